package io.tiku.markup;

import io.tiku.content.DrawKind;
import io.tiku.content.DrawPlan.Entrant;
import io.tiku.content.DrawPlan.Roll;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.CsvTable;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
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
  private static final String EXAMPLE = "- {group: 浙江省, file: zhejiang.csv, size: 200, take: 25}";
  private static final List<String> ID = List.of("id", "编号");
  private static final List<String> NAME = List.of("name", "姓名", "名称");
  private static final List<String> GROUP = List.of("group", "组别", "单位");

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

  /** All lists, in the order they are written; those of one file sorted by name. */
  List<Roll> rolls(YamlMapping values) {
    List<Roll> rolls = new ArrayList<>();
    values.require("lists", "lists:\n  " + EXAMPLE);
    for (YamlMapping one : values.mappings("lists", EXAMPLE)) {
      one.allow(List.of("group", "file", "entries", "size", "take"));
      boolean selection = kind == DrawKind.SELECTION;
      if (!selection && one.has("take")) {
        problems.add(ProblemCode.DRAW_KEY, one.keyAt("take"), "take", DrawKind.SELECTION.label());
      }
      OptionalInt size =
          selection || one.has("size")
              ? numbers.required(one, "size", 1, MOST, "size: 200")
              : OptionalInt.empty();
      OptionalInt take =
          selection
              ? numbers.required(one, "take", 1, size.orElse(MOST), "take: 25")
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
          one.at("size"),
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
    String group = one.textOrEmpty("group");
    if (one.has("group") || !one.has("file")) {
      FrontMatterText.required(one, "group", "浙江省");
      DrawTexts.faultOfId(group)
          .ifPresent(
              fault -> problems.add(ProblemCode.DRAW_ENTRY, one.at("group"), "名单的名字", fault));
    }
    Optional<List<Written>> written =
        one.has("file") ? inFile(one, group) : Optional.of(inline(one, group));
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
    one.require("entries", "entries: [浙江省, 江苏省]");
    for (YamlMapping entry : one.mappings("entries", "entries: [浙江省, 江苏省]")) {
      String lone = entry.keys().size() == 1 ? entry.keys().get(0) : "";
      boolean bare = !lone.isEmpty() && !lone.equals("id") && entry.textOrEmpty(lone).isEmpty();
      if (!bare) {
        entry.allow(List.of("id", "name"));
      }
      String id = bare ? lone : entry.textOrEmpty("id");
      String name = entry.has("name") ? entry.textOrEmpty("name") : id;
      written.add(new Written(new Entrant(id, name), group, entry.start()));
    }
    return written;
  }

  private Optional<List<Written>> inFile(YamlMapping one, String group) {
    String name = one.textOrEmpty("file");
    Optional<SourceFile> file = tree.file(folder + name);
    if (file.isEmpty() || !name.endsWith(".csv")) {
      problems.add(ProblemCode.VALUE_UNKNOWN, one.at("file"), "file", name, "与抽签文件放在一起的 .csv 文件名");
      return Optional.empty();
    }
    return CsvTable.read(file.get(), problems).flatMap(table -> rows(table, file.get(), group));
  }

  private Optional<List<Written>> rows(CsvTable table, SourceFile file, String group) {
    int id = column(table, ID);
    int name = column(table, NAME);
    int groupColumn = column(table, GROUP);
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
