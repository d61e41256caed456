package io.tiku.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The top of the work tree in which a content folder lies, found without reading the repository.
 */
public final class GitTop {

  private final String shown;
  private final String below;

  private GitTop(String shown, String below) {
    this.shown = shown;
    this.below = below;
  }

  /** The top for a content folder; without Git, the folder that holds it. */
  public static GitTop of(Path content) {
    Path named = content.toAbsolutePath().normalize();
    String shown = String.valueOf(named.getFileName());
    try {
      Path real = named.toRealPath();
      for (Path top = real.getParent(); top != null; top = top.getParent()) {
        if (Files.exists(top.resolve(".git"))) {
          return new GitTop(
              shown,
              StreamSupport.stream(top.relativize(real).spliterator(), false)
                  .map(Path::toString)
                  .collect(Collectors.joining("/")));
        }
      }
    } catch (IOException e) {
      // What is not there has no top.
    }
    return new GitTop(shown, shown);
  }

  /** A path as reports show it, from the top of the work tree. */
  public String path(String displayed) {
    return displayed.equals(shown) || displayed.startsWith(shown + "/")
        ? below + displayed.substring(shown.length())
        : displayed;
  }
}
