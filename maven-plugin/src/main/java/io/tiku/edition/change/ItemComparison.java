package io.tiku.edition.change;

import io.tiku.content.Acceptance;
import io.tiku.content.Answer;
import io.tiku.content.Cognition;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.Option;
import io.tiku.content.Parameters;
import io.tiku.content.Question;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.edition.change.Alignment.Pair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares one item with what it was. */
final class ItemComparison {

  private final Edition before;
  private final Edition after;
  private final boolean review;
  private final Renames renames;
  private final Targets targets;

  /**
   * @param review whether what only writers see is compared too
   * @param renames which nodes got other names and are no other nodes
   * @param targets where links and images lead
   */
  ItemComparison(Edition before, Edition after, boolean review, Renames renames, Targets targets) {
    this.before = before;
    this.after = after;
    this.review = review;
    this.renames = renames;
    this.targets = targets;
  }

  /** What changed; empty if nothing did that readers could see. */
  @SuppressWarnings(
      "ReferenceEquality") // a shortcut; equal items are compared with this result too
  Optional<ItemChange> compare(Item was, Item is) {
    Findings findings = new Findings(targets);
    if (!renames.now(TopicKind.POINT, was.point()).equals(is.point())) {
      findings.add(Aspect.MOVED, "知识点", point(before, was), point(after, is));
    }
    if (!BasisText.meant(before, was.basis()).equals(BasisText.meant(after, is.basis()))) {
      findings.add(
          Aspect.BASIS, "依据", BasisText.of(before, was.basis()), BasisText.of(after, is.basis()));
    }
    // Unless it is one file that was read once for both editions.
    if (was != is) {
      status(was, is, findings);
      attributes(was, is, findings);
      new VariableComparison(findings).compare(was, is);
      marks(was.halfMarks(), is.halfMarks(), findings);
      content(content(was), content(is), findings);
    }
    return findings.aspects().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ItemChange(
                is.id(), Optional.of(was), Optional.of(is), findings.aspects(), findings.texts()));
  }

  /** What an item says; with names for values if it is parameterised. */
  static ItemContent content(Item item) {
    return item.parameters()
        .map(Parameters::template)
        .map(template -> template.get())
        .orElseGet(() -> item.content().get());
  }

  private static String point(Edition edition, Item item) {
    return edition
        .topic(TopicKind.POINT, item.point())
        .map(point -> point.title() + "（" + point.id() + "）")
        .orElse(item.point());
  }

  private void status(Item was, Item is, Findings findings) {
    if (!review) {
      return;
    }
    boolean retired = is.status() == ItemStatus.RETIRED && was.status() != ItemStatus.RETIRED;
    findings.compare(
        retired ? Aspect.RETIRED : Aspect.STATUS, "状态", was.status().label(), is.status().label());
    findings.compare(Aspect.STATUS, "用途", was.use().label(), is.use().label());
  }

  private void attributes(Item was, Item is, Findings findings) {
    Aspect aspect = Aspect.ATTRIBUTES;
    findings.compare(aspect, "题型", was.type().label(), is.type().label());
    findings.compare(aspect, "难度", was.difficulty().label(), is.difficulty().label());
    findings.compare(aspect, "认知层次", cognition(was), cognition(is));
    findings.compare(aspect, "标签", String.join("、", was.tags()), String.join("、", is.tags()));
    if (review) {
      findings.compare(aspect, "选项乱序", was.shuffle() ? "是" : "否", is.shuffle() ? "是" : "否");
      findings.compare(
          aspect, "互斥题", String.join("、", was.enemies()), String.join("、", is.enemies()));
      findings.compare(aspect, "来源", was.origin().orElse(""), is.origin().orElse(""));
      findings.compare(aspect, "接受的提醒", accepted(was), accepted(is));
    }
  }

  private static String cognition(Item item) {
    return item.cognition().map(Cognition::label).orElse("");
  }

  private static String accepted(Item item) {
    return item.accept().stream().map(ItemComparison::accepted).collect(Collectors.joining("；"));
  }

  private static String accepted(Acceptance acceptance) {
    return acceptance.code() + "：" + acceptance.reason();
  }

  private static void marks(int was, int is, Findings findings) {
    findings.compare(Aspect.MARKS, "分值", AnswerComparison.marks(was), AnswerComparison.marks(is));
  }

  private static void content(ItemContent was, ItemContent is, Findings findings) {
    findings.compare(Aspect.WORDING, "材料", was.material(), is.material());
    boolean named = was.questions().size() > 1 || is.questions().size() > 1;
    for (Pair pair : Alignment.of(stems(was), stems(is))) {
      int number = 1 + (pair.after() == Alignment.NONE ? pair.before() : pair.after());
      findings.at(named ? "问题 " + number + " " : "");
      if (pair.both()) {
        question(was.questions().get(pair.before()), is.questions().get(pair.after()), findings);
      } else if (pair.after() == Alignment.NONE) {
        findings.add(Aspect.KEY, "（删去）", whole(was.questions().get(pair.before())), "");
      } else {
        findings.add(Aspect.KEY, "（新增）", "", whole(is.questions().get(pair.after())));
      }
    }
    findings.at("");
  }

  private static List<String> stems(ItemContent content) {
    return content.questions().stream().map(question -> question.stem().plainText()).toList();
  }

  private static void question(Question was, Question is, Findings findings) {
    findings.compare(Aspect.WORDING, "题干", was.stem(), is.stem());
    new AnswerComparison(findings).compare(was.answer(), is.answer());
    if (was.halfMarks() != is.halfMarks()) {
      marks(was.halfMarks(), is.halfMarks(), findings);
    }
    findings.compare(Aspect.WORDING, "解析", was.rationale(), is.rationale());
  }

  private static String whole(Question question) {
    StringBuilder out = new StringBuilder(question.stem().plainText());
    if (question.answer() instanceof Answer.Choice choice) {
      for (Option option : choice.options()) {
        out.append(option.key() ? "\n[x] " : "\n[ ] ").append(option.text().plainText());
      }
    } else {
      out.append("\n答案：").append(AnswerComparison.text(question.answer()));
    }
    return out.append("\n解析：").append(question.rationale().plainText()).toString();
  }
}
