package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The law of reading: a character that is written is read, or a problem stands at its lines. */
class ReadingLawTest {

  private static final int FIRST_LINE = 14;
  private static final int MIXTURES = 3000;
  private static final int LONGEST = 9;

  private static final List<String> PIECES =
      List.of(
          "甲",
          "30日",
          "《乙》",
          "「丙」",
          "，",
          "。",
          "：",
          "（丁）",
          "**",
          "*",
          "***",
          "__",
          "_",
          "~~",
          "`",
          "3000",
          "*0.8",
          "********",
          "𠮷",
          "<b",
          "a<b",
          "c>d",
          "‹",
          "[书面]",
          "【【",
          "[[",
          "]]",
          "\\*",
          "==",
          "|",
          "\n",
          "\n\n",
          "\n　　",
          "\n    ",
          "\n##解析",
          "\n- 戊",
          "\n> 己",
          "\n| 庚 | 辛 |",
          "\n|---|---|",
          " ",
          "　",
          "(      )",
          "（____）",
          "______",
          "#",
          "! ",
          "\n1. 壬",
          "\n3. 癸",
          "\n- [x] 子",
          "\n---",
          "\n```\n",
          "10%",
          "5×2",
          "—",
          "…",
          "“丑”");

  @Test
  void everyMixtureIsKeptOrTold() {
    Random random = new Random(17);
    for (int i = 0; i < MIXTURES; i++) {
      StringBuilder text = new StringBuilder("题");
      for (int left = random.nextInt(LONGEST) + 1; left > 0; left--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      holds(text.append("末").toString());
    }
  }

  private static void holds(String text) {
    int last = FIRST_LINE + (int) text.lines().count();
    boolean told =
        AwkwardTextTest.codes(text).stream()
            .mapToInt(code -> Integer.parseInt(code.substring(0, code.indexOf(':'))))
            .anyMatch(line -> line >= FIRST_LINE && line <= last);
    if (!told) {
      Body body = AwkwardTextTest.body(text);
      assertThat(words(body.plainText())).as(text).isEqualTo(words(text));
      // A star that begins a line may be the bullet of an item.
      assertThat(count(body.plainText()) + consumed(body.blocks()))
          .as(text)
          .isBetween(count(text.replaceAll("(?m)^(> )?[*](?=\\s|$)", "")), count(text));
    }
  }

  /** All that is no blank and no mark of ASCII. */
  private static String words(String text) {
    StringBuilder out = new StringBuilder();
    // The numbers of lists are no words of theirs.
    text.replace("1. 壬", "壬")
        .replace("3. 癸", "癸")
        .codePoints()
        .filter(c -> c > 0x7F ? c != '　' : Character.isLetterOrDigit(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static long count(String text) {
    return text.chars().filter(c -> c == '*' || c == '_').count();
  }

  /** Stars and lines that became emphasis. */
  private static int consumed(List<Block> blocks) {
    int sum = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        sum += marks(paragraph.children());
      } else if (block instanceof Block.Quote quote) {
        sum += consumed(quote.children());
      } else if (block instanceof Block.Listing listing) {
        sum += listing.items().stream().mapToInt(ReadingLawTest::consumed).sum();
      } else if (block instanceof Block.Table table) {
        sum += table.header().stream().mapToInt(ReadingLawTest::marks).sum();
        for (List<List<Inline>> row : table.rows()) {
          sum += row.stream().mapToInt(ReadingLawTest::marks).sum();
        }
      }
    }
    return sum;
  }

  private static int marks(List<Inline> inlines) {
    int sum = 0;
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Strong strong) {
        sum += 4 + marks(strong.children());
      } else if (inline instanceof Inline.Emphasis emphasis) {
        sum += 2 + marks(emphasis.children());
      }
    }
    return sum;
  }
}
