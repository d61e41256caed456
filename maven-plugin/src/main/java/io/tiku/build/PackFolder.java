package io.tiku.build;

import io.tiku.pack.seal.ApprovalFile;
import java.nio.file.Path;

/** The folder of one region's pack. */
record PackFolder(Path root) {

  static final String REHEARSAL = "-rehearsal";

  /** The contents until they are sealed. */
  Path draft() {
    return root.resolve("draft");
  }

  /** Where the contents are opened to, if nothing else is said. */
  Path opened() {
    return root.resolve("opened");
  }

  Path approvals() {
    return root.resolve(ApprovalFile.NAME);
  }
}
