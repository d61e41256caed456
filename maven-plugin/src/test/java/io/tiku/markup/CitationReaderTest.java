package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.StatuteUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "劳动合同法 第十九条第一款 | 劳动合同法 | 19.1.0",
        "劳动合同法 第19条第1款第2项 | 劳动合同法 | 19.1.2",
        "《劳动合同法》第十九条 | 劳动合同法 | 19.0.0",
        "劳动合同法 第十九条、第二十条 | 劳动合同法 | 19.0.0 20.0.0",
        "劳动合同法 第十九条第一款、第二款和第二十一条 | 劳动合同法 | 19.1.0 19.2.0 21.0.0",
        "劳动合同法 第三十九条第（二）项 | 劳动合同法 | 39.0.2",
        "民法典 第一千二百六十条至第一千二百六十二条 | 民法典 | 1260.0.0 1261.0.0 1262.0.0",
        "社会保险法 第一百零五条 | 社会保险法 | 105.0.0",
        "劳动法 第十条 | 劳动法 | 10.0.0",
        "第二批清单 第三条 | 第二批清单 | 3.0.0",
        "工伤意见（一） 第七点 | 工伤意见（一） | 7.0.0点",
        "电子劳动合同指引 | 电子劳动合同指引 | ''",
      })
  void understandsACitation(String written, String statute, String provisions) {
    Citation citation = citations(written).get(0);

    assertThat(citation.statute()).isEqualTo(statute);
    assertThat(words(citation)).isEqualTo(provisions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "劳动合同法 第条",
        "第十九条",
        "劳动合同法 第十九",
        "劳动合同法 十九条",
        "劳动合同法 第十九条第一款第",
        "劳动合同法 第二十条至第十九条",
        "劳动合同法 第零条",
        "劳动合同法 第99999999999条",
        "劳动合同法 第三条、第三点",
      })
  void reportsWhatItCannotUnderstand(String written) {
    assertThat(Bank.codes(item(written))).contains("5:5 citation-syntax");
  }

  private static List<Citation> citations(String written) {
    return Bank.item(item(written)).basis();
  }

  private static String item(String citation) {
    return "---\ntype: 填空\ndifficulty: 易\nbasis:\n  - "
        + citation
        + "\n---\n[[甲]]\n"
        + Bank.RATIONALE;
  }

  private static String words(Citation citation) {
    String unit = citation.unit() == StatuteUnit.POINT ? "点" : "";
    return citation.provisions().stream()
        .map(CitationReaderTest::words)
        .collect(Collectors.joining(" ", "", unit));
  }

  private static String words(Provision provision) {
    return provision.article() + "." + provision.clause() + "." + provision.subitem();
  }
}
