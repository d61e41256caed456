package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ReviewCopy;
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

  /** What an office looks through before it approves. */
  Path review() {
    return root.resolve("review");
  }

  /** The same, sealed, on its way there. */
  Path reviewCopy() {
    return root.resolve(ReviewCopy.NAME);
  }

  Path approvals() {
    return root.resolve(ApprovalFile.NAME);
  }
}
