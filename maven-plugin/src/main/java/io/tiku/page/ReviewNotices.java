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
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Banners on what rests on law that changed: 待复核 and 此后有修订. */
final class ReviewNotices {

  private final Edition edition;
  private final Texts texts;

  ReviewNotices(Edition edition, Texts texts) {
    this.edition = edition;
    this.texts = texts;
  }

  void append(Markup out, Item item, Place place) {
    due(out, "notice.dueItem", edition.reviewDue(item), place);
    later(out, "notice.laterItem", edition.laterChanges(item), place);
  }

  void append(Markup out, Topic point, Place place) {
    due(out, "notice.duePoint", edition.reviewDue(point), place);
    later(out, "notice.laterPoint", edition.laterChanges(point), place);
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
        texts.say("notice.laterStatute", edition.info().asOf()),
        changes.stream().map(change -> sentence("", statute, change)).toList());
  }

  /** {@code 此后有修订} or, where the last change ends the text, {@code 此后已废止}. */
  String title(List<StatuteChange> later) {
    return title(ended(later));
  }

  /** The same of what rests on several texts: 此后已废止 where none of them applies any more. */
  String titleOf(List<ReviewDue> later) {
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

  private String title(boolean ended) {
    return texts.say(ended ? "notice.ended" : "worklist.later");
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
  String touched(StatuteUnit unit, StatuteChange change) {
    return String.join(
        texts.say("word.and"),
        change.articles().stream().map(number -> Provision.articleName(number, unit)).toList());
  }

  private void due(Markup out, String key, List<ReviewDue> changes, Place place) {
    if (!changes.isEmpty()) {
      notice(out, "due", texts.say("frame.due"), texts.say(key), sentences(changes, place));
    }
  }

  private void later(Markup out, String key, List<ReviewDue> changes, Place place) {
    if (!changes.isEmpty()) {
      String text = texts.say(key, edition.info().asOf());
      notice(out, "later", titleOf(changes), text, sentences(changes, place));
    }
  }

  /** More than one change is folded: what matters most on a phone is what comes below. */
  private void notice(Markup out, String kind, String title, String text, List<String> changes) {
    out.raw("<div class=\"notice ").raw(kind).raw("\"><p><strong>").text(title).raw("</strong>");
    out.text(text).raw("</p>");
    boolean several = changes.size() > 1;
    if (several) {
      out.raw("<details><summary>").text(texts.say("notice.changes", changes.size()));
      out.raw("</summary>");
    }
    out.raw("<ul>");
    changes.forEach(out::raw);
    out.raw(several ? "</ul></details></div>" : "</ul></div>");
  }

  private List<String> sentences(List<ReviewDue> changes, Place place) {
    return changes.stream()
        .map(due -> sentence(place.to(Addresses.of(due.statute())), due.statute(), due.change()))
        .distinct()
        .toList();
  }

  /**
   * @param href of the statute's page; empty on that page itself
   */
  private String sentence(String href, Statute statute, StatuteChange change) {
    Markup out = new Markup(192);
    String name = texts.say("law.title", statute.shortTitle());
    Html date = new Html("<time>" + change.date() + "</time>");
    String kind = texts.word("change", change.kind());
    out.raw("<li>");
    if (href.isEmpty()) {
      out.raw(texts.html("notice.fromHere", date, kind).markup());
    } else {
      Html link = new Html(new Markup(96).link(href, name).toString());
      out.raw(texts.html("notice.from", link, date, kind).markup());
    }
    if (!change.note().isEmpty()) {
      out.text(texts.say("word.colon") + change.note());
    }
    if (change.kind() == ChangeKind.AMENDED && !change.articles().isEmpty()) {
      out.text(
          texts.say("item.bracket", texts.say("statute.touches", touched(statute.unit(), change))));
    }
    return out.raw("</li>").toString();
  }
}
