package io.tiku.markup;

import io.tiku.markup.body.Links;
import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Severity;
import io.tiku.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Images beside texts that no text shows: left over, or named anew without their text. A folder in
 * which a text has an error is left out, for what that text shows may not be known.
 */
final class UnusedImages {

  private static final Set<String> FOLDERS = Set.of("syllabus", "statutes", "guide");

  private UnusedImages() {}

  static void report(List<SourceFile> images, Links links, Problems problems) {
    if (images.isEmpty()) {
      return;
    }
    Set<String> unknown = new HashSet<>();
    for (Problem problem : problems.sorted()) {
      if (problem.severity() == Severity.ERROR && problem.at().path().endsWith(".md")) {
        unknown.add(folder(problem.at().path()));
      }
    }
    for (SourceFile image : images) {
      String path = image.path();
      if (FOLDERS.contains(path.substring(0, Math.max(0, path.indexOf('/'))))
          && links.uses(path).isEmpty()
          && !unknown.contains(folder(image.start().path()))) {
        problems.add(ProblemCode.IMAGE_UNUSED, image.start(), image.name());
      }
    }
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
