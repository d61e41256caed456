package io.tiku.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.edition.WordDiff.Kind;
import io.tiku.random.RandomStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  private static final String LETTERS = "一二三 a1。\n";

  private static String shown(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.text();
                  case DELETED -> "[-" + piece.text() + "]";
                  case INSERTED -> "[+" + piece.text() + "]";
                })
        .collect(Collectors.joining());
  }

  @Test
  void namesTheCharactersThatChanged() {
    assertThat(shown("试用期不得超过一个月。", "试用期不得超过二个月。")).isEqualTo("试用期不得超过[-一][+二]个月。");
  }

  @Test
  void readsNumbersAndLatinWordsAsOne() {
    assertThat(shown("单位缴20%，个人缴8%", "单位缴16%，个人缴8%")).isEqualTo("单位缴[-20][+16]%，个人缴8%");
    assertThat(shown("按 GB16180 执行", "按 GBT16180 执行")).isEqualTo("按 [-GB][+GBT]16180 执行");
  }

  @Test
  void doesNotTearAChangeApartForOneCharacterThatHappensToStay() {
    assertThat(shown("用人单位应当支付", "劳动单者应该支付")).isEqualTo("[-用人单位应当][+劳动单者应该]支付");
  }

  @Test
  void equalAndEmptyTexts() {
    assertThat(shown("不变", "不变")).isEqualTo("不变");
    assertThat(shown("", "")).isEmpty();
    assertThat(shown("", "新")).isEqualTo("[+新]");
    assertThat(shown("旧", "")).isEqualTo("[-旧]");
  }

  @Test
  void bothWordingsCanBeReadOffTheDifference() {
    RandomStream random = RandomStream.of("differences");
    for (int i = 0; i < 300; i++) {
      String before = text(random);
      String after = text(random);
      assertThat(side(before, after, Kind.INSERTED)).isEqualTo(before);
      assertThat(side(before, after, Kind.DELETED)).isEqualTo(after);
    }
  }

  private static String side(String before, String after, Kind without) {
    return WordDiff.of(before, after).stream()
        .filter(piece -> piece.kind() != without)
        .map(WordDiff.Piece::text)
        .collect(Collectors.joining());
  }

  private static String text(RandomStream random) {
    StringBuilder text = new StringBuilder();
    int length = random.below(30);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.below(LETTERS.length())));
    }
    return text.toString();
  }
}
