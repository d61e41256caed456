package io.tiku.edition.change;

import io.tiku.content.Item;
import io.tiku.content.StatuteChange;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes as Markdown for a merge request: counts, then what a reviewer must look at first. Of 命题专用
 * items it says where they are and what changed, never a word of them.
 */
public final class ChangesMarkdown {

  private static final int HEADLINE = 40;

  private static final Set<Aspect> FIRST =
      EnumSet.of(Aspect.KEY, Aspect.MARKS, Aspect.BASIS, Aspect.RETIRED, Aspect.STATUS);

  private final Edition after;
  private final Changes changes;
  private final List<String> out = new ArrayList<>();

  private ChangesMarkdown(Edition after, Changes changes) {
    this.after = after;
    this.changes = changes;
  }

  /**
   * The lines of the page.
   *
   * @param title what was compared
   * @param remarks sentences on how
   * @param after the later edition
   */
  public static List<String> lines(
      String title, List<String> remarks, Edition after, Changes changes) {
    ChangesMarkdown page = new ChangesMarkdown(after, changes);
    page.out.add("# " + Markdown.text(title));
    remarks.forEach(remark -> page.paragraph(Markdown.text(remark)));
    page.counts();
    page.items();
    page.topics();
    page.statutes();
    WorklistMarkdown.add(Worklist.of(after), page.out);
    return page.out;
  }

  private void paragraph(String text) {
    out.add("");
    out.add(text);
  }

  private void counts() {
    if (changes.items().isEmpty()) {
      paragraph("试题没有改动。");
    } else {
      List<Aspect> shown =
          Stream.of(Aspect.values()).filter(aspect -> !changes.of(aspect).isEmpty()).toList();
      paragraph(row("领域", "题数", shown.stream().map(Aspect::label)));
      out.add("|---|---:" + "|---:".repeat(shown.size()) + "|");
      for (DomainCount domain : changes.domains()) {
        out.add(
            row(
                Markdown.text(domain.title()),
                domain.items() + "",
                shown.stream().map(aspect -> number(domain.of(aspect)))));
      }
      if (changes.domains().size() > 1) {
        out.add(
            row(
                "合计",
                changes.items().size() + "",
                shown.stream().map(aspect -> number(changes.of(aspect).size()))));
      }
    }
    if (changes.reviewedOnly() > 0) {
      paragraph("另有 " + changes.reviewedOnly() + " 道题只改了复核日期（reviewed）。");
    }
  }

  private static String row(String first, String second, Stream<String> others) {
    return "| "
        + Stream.concat(Stream.of(first, second), others).collect(Collectors.joining(" | "))
        + " |";
  }

  private static String number(int count) {
    return count == 0 ? "" : count + "";
  }

  private void items() {
    if (changes.items().stream().anyMatch(item -> FIRST.contains(item.foremost()))) {
      paragraph("## 先看");
      FIRST.forEach(aspect -> section("### ", aspect));
    }
    for (Aspect aspect : Aspect.values()) {
      if (!FIRST.contains(aspect)) {
        section("## ", aspect);
      }
    }
  }

  /** Those of which an aspect is what matters most. */
  private void section(String mark, Aspect aspect) {
    List<ItemChange> items =
        changes.items().stream().filter(item -> item.foremost() == aspect).toList();
    if (!items.isEmpty()) {
      paragraph(mark + aspect.label() + "（" + items.size() + " 道）");
      out.add("");
      items.forEach(this::item);
    }
  }

  private void item(ItemChange change) {
    Item item = change.item();
    StringBuilder line = new StringBuilder("- ").append(Markdown.code(item.keys().path()));
    List<String> others = change.aspects().stream().skip(1).map(Aspect::label).toList();
    if (change.confidential()) {
      line.append(" 命题专用，内容不写在这里。");
    } else {
      line.append(' ')
          .append(item.type().label())
          .append("，")
          .append(point(item))
          .append("：")
          .append(Markdown.beginning(item.headline().plainText(), HEADLINE));
    }
    if (!others.isEmpty()) {
      line.append(" **另有").append(String.join("、", others)).append("**");
    }
    out.add(line.toString());
    if (!change.confidential()) {
      // What is listed first is looked at anyway.
      texts(change.texts(), !FIRST.contains(change.foremost()));
    }
  }

  private String point(Item item) {
    return after
        .topic(TopicKind.POINT, item.point())
        .map(point -> Markdown.text(point.title()))
        .orElse(Markdown.text(item.point()));
  }

  private void texts(List<TextChange> texts, boolean marked) {
    for (TextChange change : texts) {
      String mark = marked && change.decisive() ? "❗" : "";
      out.add("  - " + mark + Markdown.text(change.part()) + "：" + Markdown.difference(change));
    }
  }

  private void topics() {
    if (changes.topics().isEmpty()) {
      return;
    }
    paragraph("## 考试大纲（" + changes.topics().size() + " 处）");
    out.add("");
    for (TopicChange change : changes.topics()) {
      out.add(
          "- "
              + change.aspects().stream().map(TopicAspect::label).collect(Collectors.joining("、"))
              + "："
              + kind(change.kind())
              + Markdown.text(change.topic().title())
              + " "
              + Markdown.code(change.topic().keys().path()));
      texts(change.texts(), false);
    }
  }

  private static String kind(TopicKind kind) {
    return switch (kind) {
      case DOMAIN -> "领域 ";
      case CHAPTER -> "章 ";
      case POINT -> "知识点 ";
    };
  }

  private void statutes() {
    if (changes.statutes().isEmpty()) {
      return;
    }
    paragraph("## 法规（" + changes.statutes().size() + " 部）");
    out.add("");
    for (RegisterChange change : changes.statutes()) {
      out.add(
          "- "
              + change.aspects().stream()
                  .map(RegisterAspect::label)
                  .collect(Collectors.joining("、"))
              + "：《"
              + Markdown.text(change.statute().shortTitle())
              + "》 "
              + Markdown.code(change.statute().keys().path()));
      for (StatuteChange entered : change.entered()) {
        out.add("  - " + Markdown.text(RegisterComparison.text(entered, change.statute().unit())));
      }
      texts(change.texts(), false);
    }
  }
}
