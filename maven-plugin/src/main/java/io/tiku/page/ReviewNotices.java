package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.edition.ReviewDue;
import io.tiku.html.Markup;
import java.util.List;

/** Banners on what rests on law that changed: 待复核 and 此后有修订. */
final class ReviewNotices {

  private final Edition edition;

  ReviewNotices(Edition edition) {
    this.edition = edition;
  }

  void append(Markup out, Item item) {
    due(out, "依据有变动，答案可能已经不对，请对照现行规定。", edition.reviewDue(item));
    later(out, "本题", edition.laterChanges(item));
  }

  void append(Markup out, Topic point) {
    due(out, "依据有变动，这段大纲可能已经不对，请对照现行规定。", edition.reviewDue(point));
    later(out, "本版大纲", edition.laterChanges(point));
  }

  private static void due(Markup out, String text, List<ReviewDue> changes) {
    notice(out, "due", "待复核", text, changes);
  }

  private void later(Markup out, String what, List<ReviewDue> changes) {
    notice(out, "later", "此后有修订", what + "以" + edition.info().asOf() + "的规定为准。", changes);
  }

  private static void notice(
      Markup out, String kind, String title, String text, List<ReviewDue> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.raw("<div class=\"notice ").raw(kind).raw("\"><p><strong>").raw(title).raw("</strong>");
    out.text(text).raw("</p><ul>");
    changes.stream().map(ReviewNotices::sentence).distinct().forEach(out::raw);
    out.raw("</ul></div>");
  }

  private static String sentence(ReviewDue change) {
    Markup out = new Markup(128).raw("<li>").text("《" + change.statute().shortTitle() + "》自");
    out.raw("<time>").raw(change.change().date().toString()).raw("</time>起");
    out.text(change.change().kind().label());
    if (!change.change().note().isEmpty()) {
      out.text("：" + change.change().note());
    }
    return out.raw("</li>").toString();
  }
}
