package io.tiku.markup.plan;

import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Quota;
import io.tiku.content.Quota.Kind;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Suggestions;
import io.tiku.source.Key;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.SourceTree;
import io.tiku.source.UnknownValue;
import io.tiku.source.YamlEntries;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads how a blueprint spreads its items over topics, difficulty and cognition. */
final class QuotaReader {

  private static final Shape RANGE =
      Shape.either(new Shape.Whole(0, 1000), new Shape.Text("[0-9]{1,4} ?[-～~] ?[0-9]{1,4}"));
  static final Key<YamlEntries> DOMAINS =
      of("domains", "各领域出多少题", "劳动关系", new Shape.Named(Referent.DOMAIN));
  static final Key<YamlEntries> CHAPTERS =
      of("chapters", "各章出多少题", "wages", new Shape.Named(Referent.CHAPTER));
  static final Key<YamlEntries> POINTS =
      of("points", "各知识点出多少题", "probation-period", new Shape.Named(Referent.POINT));
  static final Key<YamlEntries> DIFFICULTY =
      of("difficulty", "各预估难度出多少题", "易", words(Difficulty.labels()));
  static final Key<YamlEntries> COGNITION =
      of("cognition", "各认知层次出多少题", "应用", words(Cognition.labels()));

  private record Spread(Kind kind, Key<YamlEntries> key) {}

  private static final List<Spread> SPREADS =
      List.of(
          new Spread(Kind.DOMAIN, DOMAINS),
          new Spread(Kind.CHAPTER, CHAPTERS),
          new Spread(Kind.POINT, POINTS),
          new Spread(Kind.DIFFICULTY, DIFFICULTY),
          new Spread(Kind.COGNITION, COGNITION));

  private static final Map<Kind, TopicKind> TOPICS =
      Map.of(
          Kind.DOMAIN, TopicKind.DOMAIN,
          Kind.CHAPTER, TopicKind.CHAPTER,
          Kind.POINT, TopicKind.POINT);
  private static final int MOST = 1000;

  /** How many folders down from the top the file of a point is. */
  private static final int POINT_DEPTH = 4;

  private final Map<TopicKind, Map<String, String>> names = new EnumMap<>(TopicKind.class);
  private final Map<TopicKind, Map<String, String>> titles = new EnumMap<>(TopicKind.class);
  private final Map<TopicKind, Integer> numbers = new EnumMap<>(TopicKind.class);
  private final Problems problems;
  private final boolean complete;

  /**
   * Makes a reader.
   *
   * @param topics those that could be read of a tree's; which others there are is not known
   */
  QuotaReader(SourceTree tree, List<Topic> topics, Problems problems) {
    this.problems = problems;
    this.complete = topics.size() == topics(tree);
    for (TopicKind kind : TopicKind.values()) {
      names.put(kind, new HashMap<>());
      titles.put(kind, new HashMap<>());
    }
    for (Topic topic : topics) {
      numbers.merge(topic.kind(), 1, Integer::sum);
      titles.getOrDefault(topic.kind(), new HashMap<>()).put(topic.id(), topic.title());
      Map<String, String> known = names.getOrDefault(topic.kind(), new HashMap<>());
      known.put(topic.id(), topic.id());
      known.putIfAbsent(topic.title(), topic.id());
    }
  }

  /** How many topics a tree has files of, read or not. */
  private static int topics(SourceTree tree) {
    return (int) tree.files().stream().filter(file -> isTopic(file.path())).count();
  }

  private static boolean isTopic(String path) {
    long depth = path.chars().filter(c -> c == '/').count();
    return path.startsWith("syllabus/")
        && path.endsWith("/index.md")
        && depth > 1
        && depth <= POINT_DEPTH;
  }

  private static Key<YamlEntries> of(String name, String about, String example, Shape names) {
    return Key.names(name, about, "{" + example + ": 10-12}", new Shape.Names(names, RANGE));
  }

  private static Shape words(List<String> labels) {
    return new Shape.Word(
        labels.stream().map(label -> new Shape.Meaning(label, "")).toList(), List.of());
  }

  /** The quotas written in a mapping under {@code domains}, {@code chapters} and so on. */
  List<Quota> all(YamlMapping values) {
    List<Quota> quotas = new ArrayList<>();
    for (Spread spread : SPREADS) {
      values.get(spread.key()).ifPresent(entries -> quotas.addAll(quotas(spread.kind(), entries)));
    }
    return quotas;
  }

  private List<Quota> quotas(Kind kind, YamlEntries values) {
    List<Quota> quotas = new ArrayList<>();
    for (String name : values.names()) {
      Optional<String> value = resolve(kind, name, values);
      Optional<int[]> range = range(name, values);
      if (value.isPresent() && range.isPresent()) {
        quotas.add(
            new Quota(
                kind,
                value.get(),
                title(kind, value.get()),
                range.get()[0],
                range.get()[1],
                values.nameAt(name)));
      }
    }
    return quotas;
  }

  private Optional<String> resolve(Kind kind, String name, YamlEntries values) {
    TopicKind topic = TOPICS.get(kind);
    if (topic != null) {
      Map<String, String> known = names.getOrDefault(topic, Map.of());
      if (!known.containsKey(name) && complete) {
        problems.add(
            ProblemCode.BLUEPRINT_TOPIC,
            values.nameAt(name),
            label(kind),
            name,
            new Suggestions(List.copyOf(new TreeSet<>(known.keySet())))
                .remedy(name, "写大纲里的名称或编号（文件夹名）。"));
      }
      return Optional.ofNullable(known.get(name));
    }
    List<String> labels = kind == Kind.DIFFICULTY ? Difficulty.labels() : Cognition.labels();
    Optional<String> label =
        kind == Kind.DIFFICULTY
            ? Difficulty.ofLabel(name).map(Difficulty::label)
            : Cognition.ofLabel(name).map(Cognition::label);
    if (label.isEmpty()) {
      problems.add(
          ProblemCode.VALUE_UNKNOWN,
          values.nameAt(name),
          label(kind),
          name,
          UnknownValue.remedy(name, labels));
    }
    return label;
  }

  private String title(Kind kind, String value) {
    TopicKind topic = TOPICS.get(kind);
    return topic == null ? value : titles.getOrDefault(topic, Map.of()).getOrDefault(value, value);
  }

  private Optional<int[]> range(String key, YamlEntries values) {
    String text = values.text(key).replace('～', '-').replace('~', '-');
    String[] ends = text.split("-", -1);
    int least = count(ends[0]);
    int most = ends.length == 1 ? least : ends.length == 2 ? count(ends[1]) : -1;
    if (least < 0 || most < least) {
      problems.add(
          ProblemCode.BLUEPRINT_NUMBER,
          values.at(key),
          key,
          values.text(key),
          "题数或由小到大的范围",
          key + ": 10-12");
      return Optional.empty();
    }
    return Optional.of(new int[] {least, most});
  }

  private static int count(String text) {
    String digits = text.strip();
    if (digits.isEmpty()
        || digits.length() > 4
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int count = Integer.parseInt(digits);
    return count > MOST ? -1 : count;
  }

  /** Reports quotas of one kind that together ask for more, or allow fewer, than there are. */
  void checkSums(List<Quota> quotas, String whole, int count) {
    for (Kind kind : Kind.values()) {
      List<Quota> own = quotas.stream().filter(quota -> quota.kind() == kind).toList();
      if (own.isEmpty()) {
        continue;
      }
      int least = own.stream().mapToInt(Quota::least).sum();
      int most = own.stream().mapToInt(Quota::most).sum();
      if (least > count || (everyOne(kind, own) && most < count)) {
        problems.add(
            ProblemCode.BLUEPRINT_QUOTA,
            own.get(0).at(),
            label(kind),
            least > count ? "至少 " + least : "至多 " + most,
            whole,
            count);
      }
    }
  }

  /** Whether quotas name every value there is, so that they must add up. */
  private boolean everyOne(Kind kind, List<Quota> quotas) {
    TopicKind topic = TOPICS.get(kind);
    if (topic != null && !complete) {
      return false;
    }
    int values =
        topic != null
            ? numbers.getOrDefault(topic, 0)
            : kind == Kind.DIFFICULTY ? Difficulty.values().length : Cognition.values().length;
    return quotas.size() == values;
  }

  private static String label(Kind kind) {
    return switch (kind) {
      case DOMAIN -> "领域";
      case CHAPTER -> "章";
      case POINT -> "知识点";
      case DIFFICULTY -> "难度";
      case COGNITION -> "认知层次";
      case USE -> "用途";
    };
  }
}
