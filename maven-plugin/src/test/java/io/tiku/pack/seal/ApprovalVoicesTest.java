package io.tiku.pack.seal;

import static io.tiku.pack.seal.Practice.CODE;
import static io.tiku.pack.seal.Practice.CONDUCT;
import static io.tiku.pack.seal.Practice.CONTENTS;
import static io.tiku.pack.seal.Practice.DRAFT;
import static io.tiku.pack.seal.Practice.HOST;
import static io.tiku.pack.seal.Practice.JIANGSU;
import static io.tiku.pack.seal.Practice.LEGAL;
import static io.tiku.pack.seal.Practice.OTHER;
import static io.tiku.pack.seal.Practice.PARTIES;
import static io.tiku.pack.seal.Practice.PLAN;
import static io.tiku.pack.seal.Practice.SHANGHAI;
import static io.tiku.pack.seal.Practice.TRUSTED;
import static io.tiku.pack.seal.Practice.approved;
import static io.tiku.pack.seal.Practice.assertRefused;
import static io.tiku.pack.seal.Practice.bytes;
import static io.tiku.pack.seal.Practice.consulted;
import static io.tiku.pack.seal.Practice.drafted;
import static io.tiku.pack.seal.Practice.lines;
import static io.tiku.pack.seal.Practice.parse;
import static io.tiku.pack.seal.Practice.sealed;
import static io.tiku.pack.seal.Practice.step;
import static io.tiku.pack.seal.Practice.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What opinions, objections, reviews and new drafts mean, and which words say so. */
class ApprovalVoicesTest {

  @Test
  void tellsWhatChangedWhereANewDraftMakesApprovalsVoid() throws SealFault {
    PlanValues plan = plan("marks", "10");
    PlanValues other = plan("marks", "20");
    ApprovalLog log =
        ApprovalLog.empty(TRUSTED, PARTIES)
            .with(draftOf(plan), HOST)
            .with(ApprovalStep.consulted(CODE, plan.digest(), DRAFT, "同意。"), SHANGHAI)
            .with(draftOf(other), HOST);

    ApprovalLog read = ApprovalLog.parse(log.toFile(), TRUSTED, PARTIES);
    assertThat(read.status().remarks())
        .containsExactly(
            "第 3 行重新起草，此前 上海市 的意见是对原来的方案说的，要重新征求。",
            "第 3 行重新起草，方案改了：\n  方案里的 marks：原来「10」，现在「20」（content/packs/x.yaml 的 marks）");
    assertThat(read.status().values()).contains(other);
  }

  @Test
  void refusesValuesThatAreNotThoseOfThePlan() throws SealFault {
    ApprovalStep wrong = drafted().withValues(plan("marks", "10"));
    ApprovalLog empty = ApprovalLog.empty(TRUSTED, PARTIES);

    assertRefused(() -> empty.with(wrong, HOST)).contains("「plan」不是「values」的摘要");
  }

  private static ApprovalStep draftOf(PlanValues plan) {
    return ApprovalStep.drafted(CODE, plan.digest(), List.of(), DRAFT).withValues(plan);
  }

  private static PlanValues plan(String key, String value) {
    return new PlanValues(new TreeMap<>(Map.of("packs/x.yaml", new TreeMap<>(Map.of(key, value)))));
  }

  @Test
  void readsLinesOfTheFirstFormatByItsRules() throws Exception {
    String text = lines(ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), HOST)).get(0);
    JsonObject first =
        SignedJson.sign(without(JsonObject.parse(bytes(text)), "format").put("format", 1), HOST);
    JsonObject silent =
        SignedJson.sign(
            new JsonObject()
                .put("format", 1)
                .put("line", 2)
                .put("previous", Sha256.of(first.canonical()))
                .put("state", "consulted")
                .put("pack", CODE)
                .put("plan", PLAN)
                .put("time", DRAFT.toString())
                .put("note", ""),
            SHANGHAI);
    List<String> old = List.of(text(first), text(silent));

    assertThat(parse(old).status().isOfOldPlan()).isTrue();
    assertThat(parse(old).status().opinions()).containsExactly("上海市");

    List<String> mixed = new ArrayList<>(List.of(text));
    JsonObject after =
        SignedJson.sign(
            without(silent, "previous").put("previous", Sha256.of(bytes(text))), SHANGHAI);
    mixed.add(text(after));
    assertRefused(() -> parse(mixed)).contains("第 2 行不合规则", "旧版插件写的");
  }

  private static JsonObject without(JsonObject json, String member) {
    return json.without(member).without("signer").without("signature");
  }

  private static String text(JsonObject json) {
    return new String(json.canonical(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "。", "……", "-"})
  void anEmptyOpinionIsNone(String note) throws SealFault {
    ApprovalLog log = ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), HOST);

    assertRefused(() -> log.with(ApprovalStep.consulted(CODE, PLAN, DRAFT, note), SHANGHAI))
        .contains("「上海市」没有写意见，不算征求过");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"不同意。", "我们不同意第三条", "有异议", "反对", "建议暂缓", "不予认可", "否。", "No.", "We object"})
  void aNegativeOpinionIsNoConsent(String note) throws SealFault {
    ApprovalLog log = ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), HOST);

    assertRefused(() -> log.with(ApprovalStep.consulted(CODE, PLAN, DRAFT, note), SHANGHAI))
        .contains("是不同意", "-Dstate=objected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"同意。", "无意见", "没有不同意见", "我省对方案无异议。", "不反对", "同意，建议抢答改为 12 题", "No objection."})
  void otherOpinionsAreTaken(String note) throws SealFault {
    ApprovalLog log = ApprovalLog.empty(TRUSTED, PARTIES).with(drafted(), HOST);

    assertThat(
            log.with(ApprovalStep.consulted(CODE, PLAN, DRAFT, note), SHANGHAI).status().opinions())
        .containsExactly("上海市");
  }

  @Test
  void aMembersObjectionHoldsTheSubmissionUntilItAgrees() throws SealFault {
    ApprovalLog log =
        ApprovalLog.empty(TRUSTED, PARTIES)
            .with(drafted(), HOST)
            .with(consulted(), JIANGSU)
            .with(
                ApprovalStep.objected(CODE, PLAN, Optional.empty(), DRAFT.plusDays(2), "题太多"),
                SHANGHAI);

    assertThat(log.status().next(PARTIES)).contains("还要征求 1 个单位的意见", "有异议的 上海市");
    assertThat(log.status().remarks()).containsExactly("第 3 行，「上海市」提出异议，理由：题太多");
    assertRefused(() -> log.with(step(ApprovalState.SUBMITTED, CONTENTS), HOST))
        .contains("还不能「报批」");
    assertRefused(
            () ->
                log.with(ApprovalStep.objected(CODE, PLAN, Optional.empty(), DRAFT, " "), JIANGSU))
        .contains("要写明理由");

    ApprovalLog agreed =
        log.with(ApprovalStep.consulted(CODE, PLAN, DRAFT.plusDays(3), "已沟通，同意。"), SHANGHAI);
    assertThat(agreed.status().voices().objections()).isEmpty();
    assertThat(agreed.with(step(ApprovalState.SUBMITTED, CONTENTS), HOST).status().lines())
        .isEqualTo(5);
  }

  @Test
  void anOfficeObjectsAndItsApprovalsDoNotCount() throws SealFault {
    ApprovalStep objection =
        ApprovalStep.objected(CODE, PLAN, Optional.of(CONTENTS), DRAFT.plusDays(8), "第三题有误");
    ApprovalLog log = approved(CONTENTS).with(objection, LEGAL);

    assertThat(log.status().planMissing(PARTIES)).containsExactly("法规司");
    assertThat(log.status().questionApprovals()).containsExactly("部行风办");
    assertRefused(() -> log.with(step(ApprovalState.SEALED, CONTENTS), HOST)).contains("还不能「封存」");
    assertRefused(() -> approved(CONTENTS).with(objection, SHANGHAI)).contains("不能签「提出异议」");
    assertThat(
            log.with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL)
                .with(step(ApprovalState.QUESTIONS_APPROVED, CONTENTS), LEGAL)
                .with(step(ApprovalState.SEALED, CONTENTS), HOST)
                .status()
                .questionsMissing(PARTIES))
        .isEmpty();
  }

  @Test
  void anOfficeReturnsAPackToItsHost() throws SealFault {
    ApprovalStep returned = step(ApprovalState.RETURNED, CONTENTS).withNote("案例的依据已经修订");
    ApprovalLog log = approved(CONTENTS).with(returned, LEGAL);

    assertThat(log.status().next(PARTIES)).contains("承办方「浙江省」照退回的理由办");
    assertThat(log.status().planMissing(PARTIES)).containsExactly("部行风办", "法规司");
    assertThat(log.status().remarks()).contains("第 11 行，「法规司」退回，理由：案例的依据已经修订");
    assertRefused(() -> log.with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL))
        .contains("「退回」之后还不能「批准方案」");
    assertRefused(() -> approved(CONTENTS).with(step(ApprovalState.RETURNED, CONTENTS), LEGAL))
        .contains("「退回」要写明理由");
    assertRefused(() -> sealed(CONTENTS).with(returned, LEGAL)).contains("「封存」之后还不能「退回」");
    ApprovalLog again = log.with(step(ApprovalState.SUBMITTED, OTHER), HOST);
    assertThat(again.status().opinions()).hasSize(2);
    assertThat(log.with(drafted(), HOST).status().opinions()).isEmpty();
  }

  @Test
  void nobodyApprovesQuestionsThatTheyHaveNotOpened() throws SealFault {
    ApprovalLog planned =
        submitted(CONTENTS)
            .with(step(ApprovalState.PLAN_APPROVED, CONTENTS), CONDUCT)
            .with(step(ApprovalState.PLAN_APPROVED, CONTENTS), LEGAL)
            .with(step(ApprovalState.REVIEWED, CONTENTS), CONDUCT);

    assertRefused(() -> planned.with(step(ApprovalState.QUESTIONS_APPROVED, CONTENTS), LEGAL))
        .contains("「法规司（legal）」还没有用这把钥匙打开过送审件", "-Dstate=review");
    assertThat(
            planned
                .with(step(ApprovalState.QUESTIONS_APPROVED, CONTENTS), CONDUCT)
                .status()
                .questionApprovals())
        .containsExactly("部行风办");
    assertRefused(() -> planned.with(step(ApprovalState.REVIEWED, CONTENTS), CONDUCT))
        .contains("已经记过审阅");
    // What is submitted anew has to be opened anew.
    assertThat(
            planned
                .with(step(ApprovalState.SUBMITTED, OTHER), HOST)
                .status()
                .isReviewedBy(CONDUCT.shared()))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "起草,DRAFTED",
    "已报批,SUBMITTED",
    "批准方案,PLAN_APPROVED",
    "批准试题,QUESTIONS_APPROVED",
    "退回,RETURNED",
    "有异议,OBJECTED",
    "不同意,OBJECTED",
    "公开,RELEASED",
    "returned,RETURNED"
  })
  void statesHaveChineseWords(String typed, ApprovalState state) {
    assertThat(ApprovalState.typed(typed)).contains(state);
  }
}
