package io.tiku.markup.draw;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.markup.value.Numbers;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import io.tiku.source.CsvTable;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlEntries;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Reads the lists of a draw, which stand in its file or in CSV files beside it. */
final class DrawListReader {

  private static final int MOST = 10_000;
  private static final List<String> ID_COLUMN = List.of("id", "编号");
  private static final List<String> NAME_COLUMN = List.of("name", "姓名", "名称");
  private static final List<String> GROUP_COLUMN = List.of("group", "组别", "单位");

  private static final Key<String> ID = Key.text("id", "编号", "P001");
  private static final Key<String> NAME = Key.text("name", "名称；不写就是编号", "浙江省");
  private static final KeySet ENTRANT = KeySet.of("名单里的一个", ID, NAME);
  private static final Key<String> GROUP =
      Key.text("group", "名单的名字；名单在文件里、文件有 group 一栏时可以不写", "浙江省");
  private static final Key<String> LIST_FILE =
      Key.text("file", "与抽签文件放在一起的 .csv 文件名", "zhejiang.csv").holding(new Shape.Text(".+\\.csv"));
  private static final Key<List<YamlEntries>> ENTRIES =
      Key.namesEach(
          "entries",
          "名单；没有 file 时必写",
          "[浙江省, 江苏省]",
          Shape.either(Shape.TEXT, new Shape.Keyed(ENTRANT)));
  private static final Key<Integer> SIZE = Key.number("size", "名单有多少个，用来核对；抽取必写", 200, 1, MOST);
  private static final Key<Integer> TAKE = Key.number("take", "只在抽取：抽多少个", 25, 1, MOST);

  static final Key<List<YamlMapping>> LISTS =
      Key.mappings(
              "lists",
              "名单",
              "- {group: 浙江省, file: zhejiang.csv, size: 200, take: 25}",
              KeySet.of("名单", GROUP, LIST_FILE, ENTRIES, SIZE, TAKE))
          .required();

  private final SourceTree tree;
  private final String folder;
  private final DrawKind kind;
  private final boolean own;
  private final Problems problems;
  private final Numbers numbers;
  private final Map<String, SourcePosition> ids = new HashMap<>();
  private final Map<String, SourcePosition> groups = new HashMap<>();

  /**
   * @param folder the folder of the draw's file, with a {@code /} at its end unless it is empty
   * @param own whether each list has ids of its own
   */
  DrawListReader(SourceTree tree, String folder, DrawKind kind, boolean own, Problems problems) {
    this.tree = tree;
    this.folder = folder;
    this.kind = kind;
    this.own = own;
    this.problems = problems;
    this.numbers = new Numbers(problems);
  }

  /** An entrant and where it is written. */
  private record Written(Entrant entrant, String group, SourcePosition at) {}

  /** The file that one of the lists names; empty if it stands in the draw itself. */
  static String file(YamlMapping list) {
    return list.written(LIST_FILE);
  }

  /** All lists, in the order they are written; those of one file sorted by name. */
  List<Roll> rolls(YamlMapping values) {
    List<Roll> rolls = new ArrayList<>();
    for (YamlMapping one : values.all(LISTS)) {
      boolean selection = kind == DrawKind.SELECTION;
      if (!selection && one.has(TAKE)) {
        problems.add(
            ProblemCode.DRAW_KEY, one.keyAt(TAKE), TAKE.name(), DrawKind.SELECTION.label());
      }
      OptionalInt size = selection ? numbers.needed(one, SIZE) : numbers.get(one, SIZE);
      OptionalInt take =
          selection && one.require(TAKE)
              ? numbers.get(one, TAKE, size.orElse(MOST))
              : OptionalInt.empty();
      parts(one)
          .forEach(
              (group, written) ->
                  rolls.add(roll(one, group, written, size, take.orElse(written.size()))));
    }
    return rolls;
  }

  private Roll roll(
      YamlMapping one, String group, List<Written> written, OptionalInt size, int take) {
    SourcePosition before = groups.putIfAbsent(group, one.start());
    if (before != null) {
      problems.add(
          ProblemCode.DRAW_DUPLICATE, one.start(), List.of(before), "名单的名字「" + group + "」");
    }
    if (size.isPresent() && written.size() != size.getAsInt()) {
      problems.add(
          ProblemCode.DRAW_NUMBER,
          one.at(SIZE),
          "名单「" + group + "」",
          written.size(),
          size.getAsInt());
    }
    Set<String> known = new HashSet<>();
    for (Written each : written) {
      check(each);
      if (each.entrant().id().isEmpty()) {
        continue;
      }
      String id = DrawTexts.folded(each.entrant().id());
      boolean here = !known.add(id);
      String person = own ? id + '|' + DrawTexts.folded(each.entrant().name()) : id;
      String key = here ? group + '|' + id : person;
      SourcePosition other = ids.putIfAbsent(person, each.at());
      ids.putIfAbsent(group + '|' + id, each.at());
      if (here || other != null) {
        problems.add(
            ProblemCode.DRAW_DUPLICATE,
            each.at(),
            List.of(ids.getOrDefault(key, each.at())),
            here ? "名单「" + group + "」里的编号" : "名单「" + group + "」里的这一个");
      }
    }
    return new Roll(
        group,
        take,
        written.stream().map(Written::entrant).sorted(Comparator.comparing(Entrant::id)).toList());
  }

  private void check(Written written) {
    DrawTexts.faultOfId(written.entrant().id())
        .ifPresent(fault -> problems.add(ProblemCode.DRAW_ENTRY, written.at(), "编号", fault));
    DrawTexts.faultOfName(written.entrant().name())
        .ifPresent(fault -> problems.add(ProblemCode.DRAW_ENTRY, written.at(), "名称", fault));
  }

  /** What one entry of {@code lists} holds, by the list's name. */
  private Map<String, List<Written>> parts(YamlMapping one) {
    String group = one.written(GROUP);
    if (one.has(GROUP) || !one.has(LIST_FILE)) {
      one.require(GROUP);
      // Reports a group that is no text.
      one.get(GROUP);
      DrawTexts.faultOfId(group)
          .ifPresent(fault -> problems.add(ProblemCode.DRAW_ENTRY, one.at(GROUP), "名单的名字", fault));
    }
    Optional<List<Written>> written =
        one.has(LIST_FILE) ? inFile(one, group) : Optional.of(inline(one, group));
    Map<String, List<Written>> parts = new TreeMap<>();
    if (written.isEmpty()) {
      return parts;
    }
    if (!group.isEmpty()) {
      parts.put(group, new ArrayList<>());
    }
    written
        .get()
        .forEach(each -> parts.computeIfAbsent(each.group(), name -> new ArrayList<>()).add(each));
    return parts;
  }

  private List<Written> inline(YamlMapping one, String group) {
    List<Written> written = new ArrayList<>();
    one.require(ENTRIES);
    for (YamlEntries entry : one.all(ENTRIES)) {
      String lone = entry.names().size() == 1 ? entry.names().get(0) : "";
      boolean bare = !lone.isEmpty() && !lone.equals(ID.name()) && entry.text(lone).isEmpty();
      written.add(
          new Written(
              bare ? new Entrant(lone, lone) : entrant(entry.as(ENTRANT)), group, entry.start()));
    }
    return written;
  }

  private static Entrant entrant(YamlMapping values) {
    String id = values.written(ID);
    return new Entrant(id, values.has(NAME) ? values.written(NAME) : id);
  }

  private Optional<List<Written>> inFile(YamlMapping one, String group) {
    String name = one.written(LIST_FILE);
    Optional<SourceFile> file = tree.file(folder + name);
    if (file.isEmpty() || !name.endsWith(".csv")) {
      problems.add(
          ProblemCode.VALUE_UNKNOWN,
          one.at(LIST_FILE),
          "file",
          name,
          new Suggestions(tree.names(folder, ".csv").stream().map(csv -> csv + ".csv").toList())
              .remedy(name, "写与抽签文件放在一起的 .csv 文件名。"));
      return Optional.empty();
    }
    return CsvTable.read(file.get(), problems).flatMap(table -> rows(table, file.get(), group));
  }

  private Optional<List<Written>> rows(CsvTable table, SourceFile file, String group) {
    int id = column(table, ID_COLUMN);
    int name = column(table, NAME_COLUMN);
    int groupColumn = column(table, GROUP_COLUMN);
    if (id < 0 || (group.isEmpty() && groupColumn < 0)) {
      problems.add(
          ProblemCode.DRAW_CSV,
          file.start(),
          id < 0 ? "表头里没有 id 一栏" : "表头里没有 group 一栏，抽签文件里也没有写 group");
      return Optional.empty();
    }
    List<Written> written = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      String entrant = row.cells().get(id);
      String in = groupColumn < 0 ? group : row.cells().get(groupColumn);
      if (!group.isEmpty() && !in.equals(group)) {
        problems.add(ProblemCode.DRAW_ENTRY, row.at(), "group", "与抽签文件里写的「" + group + "」不同");
      } else if (groupColumn >= 0) {
        DrawTexts.faultOfId(in)
            .ifPresent(fault -> problems.add(ProblemCode.DRAW_ENTRY, row.at(), "group", fault));
      }
      written.add(
          new Written(
              new Entrant(entrant, name < 0 ? entrant : row.cells().get(name)),
              group.isEmpty() ? in : group,
              row.at()));
    }
    return Optional.of(written);
  }

  private static int column(CsvTable table, List<String> names) {
    for (int i = 0; i < table.header().size(); i++) {
      if (names.contains(table.header().get(i).strip())) {
        return i;
      }
    }
    return -1;
  }
}
