package io.tiku.edition.change;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What citations mean, whatever names their writers used. */
final class BasisText {

  private BasisText() {}

  /** The provisions meant, so that two lists mean the same iff their sets are equal. */
  static SortedSet<String> meant(Edition edition, List<Citation> citations) {
    SortedSet<String> meant = new TreeSet<>();
    for (Citation citation : citations) {
      Optional<Statute> statute = edition.statute(citation.statute());
      // A name that is not registered cannot be a slug, which is written in Latin letters.
      String text = statute.map(Statute::slug).orElse("《" + citation.statute() + "》");
      if (citation.provisions().isEmpty()) {
        meant.add(text);
      }
      for (Provision provision : citation.provisions()) {
        meant.add(text + ' ' + provision.name(citation.unit()));
      }
    }
    return meant;
  }

  /** As readers know them: 《劳动合同法》第十九条第一款；…. */
  static String of(Edition edition, List<Citation> citations) {
    List<String> texts = new ArrayList<>();
    for (Citation citation : citations) {
      String name =
          edition.statute(citation.statute()).map(Statute::shortTitle).orElse(citation.statute());
      texts.add(
          "《"
              + name
              + "》"
              + citation.provisions().stream()
                  .map(provision -> provision.name(citation.unit()))
                  .collect(Collectors.joining("、")));
    }
    return String.join("；", texts);
  }
}
