package io.tiku.page;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.util.List;
import java.util.Optional;

/** Citations as links to their articles: 《劳动合同法》第十九条第一款、第二十条. */
final class CitationHtml {

  private final Edition edition;
  private final Texts texts;

  CitationHtml(Edition edition, Texts texts) {
    this.edition = edition;
    this.texts = texts;
  }

  /** The citations, each in its own list entry. */
  List<Html> list(List<Citation> citations, Place place) {
    return citations.stream()
        .map(
            citation -> {
              Markup out = new Markup(160);
              append(out, citation, place);
              return new Html(out.toString());
            })
        .toList();
  }

  /** The citations in one line. */
  void append(Markup out, List<Citation> citations, Place place) {
    String separator = "";
    for (Citation citation : citations) {
      out.text(separator);
      append(out, citation, place);
      separator = texts.say("word.semicolon");
    }
  }

  private void append(Markup out, Citation citation, Place place) {
    Optional<Statute> statute = edition.statute(citation.statute());
    String title =
        texts.say("law.title", statute.map(Statute::shortTitle).orElse(citation.statute()));
    if (citation.provisions().isEmpty()) {
      link(out, statute.map(found -> place.to(Addresses.of(found))), title);
    }
    boolean first = true;
    for (Provision provision : citation.provisions()) {
      String words = provision.name(citation.unit());
      Optional<String> href = statute.map(found -> place.to(Addresses.of(found, provision)));
      link(out.text(first ? "" : texts.say("word.and")), href, first ? title + words : words);
      first = false;
    }
  }

  private static void link(Markup out, Optional<String> href, String words) {
    href.ifPresentOrElse(target -> out.link(target, words), () -> out.text(words));
  }
}
