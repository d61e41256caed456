package io.tiku.markup;

import io.tiku.content.EditionInfo;
import io.tiku.problem.Keys;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FrontMatter;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.source.YamlMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code edition.yaml}. */
final class EditionReader {

  static final String FILE = "edition.yaml";

  private static final List<String> KEYS = List.of("format", "id", "title", "as-of", "supplements");
  private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

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
        .map(values -> info(values, problems))
        .orElseGet(() -> standIn(new Keys(start, new TreeMap<>())));
  }

  private static EditionInfo standIn(Keys keys) {
    return new EditionInfo("0000", "（没有版次）", NO_DATE, Optional.empty(), keys);
  }

  private static EditionInfo info(YamlMapping values, Problems problems) {
    values.allow(KEYS);
    values.require("format", "format: 1");
    values.require("as-of", "as-of: 2021-03-31");
    String format = values.textOrEmpty("format");
    if (values.has("format") && !format.equals("1")) {
      problems.add(ProblemCode.EDITION_FORMAT, values.at("format"), format);
    }
    String id = FrontMatterText.required(values, "id", "\"2021\"");
    checkId("id", id, values, problems);
    String title = FrontMatterText.required(values, "title", "2021年版");
    Optional<LocalDate> asOf = values.date("as-of");
    Optional<String> supplements = values.text("supplements", "supplements: \"2020\"");
    supplements.ifPresent(parent -> checkId("supplements", parent, values, problems));
    EditionInfo standIn = standIn(values.places());
    return new EditionInfo(
        isId(id) ? id : standIn.id(),
        title.isEmpty() ? standIn.title() : title,
        asOf.orElse(standIn.asOf()),
        supplements,
        standIn.keys());
  }

  private static void checkId(String key, String id, YamlMapping values, Problems problems) {
    if (!id.isEmpty() && !isId(id)) {
      problems.add(
          ProblemCode.VALUE_TYPE, values.at(key), key, "四位年份，增补再加 .s 和序号", key + ": \"2021.s1\"");
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
