package io.tiku.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Acceptance;
import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Cognition;
import io.tiku.content.Difficulty;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Option;
import io.tiku.content.Provision;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.content.StatuteUnit;
import io.tiku.problem.SourcePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemReaderTest {

  @Test
  void readsASingleChoiceItemWithEveryKeyAndPlace() {
    Item item =
        Bank.item(
            """
            ---
            type: 单选
            difficulty: 易
            cognition: 应用
            basis:
              - 劳动合同法 第十九条第一款
            reviewed: 2021-03-20
            status: 停用
            use: 命题专用
            enemies: [probation-002]
            origin: 2020/old-001
            tags: [试用期]
            shuffle: false
            accept:
              - key-longest: 条文原话
            ---
            合同期限三个月以上的，试用期**不**得超过（　　）。

            - [x] 一个月
            - [ ] 二个月
              > 一年以上才可约定到二个月。
            - [ ] 三个月

            ## 解析

            见条文。
            """);

    TreeMap<String, SourcePosition> places = new TreeMap<>();
    places.put("type", at(2, 7));
    places.put("difficulty", at(3, 13));
    places.put("cognition", at(4, 12));
    places.put("basis", at(6, 3));
    places.put("basis[0]", at(6, 5));
    places.put("reviewed", at(7, 11));
    places.put("status", at(8, 9));
    places.put("use", at(9, 6));
    places.put("enemies", at(10, 10));
    places.put("enemies[0]", at(10, 11));
    places.put("origin", at(11, 9));
    places.put("tags", at(12, 7));
    places.put("tags[0]", at(12, 8));
    places.put("shuffle", at(13, 10));
    places.put("accept", at(15, 3));
    places.put("accept[0]", at(15, 5));
    Body stem =
        paragraph(text("合同期限三个月以上的，试用期"), new Inline.Strong(List.of(text("不"))), text("得超过（　　）。"));
    Answer answer =
        new Answer.Choice(
            List.of(
                new Option("o1", paragraph("一个月"), true, Body.EMPTY, at(19, 3)),
                new Option("o2", paragraph("二个月"), false, paragraph("一年以上才可约定到二个月。"), at(20, 3)),
                new Option("o3", paragraph("三个月"), false, Body.EMPTY, at(22, 3))));
    assertThat(item)
        .isEqualTo(
            new Item(
                "probation-001",
                "probation",
                ItemType.SINGLE,
                Difficulty.EASY,
                Optional.of(Cognition.APPLY),
                List.of(
                    new Citation(
                        "劳动合同法", List.of(new Provision(19, 1, 0)), StatuteUnit.ARTICLE, at(6, 5))),
                Optional.of(LocalDate.of(2021, 3, 20)),
                ItemStatus.RETIRED,
                ItemUse.SETTERS,
                List.of("probation-002"),
                Optional.of("2020/old-001"),
                List.of("试用期"),
                false,
                List.of(new Acceptance("key-longest", "条文原话", at(15, 5))),
                0,
                item.keys(),
                Optional.empty(),
                Later.of(
                    new ItemContent(
                        Body.EMPTY,
                        List.of(
                            new Question(
                                "probation-001",
                                ItemType.SINGLE,
                                stem,
                                answer,
                                paragraph("见条文。"),
                                0,
                                at(17, 1)))))));
    assertThat(item.keys().values()).isEqualTo(places);
    assertThat(item.keys().start()).isEqualTo(at(1, 1));
  }

  @Test
  void readsSeveralKeysOfEitherCase() {
    assertThat(keys("多选", "- [x] 甲\n- [X] 乙\n- [ ] 丙\n")).containsExactly("甲", "乙");
    assertThat(keys("不定项", "* [ ] 甲\n* [ ] 乙\n* [x] 丙\n")).containsExactly("丙");
    assertThat(keys("判断", "- [ ] 正确\n- [x] 错误\n")).containsExactly("错误");
  }

  @Test
  void readsBlanksWithTheirAcceptedAnswers() {
    Question question = question("填空", "试用期[[超过一个月|多于一个月]]的，支付[[ 2 ]]倍工资。\n" + Bank.RATIONALE);

    assertThat(question.answer())
        .isEqualTo(new Answer.Blanks(List.of(List.of("超过一个月", "多于一个月"), List.of("2"))));
    assertThat(question.stem().plainText()).isEqualTo("试用期____的，支付____倍工资。");
  }

  @Test
  void readsBlanksInListsAndTables() {
    Question question =
        question(
            "填空",
            """
            填表：

            | 期限 | 试用期 |
            |---|---|
            | 三年 | [[六个月|半年]] |
            | 一年 | [[二个月\\|两个月]] |

            - 最长[[六个月]]
            """
                + Bank.RATIONALE);

    assertThat(question.answer())
        .isEqualTo(
            new Answer.Blanks(
                List.of(List.of("六个月", "半年"), List.of("二个月", "两个月"), List.of("六个月"))));
  }

  @Test
  void readsScoringPointsWithWholeAndHalfMarks() {
    Question question =
        question(
            "简答",
            """
            简述试用期的规则。（3分）

            ## 参考答案

            - 期限分三档（2分）
            - 工资不低于百分之八十（0.5分）；
            - 依法缴纳社会保险（0.5分）
              - 包括工伤保险
            """
                + Bank.RATIONALE);

    assertThat(question.halfMarks()).isEqualTo(6);
    assertThat(question.stem()).isEqualTo(paragraph("简述试用期的规则。"));
    Block.Listing nested =
        new Block.Listing(false, 1, List.of(List.of(new Block.Paragraph(List.of(text("包括工伤保险"))))));
    assertThat(question.answer())
        .isEqualTo(
            new Answer.Points(
                List.of(
                    new ScoringPoint(paragraph("期限分三档"), 4, at(9, 3)),
                    new ScoringPoint(paragraph("工资不低于百分之八十"), 1, at(10, 3)),
                    new ScoringPoint(
                        new Body(List.of(new Block.Paragraph(List.of(text("依法缴纳社会保险"))), nested)),
                        1,
                        at(11, 3)))));
  }

  @Test
  void leavesBracketsThatAreNoMarksInTheStem() {
    assertThat(question("判断", "试用期（2分）（3分）\n\n- [x] 正确\n- [ ] 错误\n" + Bank.RATIONALE).stem())
        .isEqualTo(paragraph("试用期（2分）（3分）"));
    assertThat(question("判断", "逾期扣（十分）\n\n- [x] 正确\n- [ ] 错误\n" + Bank.RATIONALE).stem())
        .isEqualTo(paragraph("逾期扣（十分）"));
  }

  @Test
  void readsACaseWithItsQuestionsAndMarks() {
    Item item =
        Bank.item(
            Bank.HEADER.formatted("案例")
                + """
                某公司与张某约定试用期六个月。（8分）

                ## 问题（单选，2分）

                试用期最长（　　）。

                - [x] 二个月
                - [ ] 三个月
                - [ ] 六个月

                ### 解析

                一年合同二个月。

                ## 问题（简答，6分）

                张某可以怎样维权？

                ### 参考答案

                1. 向监察投诉（3分）
                2. 申请仲裁（3分）

                ### 解析

                两条途径。
                """);

    assertThat(item.material()).isEqualTo(paragraph("某公司与张某约定试用期六个月。"));
    assertThat(item.halfMarks()).isEqualTo(16);
    assertThat(item.questions())
        .extracting(Question::id, Question::type, Question::halfMarks, q -> q.stem().plainText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "probation-001.q1", ItemType.SINGLE, 4, "试用期最长（　　）。"),
            org.assertj.core.groups.Tuple.tuple(
                "probation-001.q2", ItemType.SHORT, 12, "张某可以怎样维权？"));
    assertThat(item.questions().get(1).at()).isEqualTo(at(21, 1));
    assertThat(item.questions().get(1).rationale()).isEqualTo(paragraph("两条途径。"));
  }

  @Test
  void readsAnOptionThatIsAnImage() {
    Question question =
        question("单选", "流程图是（　　）。\n\n- [x] ![甲图](flow.png)\n- [ ] 乙\n- [ ] 丙\n" + Bank.RATIONALE);

    assertThat(((Answer.Choice) question.answer()).options().get(0).text())
        .isEqualTo(
            new Body(
                List.of(new Block.Image("syllabus/labor/contract/probation/flow.png", "甲图", ""))));
  }

  private static List<String> keys(String type, String options) {
    Answer answer = question(type, "题干（　　）。\n\n" + options + Bank.RATIONALE).answer();
    return ((Answer.Choice) answer).keys().stream().map(o -> o.text().plainText()).toList();
  }

  private static Question question(String type, String body) {
    return Bank.item(Bank.HEADER.formatted(type) + body).questions().get(0);
  }

  private static SourcePosition at(int line, int column) {
    return new SourcePosition("content/" + Bank.ITEM, line, column);
  }

  private static Body paragraph(String text) {
    return paragraph(text(text));
  }

  private static Body paragraph(Inline... inlines) {
    return new Body(List.of(new Block.Paragraph(List.of(inlines))));
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }
}
