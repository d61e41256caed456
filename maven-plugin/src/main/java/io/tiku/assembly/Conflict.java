package io.tiku.assembly;

import io.tiku.assembly.explain.Certificate;
import io.tiku.assembly.explain.Program;
import io.tiku.content.Blueprint;
import io.tiku.content.SectionSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which lines of a blueprint cannot be met together. All forms are taken as one large paper, which
 * is easier to fill than they are: what it cannot meet, they cannot.
 */
final class Conflict {

  private final Blueprint blueprint;
  private final Model model;
  private final AssemblyRequest request;
  private final Program program = new Program();
  private final List<String> names = new ArrayList<>();

  private Conflict(Blueprint blueprint, Model model, AssemblyRequest request) {
    this.blueprint = blueprint;
    this.model = model;
    this.request = request;
  }

  /** A sentence that names the lines in conflict and by how much; empty if nothing is proven. */
  static Optional<String> sentence(Blueprint blueprint, Model model, AssemblyRequest request) {
    Conflict conflict = new Conflict(blueprint, model, request);
    conflict.rows();
    conflict.columns();
    return Certificate.find(conflict.program).map(conflict::sentence);
  }

  private void rows() {
    long forms = request.forms();
    for (int i = 0; i < blueprint.sections().size(); i++) {
      long count = blueprint.sections().get(i).count();
      program.row(forms * count, forms * count, 1);
      names.add(Cells.name(blueprint, i) + " " + count + " 题");
    }
    for (Row row : model.rows) {
      program.row(forms * row.least(), forms * row.most(), row.step());
      names.add(name(row));
    }
  }

  private String name(Row row) {
    String where = row.section() == Row.PAPER ? "" : Cells.name(blueprint, row.section()) + "·";
    return row.quota()
        .map(quota -> where + quota.name() + " " + range(quota.least(), quota.most()) + " 题")
        .orElseGet(
            () ->
                "平均预估通过率 "
                    + blueprint
                        .mean()
                        .map(mean -> range(mean.least(), mean.most()) + "%")
                        .orElse(""));
  }

  private static String range(int least, int most) {
    return least == most ? "" + least : least + "～" + most;
  }

  private void columns() {
    int sections = blueprint.sections().size();
    int[] sectionOf = new int[model.members.length];
    for (int section = 0; section < sections; section++) {
      for (int item : model.pools[section]) {
        sectionOf[model.classOf[section][item]] = section;
      }
    }
    Map<Integer, Integer> shared = sharedRows(sectionOf);
    for (int number = 0; number < model.members.length; number++) {
      List<Integer> rows = new ArrayList<>(List.of(sectionOf[number]));
      List<Integer> amounts = new ArrayList<>(List.of(1));
      for (int k = 0; k < model.classRows[number].length; k++) {
        rows.add(sections + model.classRows[number][k]);
        amounts.add(model.classAmounts[number][k]);
      }
      Integer row = shared.get(number);
      if (row != null) {
        rows.add(row);
        amounts.add(1);
      }
      program.column(new Program.Column(available(model.members[number]), rows, amounts));
    }
  }

  /** Where two sections choose from the same items, together they have them but once. */
  private Map<Integer, Integer> sharedRows(int[] sectionOf) {
    Map<String, List<Integer>> alike = new TreeMap<>();
    for (int number = 0; number < sectionOf.length; number++) {
      SectionSpec spec = blueprint.sections().get(sectionOf[number]);
      String key = spec.type() + "|" + model.classTopic[number] + "|" + model.classOther[number];
      alike.computeIfAbsent(key, fresh -> new ArrayList<>()).add(number);
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (List<Integer> classes : alike.values()) {
      if (classes.size() > 1) {
        int[] union =
            classes.stream()
                .flatMapToInt(number -> IntStream.of(model.members[number]))
                .distinct()
                .toArray();
        int row = program.row(0, available(union), 1);
        names.add("");
        classes.forEach(number -> rows.put(number, row));
      }
    }
    return rows;
  }

  /** How many of these items all forms together can have at most. */
  private long available(int[] members) {
    long forms = request.forms();
    List<Candidate> items = IntStream.of(members).mapToObj(model.items::get).toList();
    long eachOnce = members.length + request.overlap() * (forms * (forms - 1) / 2);
    return Math.min(eachOnce, forms * Cells.apart(items));
  }

  private String sentence(Certificate certificate) {
    List<String> lines =
        certificate.rows().stream().map(names::get).filter(name -> !name.isEmpty()).toList();
    String forms =
        request.forms() == 1
            ? ""
            : "，"
                + request.forms()
                + " 套"
                + (request.overlap() == 0 ? "互不重复" : "每两套至多相同 " + request.overlap() + " 题");
    return "以下各项不能同时满足"
        + forms
        + "，合起来至少差 "
        + certificate.missing()
        + " 题："
        + String.join("；", lines)
        + "。";
  }
}
