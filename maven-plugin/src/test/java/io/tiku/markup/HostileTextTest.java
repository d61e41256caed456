package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text made to hang or crash a parser is answered in time, with a problem or as plain text. */
class HostileTextTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int TIMES = 10_000;

  @TestFactory
  Stream<DynamicTest> nestedTenThousandfoldIsRefused() {
    return Stream.of(
            List.of("quotes", ">".repeat(TIMES) + " 文字"),
            List.of("quotes with spaces", "> ".repeat(TIMES) + "文字"),
            List.of("lists", "- ".repeat(TIMES) + "文字"),
            List.of("numbered lists", "1. ".repeat(TIMES) + "文字"),
            List.of("mixed", "> - * 1) ".repeat(TIMES) + "文字"),
            List.of("brackets", "[".repeat(TIMES) + "文字" + "]".repeat(TIMES)),
            List.of("links", "[".repeat(TIMES) + "文字" + "](a.md)".repeat(TIMES)),
            List.of("images", "![".repeat(TIMES) + "文字" + "](a.png)".repeat(TIMES)),
            List.of("emphasis", emphasis()),
            List.of("indented lists", staircase()))
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.get(0),
                    () ->
                        assertThat(codes(named.get(1)))
                            .anyMatch(code -> code.endsWith("markup-nesting"))));
  }

  @TestFactory
  Stream<DynamicTest> repeatedToAMegabyteIsReadInTime() {
    return Stream.of(
            "`",
            "*",
            "_",
            "**a",
            "*a_",
            "a* ",
            "*a **",
            "_a __",
            "a**b",
            "![a](",
            "[a](<",
            "[a](b",
            "<!--",
            "<!-- a",
            "<a ",
            "<a href=\"",
            "<?",
            "<![CDATA[",
            "</",
            "&",
            "&amp",
            "\\",
            "|",
            "|a",
            "| a |\n|--|\n",
            "[[a|",
            "[[",
            "]]",
            "[x] ",
            "# ",
            "#\n",
            "---\n",
            "```\n",
            "~~~",
            "\n\n",
            "- [ ] a\n",
            "1. a\n",
            "> a\n",
            "\t",
            "　",
            "a  \n",
            "http://",
            "<http://a",
            "<a@b",
            "（2分）",
            "[a]: b\n",
            "a\n=\n",
            ":-|",
            "a\n\n",
            "- [ ] a\n\n",
            "> a\n\n",
            "| a |\n|--|\n\n",
            "1. a\n\n",
            "  - a\n\n",
            "## 解析\n\n",
            "[[甲]]\n\n",
            "![](a.png)\n\n",
            "[a](b.md)\n\n",
            "<b>\n\n",
            "a\u00a0\n\n",
            "１\n",
            "-|-\n")
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    "«" + piece.replace("\n", "\\n") + "»",
                    () -> codes(piece.repeat(1_000_000 / piece.length()))));
  }

  @TestFactory
  Stream<DynamicTest> repeatedInManyParagraphsIsReadInTime() {
    return Stream.of(
            "`",
            "*a _",
            "**a*",
            "<!--",
            "![a](",
            "|a",
            "[a](<",
            "&a",
            "*a **b _c __d ",
            "[[a|b",
            "\\")
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    piece,
                    () -> codes((piece.repeat(40_000 / piece.length()) + "\n\n").repeat(20))));
  }

  @Test
  void backticksOfEveryLengthAreReadInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 300; i++) {
      text.append("`".repeat(i)).append('a');
    }
    codes((text + "\n\n").repeat(20));
  }

  @Test
  void aLineOfTenMegabytesIsRefusedUnread() {
    assertThat(codes("a".repeat(10_000_000))).containsExactly("1:1 file-too-large");
  }

  @Test
  void deepFrontMatterIsRefused() {
    for (String value :
        List.of(
            "[".repeat(TIMES),
            "{a: ".repeat(TIMES),
            "- ".repeat(TIMES),
            "? ".repeat(TIMES),
            "[".repeat(TIMES) + "]".repeat(TIMES))) {
      assertThat(inTime("---\ntype: 单选\ntags:\n  " + value + "\n---\n题干。\n"))
          .as(value.substring(0, 4))
          .anyMatch(code -> code.endsWith("front-matter-syntax"));
    }
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    assertThat(
            inTime(
                """
                ---
                tags: &a [一, 二]
                enemies: [*a, *a, *a]
                ---
                题干。
                """))
        .containsExactly("2:7 front-matter-syntax");
  }

  private static String emphasis() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TIMES / 2; i++) {
      text.append("*a **b ");
    }
    for (int i = 0; i < TIMES / 2; i++) {
      text.append("c** d*");
    }
    return text.toString();
  }

  private static String staircase() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("  ".repeat(i)).append("- a\n");
    }
    return text.toString();
  }

  private static List<String> codes(String body) {
    return inTime(Bank.HEADER.replace("%s", "单选") + body);
  }

  private static List<String> inTime(String text) {
    return assertTimeoutPreemptively(LIMIT, () -> Bank.codes(text));
  }
}
