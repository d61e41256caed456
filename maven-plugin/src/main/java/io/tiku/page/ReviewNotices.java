package io.tiku.page;

import io.tiku.content.ChangeKind;
import io.tiku.content.Item;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.StatuteUnit;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.edition.ReviewDue;
import io.tiku.html.Markup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Banners on what rests on law that changed: 待复核 and 此后有修订. */
final class ReviewNotices {

  private final Edition edition;

  ReviewNotices(Edition edition) {
    this.edition = edition;
  }

  void append(Markup out, Item item, Place place) {
    due(out, "依据有变动，答案可能已经不对，请对照现行规定。", edition.reviewDue(item), place);
    later(out, "本题", edition.laterChanges(item), place);
  }

  void append(Markup out, Topic point, Place place) {
    due(out, "依据有变动，这段大纲可能已经不对，请对照现行规定。", edition.reviewDue(point), place);
    later(out, "本版大纲", edition.laterChanges(point), place);
  }

  /** On the statute's own page. */
  void append(Markup out, Statute statute) {
    List<StatuteChange> changes = edition.laterChanges(statute);
    if (changes.isEmpty()) {
      return;
    }
    notice(
        out,
        "later",
        title(changes),
        "本页说的是" + edition.info().asOf() + "有效的文本，办事请查现行规定。",
        changes.stream().map(change -> sentence("", statute, change)).toList());
  }

  /** {@code 此后有修订} or, where the last change ends the text, {@code 此后已废止}. */
  static String title(List<StatuteChange> later) {
    return title(ended(later));
  }

  /** The same of what rests on several texts: 此后已废止 where none of them applies any more. */
  static String titleOf(List<ReviewDue> later) {
    return title(
        later.stream()
            .collect(
                Collectors.groupingBy(
                    due -> due.statute().slug(),
                    Collectors.mapping(ReviewDue::change, Collectors.toList())))
            .values()
            .stream()
            .allMatch(ReviewNotices::ended));
  }

  private static String title(boolean ended) {
    return ended ? "此后已废止" : "此后有修订";
  }

  private static boolean ended(List<StatuteChange> changes) {
    return changes.stream()
        .max(Comparator.comparing(StatuteChange::date))
        .filter(last -> last.kind() == ChangeKind.REPEALED)
        .isPresent();
  }

  /**
   * The articles a change names, as people write them; empty when the whole text may be touched.
   */
  static String touched(StatuteUnit unit, StatuteChange change) {
    return String.join(
        "、",
        change.articles().stream().map(number -> Provision.articleName(number, unit)).toList());
  }

  private static void due(Markup out, String text, List<ReviewDue> changes, Place place) {
    if (!changes.isEmpty()) {
      notice(out, "due", "待复核", text, sentences(changes, place));
    }
  }

  private void later(Markup out, String what, List<ReviewDue> changes, Place place) {
    if (!changes.isEmpty()) {
      String text = what + "以" + edition.info().asOf() + "的规定为准，现在办事请查现行规定。";
      notice(out, "later", titleOf(changes), text, sentences(changes, place));
    }
  }

  /** More than one change is folded: what matters most on a phone is what comes below. */
  private static void notice(
      Markup out, String kind, String title, String text, List<String> changes) {
    out.raw("<div class=\"notice ").raw(kind).raw("\"><p><strong>").raw(title).raw("</strong>");
    out.text(text).raw("</p>");
    boolean several = changes.size() > 1;
    if (several) {
      out.raw("<details><summary>").raw(changes.size()).raw(" 处变动</summary>");
    }
    out.raw("<ul>");
    changes.forEach(out::raw);
    out.raw(several ? "</ul></details></div>" : "</ul></div>");
  }

  private static List<String> sentences(List<ReviewDue> changes, Place place) {
    return changes.stream()
        .map(due -> sentence(place.to(Addresses.of(due.statute())), due.statute(), due.change()))
        .distinct()
        .toList();
  }

  /**
   * @param href of the statute's page; empty on that page itself
   */
  private static String sentence(String href, Statute statute, StatuteChange change) {
    Markup out = new Markup(192);
    String name = "《" + statute.shortTitle() + "》";
    out.raw("<li>");
    if (href.isEmpty()) {
      out.raw("自");
    } else {
      out.link(href, name).raw("自");
    }
    out.raw("<time>").raw(change.date().toString()).raw("</time>起");
    out.text(change.kind().label());
    if (!change.note().isEmpty()) {
      out.text("：" + change.note());
    }
    if (change.kind() == ChangeKind.AMENDED && !change.articles().isEmpty()) {
      out.text("（涉及" + touched(statute.unit(), change) + "）");
    }
    return out.raw("</li>").toString();
  }
}
