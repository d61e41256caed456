package io.tiku.pack;

import io.tiku.assembly.PaperForm;
import io.tiku.assembly.PaperForm.FormItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked in a region: ids and orders only.
 *
 * @param papers one form a written paper of the plan, in its order, named A, B, …
 * @param stage a section a draw of the plan's segments, in their order
 */
public record PackForms(List<PaperForm> papers, PaperForm stage) {
  public PackForms {
    papers = List.copyOf(papers);
  }

  /** The ids of all items, papers first. */
  public List<String> ids() {
    return Stream.concat(papers.stream(), Stream.of(stage))
        .flatMap(PaperForm::items)
        .map(FormItem::id)
        .toList();
  }
}
