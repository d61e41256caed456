package io.tiku.markup;

import io.tiku.content.EditionInfo;
import io.tiku.markup.value.CommonKeys;
import io.tiku.problem.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code edition.yaml}. */
final class EditionReader {

  static final String FILE = "edition.yaml";

  private static final Shape EDITION_ID = new Shape.Text("[0-9]{4}(\\.s[0-9]+)?");
  private static final Key<String> ID =
      Key.text("id", "版次的编号：四位年份，增补再加 .s 和序号；要加引号", "\"2021\"").holding(EDITION_ID).required();
  private static final Key<String> TITLE = Key.text("title", "版次的名称", "2021年版").required();
  private static final Key<LocalDate> AS_OF =
      Key.date("as-of", "以哪一天的法律为准", "2021-03-31").required();
  private static final Key<String> SUPPLEMENTS =
      Key.text("supplements", "增补的是哪个版次；完整的版次不写", "\"2020\"").holding(EDITION_ID);

  static final KeySet KEYS =
      KeySet.of("版次", CommonKeys.FORMAT, ID, TITLE, AS_OF, SUPPLEMENTS, CommonKeys.ACCEPT);

  private EditionReader() {}

  /** What the file says; a stand-in if it is missing or has errors, which are reported. */
  static EditionInfo read(SourceTree tree, Problems problems) {
    SourcePosition start = SourcePosition.startOf(tree.name() + "/" + FILE);
    Optional<SourceFile> file = tree.file(FILE);
    if (file.isEmpty()) {
      if (!tree.files().isEmpty()) {
        problems.add(ProblemCode.EDITION_MISSING, start);
      }
    }
    return file.flatMap(known -> SourceText.read(known, problems))
        .flatMap(text -> FrontMatter.readYaml(text, problems))
        .map(entries -> info(entries.as(KEYS), problems))
        .orElseGet(() -> standIn(new Keys(start, new TreeMap<>())));
  }

  private static EditionInfo standIn(Keys keys) {
    return new EditionInfo("0000", "（没有版次）", EditionInfo.NO_DAY, Optional.empty(), keys);
  }

  private static EditionInfo info(YamlMapping values, Problems problems) {
    String format = values.written(CommonKeys.FORMAT);
    if (values.has(CommonKeys.FORMAT) && !format.equals("1")) {
      problems.add(ProblemCode.EDITION_FORMAT, values.at(CommonKeys.FORMAT), format);
    }
    String id = values.get(ID).orElse("");
    checkId(ID, id, values, problems);
    String title = values.get(TITLE).orElse("");
    Optional<LocalDate> asOf = values.get(AS_OF);
    Optional<String> supplements = values.get(SUPPLEMENTS);
    supplements.ifPresent(parent -> checkId(SUPPLEMENTS, parent, values, problems));
    EditionInfo standIn = standIn(values.places());
    return new EditionInfo(
        isId(id) ? id : standIn.id(),
        title.isEmpty() ? standIn.title() : title,
        asOf.orElse(standIn.asOf()),
        supplements,
        CommonKeys.acceptances(values, problems),
        standIn.keys());
  }

  private static void checkId(Key<?> key, String id, YamlMapping values, Problems problems) {
    if (!id.isEmpty() && !isId(id)) {
      problems.add(
          ProblemCode.VALUE_TYPE,
          values.at(key),
          key.name(),
          "四位年份，增补再加 .s 和序号",
          key.name() + ": \"2021.s1\"");
    }
  }

  /** {@code [0-9]{4}(\.s[0-9]+)?}. */
  private static boolean isId(String id) {
    boolean year = id.length() >= 4 && isNumber(id.substring(0, 4));
    return year
        && (id.length() == 4
            || (id.startsWith(".s", 4) && id.length() > 6 && isNumber(id.substring(6))));
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
