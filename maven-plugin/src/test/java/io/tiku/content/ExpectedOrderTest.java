package io.tiku.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that readers expect in an order, and those that only look so. */
class ExpectedOrderTest {

  private static final SourcePosition AT = SourcePosition.startOf("content/test.md");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15|20|30|45",
        "-5|0|2.5|1,000",
        "１|３|１０",
        "三|五|十|二十|一百零五",
        "3名|5名|10名",
        "15日|三十日|3个月|六个月|1年",
        "十五日|一个月|31日|2个月|90日|1年",
        "3个工作日|5日|5个工作日|10日|20个工作日|30日",
        "12小时|1日|48小时|3天|一周",
        "半小时|1小时|一个半小时|2小时",
        "半年|一年|一年零六个月|两年|二年半|3年6个月",
        "半个月|1个月|两个半月|一个季度|半年",
        "3个月内|六个月内|1年内",
        "收到之日起七日内|收到之日起15日内|收到之日起一个月内",
        "5角|1元|1.5元|2元5角",
        "1760元|2000元|1.6万元|2万元|1亿元",
        "十万元|一百万元|1.2亿元",
        "1.5%|10%|百分之二十五|60%|1倍",
        "万分之五|千分之二|千分之五|百分之一",
        "三分之一|二分之一|三分之二|四分之三",
        "二成|五成|60%",
        "45周岁|50周岁|五十五周岁|60周岁",
        "2011年7月1日|2014年10月1日|2015年|2015年1月3日",
        "2021-03-05|2021年3月6日|2021/4/1",
        "4月30日|5月15日|5月31日|10月1日",
        "6月1日起|7月1日起|7月12日起",
        "2020年3月至2021年2月|2020年3月至2021年3月|2020年4月至2021年2月",
        "8:30|9:00|14:15",
        "上午8时|上午8时30分|上午11时",
        "甲|乙|丙|丁",
        "甲等|乙等|丙等",
        "一级|二级|三级|四级",
        "Ⅰ级|Ⅱ级|Ⅲ级|Ⅳ级",
        "第一种|第二种|第三种",
        "第3档|第4档|第十档",
        "A级|B级|C级",
        "初级|中级|副高级|正高级",
        "中级工|高级工|技师|高级技师",
        "不满1年|1年以上不满3年|3年以上不满10年|10年以上",
        "50人以下|50人以上100人以下|100人以上",
        "不超过1个月|1至2个月|3至12个月|12至24个月",
        "1至3年|2至3年|2～4年|3—5年",
        "40%至300%|60%至200%|60%至300%|100%至300%",
        "500元以上2000元以下|2000元以上2万元以下|5000元以上5万元以下",
        "5至10万元|10至20万元|20万元以上",
        "百分之十以上百分之五十以下|百分之五十以上一倍以下|一倍以上二倍以下|二倍以上五倍以下",
        "未满十六周岁|年满十六周岁未满十八周岁|年满十八周岁未满二十周岁",
        "不满三年|不超过三年|三年|三年以上|超过三年",
        "100 kHz|1.5 MHz|145 MHz|2 GHz",
        "500 mV|2 V|1 kV",
        "5 days|2 weeks|1 month",
        "试用期为1个月。|试用期为60天。|试用期为二个月以上。",
        "40学时|60学时以上90学时以下|90学时以上",
        "2小时30分|2小时45分|三小时|三小时十五分",
        "①|②|③|⑤",
        "①②|①③|②④|③④",
        "①|②③|②④|①②③",
        "①③正确|②③正确|①②③正确",
        "甲|乙|丙|甲和丙",
        "只有甲|甲和乙|乙和丙|甲、乙、丙三人",
        "甲的行为|乙的行为|甲和丙的行为",
        "甲企业，职工300人，裁减19人|乙企业，职工150人|丙企业，裁减20人",
        "第十九条|第二十条|第三十九条|第四十条",
        "第八十二条|第八十二条第一款|第八十二条第二款|第82条之一|第八十三条第（二）项",
        "《劳动合同法》第十条|《劳动合同法》第十四条第二款|《劳动合同法》第十四条第三款",
        "第三章|第五章|第十章",
        "单位8%、个人4%|单位16%、个人4%|单位16%、个人8%|单位20%、个人8%",
        "98和98|98和113|113和113",
        "自6月1日起六十个工作日内|自6月4日起六十日内|自6月4日起六十个工作日内",
        "自2019年11月1日起15日内|自2019年11月1日起20日内",
        "1/4|1/3|1/2|2/3",
        "36.9℃|37.3℃|38.5℃",
        "500毫升|1升|1.5升",
        "512 MB|1 GB|1.5 GB",
        "80平方米|120平方米|1公顷",
        "1年（含）以上|3年（含）以上|5年（含）以上",
        "小于等于3|大于3",
        "I级|II级|III级|IV级",
        "L|M|R|Z",
        "优秀|良好|合格|不合格",
        "评为优秀|评为合格|评为基本合格|评为不合格",
        "非常满意|满意|基本满意|不满意",
        "警告|记过|降低岗位等级|开除",
        "一般事故|较大事故|重大事故|特别重大事故",
        "大专及以上|本科及以上|硕士及以上",
        "低风险|中风险|高风险",
        "2021年上半年|2021年下半年",
        "周一|周三|周五",
        "第一季度|第二季度|第四季度",
        "12333|12345|12348"
      })
  void quantitiesOfOneKindAscend(String ascending) {
    List<String> texts = List.of(ascending.split("\\|", -1));
    List<String> mixed = new ArrayList<>(texts);
    Collections.reverse(mixed);
    Collections.rotate(mixed, 1);
    assertThat(sorted(mixed)).isEqualTo(texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合格|不合格|待定",
        "12个月|一年|2年",
        "30日|3000元|30%",
        "15|30日|45",
        "1年|2年|由双方约定",
        "3个月|6个月，与草稿相同|12个月",
        "5元/月|10元/年|15元/月",
        "甲公司|甲公司和乙公司|乙公司",
        "对甲从重处分|对乙从轻处分",
        "甲九十日，乙三十日|都是三十日",
        "按5名计算，还应当安排3名|按8名计算，已经达到比例",
        "自离职起满二年|自约定之日起满三年",
        "职工应当在30日内申请|单位应当在60日内申请|近亲属应当在1年内申请",
        "第一次认定，第二次不认定|两次都认定",
        "十分重视|百分之百满意|一律免费",
        "第十九条|《社会保险法》第二十条",
        "一次告知|全程代办|限时办结",
        "4月30日|2022年2月28日",
        "5000元|每人5000元",
        "①|②|3",
        "2¹⁰|3²|10",
        "正确",
      })
  void whatIsNotOneSentenceWithOtherQuantitiesHasNoOrder(String options) {
    assertThat(sorted(List.of(options.split("\\|", -1)))).isEmpty();
  }

  private static List<String> sorted(List<String> texts) {
    List<Option> options =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new Option("o" + (i + 1), body(texts.get(i)), i == 0, Body.EMPTY, AT))
            .toList();
    return ExpectedOrder.of(options).orElse(List.of()).stream()
        .map(option -> option.text().plainText())
        .toList();
  }

  private static Body body(String text) {
    return new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }
}
