package io.tiku.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * «是不是…»: finds the known name nearest to one that is not known.
 *
 * <pre>{@code
 * new Suggestions(List.of("difficulty", "basis")).nearest("dificulty") → difficulty
 * }</pre>
 */
public final class Suggestions {

  /** A bank where everything is unknown is not searched name by name against itself. */
  private static final int MOST_SEARCHES = 100;

  private static final int LONGEST_NAME = 80;

  private final List<String> known;
  private final Map<String, Optional<String>> answered = new HashMap<>();

  /** Suggests one of these; of two equally near the first. */
  public Suggestions(Collection<String> known) {
    this.known = List.copyOf(known);
  }

  /** The nearest name, if one is near enough to be meant. */
  public Optional<String> nearest(String name) {
    Optional<String> before = answered.get(name);
    if (before != null) {
      return before;
    }
    if (answered.size() >= MOST_SEARCHES || name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Optional<String> found = search(name);
    answered.put(name, found);
    return found;
  }

  /** «是不是「x」？», or another sentence when nothing is near. */
  public String remedy(String name, String otherwise) {
    return nearest(name).map(near -> "是不是「" + near + "」？").orElse(otherwise);
  }

  private Optional<String> search(String name) {
    int bestDistance = Math.max(1, name.length() / 3) + 1;
    Optional<String> best = Optional.empty();
    for (String candidate : known) {
      if (Math.abs(candidate.length() - name.length()) < bestDistance) {
        int distance = distance(name, candidate);
        if (distance < bestDistance && distance < candidate.length()) {
          bestDistance = distance;
          best = Optional.of(candidate);
        }
      }
    }
    return best.isPresent() ? best : containing(name);
  }

  private Optional<String> containing(String name) {
    return name.length() < 2
        ? Optional.empty()
        : known.stream()
            .filter(candidate -> candidate.length() > 2 && candidate.length() <= LONGEST_NAME)
            .filter(candidate -> candidate.contains(name) || name.contains(candidate))
            .findFirst();
  }

  /** Insertions, deletions, replacements and swaps of neighbours that make one name the other. */
  static int distance(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        char a = left.charAt(i - 1);
        char b = right.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (a == b ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a == right.charAt(j - 2) && b == left.charAt(i - 2)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[right.length()];
  }
}
