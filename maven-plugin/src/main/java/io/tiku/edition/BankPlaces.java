package io.tiku.edition;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.Relaxation;
import io.tiku.content.Topic;
import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Suggestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Parts of a bank as rules name them, as paths below its folder:
 *
 * <pre>
 * 劳动关系, probation-period         a topic, by title or id, and all below
 * probation-period-001               a question
 * statutes/a.md, syllabus/employment a file, a folder
 * syllabus/**&#47;import-*.md           a pattern
 * 标签 导入2021                       questions with this tag
 * </pre>
 */
final class BankPlaces {

  private static final String TAG = "标签";

  private final Map<String, String> folders = new HashMap<>();
  private final Map<String, Set<String>> tagged = new HashMap<>();
  private final Set<String> paths = new TreeSet<>();

  BankPlaces(Content content) {
    for (Topic topic : content.topics()) {
      String path = below(topic.keys().path());
      String folder = path.substring(0, path.lastIndexOf('/'));
      folders.putIfAbsent(topic.id(), folder);
      folders.putIfAbsent(topic.title(), folder);
      paths.add(path);
    }
    for (Item item : content.items()) {
      String path = below(item.keys().path());
      folders.putIfAbsent(item.id(), path);
      item.tags().forEach(tag -> tagged.computeIfAbsent(tag, key -> new HashSet<>()).add(path));
      paths.add(path);
    }
    content.statutes().forEach(statute -> paths.add(below(statute.keys().path())));
    content.guides().forEach(guide -> paths.add(below(guide.keys().path())));
  }

  /** Whether a path lies in the part with a name; empty if there is no such part. */
  Optional<Predicate<String>> named(String written) {
    if (written.startsWith(TAG)) {
      Set<String> items = tagged.getOrDefault(written.substring(TAG.length()).strip(), Set.of());
      return items.isEmpty() ? Optional.empty() : Optional.of(items::contains);
    }
    String topic = folders.get(written);
    if (topic != null) {
      return Optional.of(path -> isIn(path, topic));
    }
    String path = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    if (path.indexOf('*') >= 0) {
      Pattern pattern = pattern(path);
      return Optional.of(other -> pattern.matcher(other).matches());
    }
    boolean known =
        path.indexOf('/') >= 0 && path.indexOf('.') >= 0 && !path.endsWith(".md")
            || paths.stream().anyMatch(other -> isIn(other, path));
    return known ? Optional.of(other -> isIn(other, path)) : Optional.empty();
  }

  /** What is to be said of a name that is none. */
  Problem unknown(Relaxation.Place place) {
    String remedy =
        new Suggestions(List.copyOf(new TreeSet<>(folders.keySet())))
            .remedy(place.written(), "写大纲里的名称或编号、试题编号、content 之下的路径，或者「标签 …」。");
    return ProblemCode.RELAX_WHERE.problem(place.at(), List.of(), place.written(), remedy);
  }

  private static boolean isIn(String path, String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /** {@code *} within a name, {@code **} over folders. */
  private static Pattern pattern(String glob) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**/", i)) {
        out.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        out.append(".*");
        i++;
      } else if (glob.charAt(i) == '*') {
        out.append("[^/]*");
      } else {
        out.append(Pattern.quote(String.valueOf(glob.charAt(i))));
      }
    }
    return Pattern.compile(out.toString());
  }

  private static String below(String path) {
    return path.substring(path.indexOf('/') + 1);
  }
}
