package io.tiku.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What publishers once left beside the folder they published to, where it could be committed. */
final class FormerRemains {

  private FormerRemains() {}

  /**
   * Removes them.
   *
   * @param existing the files of the folder
   * @return those of them that such a publisher made; none if there was none
   */
  static Set<String> take(Path target, Collection<String> existing) throws IOException {
    Path ledger = beside(target, "ledger");
    if (!Files.isRegularFile(ledger)) {
      return Set.of();
    }
    Set<String> made = new TreeSet<>(existing);
    made.removeIf(path -> Claim.isOfHosts(path) && !path.endsWith(".html"));
    Folders.delete(beside(target, "next"));
    Folders.delete(beside(target, "previous"));
    Files.deleteIfExists(beside(target, "lock"));
    Files.delete(ledger);
    return made;
  }

  private static Path beside(Path target, String what) {
    return target.resolveSibling("." + target.getFileName() + "." + what);
  }
}
