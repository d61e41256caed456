package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private final Problems problems = new Problems();

  @Test
  void acceptsAByteOrderMarkAndOtherLineEndsAndKeepsPlaces() {
    SourceText text = read("\uFEFF甲\r\n乙乙\r丙").orElseThrow();

    assertThat(text.text()).isEqualTo("甲\n乙乙\n丙");
    assertThat(text.lineCount()).isEqualTo(3);
    assertThat(text.line(2)).isEqualTo("乙乙");
    assertThat(text.at(3)).isEqualTo(new SourcePosition("content/a.md", 2, 2));
    assertThat(text.at(99)).isEqualTo(new SourcePosition("content/a.md", 3, 2));
    assertThat(complaints()).isEmpty();
  }

  @Test
  void showsAFileInAnotherEncodingAsItsWriterMeantIt() {
    byte[] bytes = "---\ntitle: 试用期不得超过六个月\n".getBytes(Charset.forName("GB18030"));

    assertThat(read(bytes)).isEmpty();
    Problem problem = problems.sorted().get(0);
    assertThat(problem.at()).isEqualTo(new SourcePosition("content/a.md", 2, 8));
    assertThat(problem.message())
        .startsWith("文件不是 UTF-8：第 12 个字节起无法解码。按 GB18030 读是「title: 试用期不得超过六个月」；按 UTF-16 读是「");
  }

  @Test
  void showsAFileInUtf16WithAndWithoutAMark() {
    assertThat(read("题干abc".getBytes(StandardCharsets.UTF_16))).isEmpty();
    assertThat(problems.sorted().get(0).code().id()).isEqualTo("file-encoding");
    assertThat(problems.sorted().get(0).message()).endsWith("按 UTF-16 读是「题干abc」。");
  }

  @Test
  void showsNulBytesAsUtf16() {
    assertThat(read("title: 题".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    assertThat(problems.sorted().get(0).message())
        .isEqualTo("文件含有 NUL 字节，不是文本。按 UTF-16 读是「title: 题」。");
  }

  @Test
  void keepsExcerptsOfBinaryFilesShortAndPrintable() {
    byte[] bytes = new byte[100_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }
    read(bytes);

    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).message())
        .hasSizeLessThan(200)
        .matches(message -> message.chars().noneMatch(Character::isISOControl));
  }

  @Test
  void aTruncatedCharacterIsNotUtf8() {
    byte[] whole = "试".getBytes(StandardCharsets.UTF_8);

    assertThat(read(new byte[] {'a', whole[0], whole[1]})).isEmpty();
    assertThat(complaints()).containsExactly("1:2 file-encoding");
  }

  @Test
  void emptyFilesAndFilesOfSpacesAreProblems() {
    assertThat(read("")).isEmpty();
    assertThat(read(" \n　\n")).isEmpty();
    assertThat(complaints()).containsExactly("1:1 file-empty", "1:1 file-empty");
  }

  @Test
  void reportsEachKindOfOddCharacterOnceALine() {
    read("好\u00A0的\u200B\n１２３ＡＢ\u0007\u0007４\ncafe\u0301\uF9FD\u202E\n（　　）“”——…·①②③√×℃²\n");

    assertThat(problems.sorted())
        .extracting(
            p -> p.at().line() + ":" + p.at().column() + " " + p.code().id() + " " + p.remedy())
        .containsExactly(
            "1:2 text-odd-space 换成普通空格，或删掉；题干括号里用两个全角空格。",
            "2:1 text-full-width 改成半角「123AB」。",
            "2:6 text-control 删掉这个看不见的字符。",
            "3:4 text-not-nfc 改写成「é」。",
            "3:7 text-control 删掉这个看不见的字符。");
  }

  private Optional<SourceText> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<SourceText> read(byte[] bytes) {
    return SourceText.read(new SourceFile("content/a.md", "a.md", bytes), problems);
  }

  private List<String> complaints() {
    return problems.sorted().stream()
        .map(p -> p.at().line() + ":" + p.at().column() + " " + p.code().id())
        .toList();
  }
}
