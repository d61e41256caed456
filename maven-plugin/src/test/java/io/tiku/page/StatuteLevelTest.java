package io.tiku.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteLevelTest {

  private static final Texts TEXTS = new Templates(Optional.empty()).texts();

  @ParameterizedTest
  @CsvSource({
    "全国人民代表大会常务委员会, 主席令第65号, 法律",
    "全国人民代表大会常务委员会, '', 法律",
    "国务院, 国务院令第375号, 行政法规",
    "国务院、中央军委, 国务院 中央军委令第608号, 行政法规",
    "国务院, 国发〔2005〕38号, 规范性文件",
    "国务院办公厅, 国办发〔2020〕27号, 规范性文件",
    "人力资源和社会保障部, 人力资源和社会保障部令第8号, 规章",
    "国家统计局（国务院批准）, 国家统计局令第1号, 规章",
    "人力资源社会保障部, 人社部发〔2016〕29号, 规范性文件",
    "最高人民法院, 法释〔2020〕26号, 司法解释",
    "国家标准化管理机构, GB/T 33527—2017, 标准",
    "某省人民代表大会常务委员会, '', 地方性法规",
    "中共中央办公厅, '', 党内法规和文件"
  })
  void followsFromTheIssuerAndTheNumber(String issuer, String number, String level) {
    assertThat(TEXTS.word("rank", StatuteLevel.of(issuer, number))).isEqualTo(level);
  }
}
