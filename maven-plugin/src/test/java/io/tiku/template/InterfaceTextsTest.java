package io.tiku.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers are told stands in the files of texts, not in code, templates or scripts. */
class InterfaceTextsTest {

  private static final Path JAVA = Path.of("src/main/java/io/tiku");
  private static final Path TEMPLATES =
      Path.of("../templates/src/main/resources/io/tiku/templates");
  private static final Path BROWSER = Path.of("../templates/src/main/browser");

  /**
   * What is drawn and shown at a contest is Chinese; others read what people write, or call types
   * and levels as data and addresses do.
   */
  private static final String ALLOWED =
      "(draw|stage|search/query|search/hit|text|assembly)/.*|mark/marking\\.js|compose/order\\.js|page/(key-names|register)\\.js";

  /** Chinese characters, and the punctuation that stands among them. */
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}「」《》（），。：；？！、]");

  private static final Pattern JAVA_TOKEN =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'"
              + "|//[^\n]*|/\\*[\\s\\S]*?\\*/");
  private static final Pattern SCRIPT_COMMENT =
      Pattern.compile("/\\*[\\s\\S]*?\\*/|(?<![:\"\\\\])//[^\n]*");
  private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<#--[\\s\\S]*?-->");

  @Test
  void pagesAndPreviewsSayNothingByThemselves() throws IOException {
    List<Path> classes =
        files(
            JAVA,
            "(page|html)/.*|paper/(Headings|PaperHtml|PaperMaker|PaperShards|PracticeQuestions)\\.java"
                + "|paper/(pdf/(Furniture|KeyBlocks|PaperBlocks|PdfPapers)|word/Word(Files|Furniture|Key|Papers?))\\.java");

    assertThat(classes).hasSizeGreaterThan(50);
    assertThat(chinese(JAVA, classes, InterfaceTextsTest::literals))
        .containsExactly("page/StatuteLevel.java"); // reads the numbers of Chinese laws
  }

  @Test
  void templatesSayNothingByThemselves() throws IOException {
    List<Path> templates = files(TEMPLATES, ".*\\.ftlh");

    assertThat(templates).hasSizeGreaterThan(25);
    assertThat(chinese(TEMPLATES, templates, text -> without(TEMPLATE_COMMENT, text)))
        .containsExactly(
            // made for print or for a contest, by the contest's rules
            "pack/deck.ftlh", "pack/draw.ftlh", "paper/mark.ftlh", "paper/statistics.ftlh");
  }

  @Test
  void scriptsSayNothingByThemselves() throws IOException {
    List<Path> scripts = files(BROWSER, ".*\\.js");

    assertThat(scripts).hasSizeGreaterThan(50);
    assertThat(chinese(BROWSER, scripts, text -> without(SCRIPT_COMMENT, text)))
        .allMatch(file -> file.matches(ALLOWED));
  }

  private static List<Path> files(Path root, String named) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> name(root, file).matches(named))
          .sorted()
          .toList();
    }
  }

  private static Set<String> chinese(Path root, List<Path> files, UnaryOperator<String> said)
      throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      if (CHINESE.matcher(said.apply(Files.readString(file))).find()) {
        found.add(name(root, file));
      }
    }
    return found;
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String without(Pattern comment, String text) {
    return comment.matcher(text).replaceAll("");
  }

  private static String literals(String text) {
    return JAVA_TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(token -> !token.startsWith("/"))
        .collect(Collectors.joining("\n"));
  }
}
