package io.tiku.edition;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.problem.Problem;
import io.tiku.problem.SourceLines;
import io.tiku.problem.SourcePosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the problems of 命题专用 items confidential, those of items that failed to be read too. */
final class Secrecy {

  private static final int LONGEST_FRONT_MATTER = 200;

  private final Map<String, Boolean> secret = new HashMap<>();
  private final SourceLines source;

  Secrecy(Content content, SourceLines source) {
    this.source = source;
    for (Item item : content.items()) {
      secret.put(item.keys().path(), item.use() == ItemUse.SETTERS);
    }
  }

  /** The same problems; confidential if any of their places is secret. */
  List<Problem> conceal(List<Problem> problems) {
    return problems.stream()
        .map(problem -> secret(problem) ? problem.asConfidential() : problem)
        .toList();
  }

  private boolean secret(Problem problem) {
    return secret(problem.at()) || problem.related().stream().anyMatch(this::secret);
  }

  private boolean secret(SourcePosition at) {
    return secret.computeIfAbsent(at.path(), this::saysSecret);
  }

  /**
   * A file that is no item, perhaps because of its errors, is secret if its front matter says so.
   */
  private boolean saysSecret(String path) {
    for (int line = 1; line <= LONGEST_FRONT_MATTER; line++) {
      Optional<String> text = source.line(new SourcePosition(path, line, 1));
      if (text.isEmpty()) {
        return false;
      }
      if (text.get().startsWith("use") && text.get().contains(ItemUse.SETTERS.label())) {
        return true;
      }
    }
    return false;
  }
}
