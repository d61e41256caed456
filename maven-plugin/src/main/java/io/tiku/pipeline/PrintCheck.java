package io.tiku.pipeline;

import io.tiku.markup.body.Escapes;
import io.tiku.paper.PrintableCharacters;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what papers cannot print where it is written. Files are looked through as they are, so that
 * ten thousand of them take a moment; only those with something suspicious are read.
 */
final class PrintCheck {

  private static final Pattern YAML_ESCAPE =
      Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))");

  private static final List<String> SHEETS = List.of("blueprints/", "packs/", "rules/");
  private static final List<String> SINGLE = List.of("edition.yaml", "regions.yaml");

  private final Templates templates;
  private @Nullable PrintableCharacters known;

  PrintCheck(Settings settings) {
    templates = new Templates(settings.templates());
  }

  void check(SourceTree files, Problems problems) {
    PrintableCharacters printable = printable();
    files.files().parallelStream()
        .filter(file -> isPrinted(file.path()) && isSuspicious(file, printable))
        .forEach(file -> report(file, printable, problems));
  }

  private PrintableCharacters printable() {
    PrintableCharacters characters = known;
    if (characters == null) {
      try {
        characters = PrintableCharacters.of(templates);
      } catch (IllegalArgumentException e) {
        throw new UserMistake(
            "模板文件夹里的 " + e.getMessage() + " 不是能嵌入试卷的 TrueType 字体（.ttf）。换一个字体文件，或删掉它。", e);
      }
      known = characters;
    }
    return characters;
  }

  private static boolean isPrinted(String path) {
    if (path.endsWith(".md")) {
      return path.startsWith("syllabus/") || path.startsWith("statutes/");
    }
    return path.endsWith(".yaml")
        && (SINGLE.contains(path) || SHEETS.stream().anyMatch(path::startsWith));
  }

  private static boolean isSuspicious(SourceFile file, PrintableCharacters printable) {
    byte[] bytes = file.bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '\\' || (c >= 0x80 && !printable.has(c))) {
        return true;
      }
    }
    return false;
  }

  private static void report(SourceFile file, PrintableCharacters printable, Problems problems) {
    // What reading finds is reported where the file is read.
    Optional<SourceText> read = SourceText.read(file, new Problems());
    if (read.isEmpty()) {
      return;
    }
    SourceText source = read.get();
    int end = printedEnd(file, source.text());
    String text = source.text().substring(0, end);
    Set<String> said = new HashSet<>();
    for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
      say(text.codePointAt(i), i, source, printable, said, problems);
    }
    Escapes.in(text)
        .forEach(
            escape ->
                escape
                    .meaning()
                    .codePoints()
                    .forEach(c -> say(c, escape.offset(), source, printable, said, problems)));
    int body = file.path().endsWith(".md") ? bodyStart(text) : end;
    YAML_ESCAPE
        .matcher(text.substring(0, body))
        .results()
        .forEach(found -> say(character(found), found.start(), source, printable, said, problems));
  }

  private static void say(
      int character,
      int offset,
      SourceText source,
      PrintableCharacters printable,
      Set<String> said,
      Problems problems) {
    boolean seen = character >= ' ' && !Character.isSpaceChar(character) && isWritten(character);
    if (!seen || printable.has(character) || isComposed(character, offset, source)) {
      return;
    }
    String shown = Character.toString(character);
    String code = String.format(Locale.ROOT, "U+%04X", character);
    if (said.add(code + ' ' + source.at(offset).line())) {
      problems.add(ProblemCode.TEXT_UNPRINTABLE, source.at(offset), shown, code);
    }
  }

  /** Not a control, a half of a pair or the like, which have problems of their own. */
  private static boolean isWritten(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
      default -> true;
    };
  }

  /** Whether it is a mark that NFC joins with what it stands on; that is reported as such. */
  private static boolean isComposed(int character, int offset, SourceText source) {
    if (Character.getType(character) != Character.NON_SPACING_MARK) {
      return false;
    }
    String before = source.text().substring(Math.max(0, offset - 1), offset);
    return !Normalizer.isNormalized(before + Character.toString(character), Normalizer.Form.NFC)
        || !Normalizer.isNormalized(source.line(source.at(offset).line()), Normalizer.Form.NFC);
  }

  /** Of topics and statutes papers show no more than the titles. */
  private static int printedEnd(SourceFile file, String text) {
    boolean item = file.path().startsWith("syllabus/") && !file.name().equals("index.md");
    return item || !file.path().endsWith(".md") ? text.length() : bodyStart(text);
  }

  private static int bodyStart(String text) {
    int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
    return end < 0 ? text.length() : end;
  }

  private static int character(MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        int value = Integer.parseUnsignedInt(escape.group(group), 16);
        return Character.isValidCodePoint(value) ? value : 0;
      }
    }
    return 0;
  }
}
