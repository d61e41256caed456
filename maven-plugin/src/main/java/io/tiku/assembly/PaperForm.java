package io.tiku.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 一套试卷: which items in which order with which order of options; ids only, never text.
 *
 * @param name A, B, …
 * @param sections in the order of the blueprint
 */
public record PaperForm(String name, List<FormSection> sections) {
  public PaperForm {
    sections = List.copyOf(sections);
  }

  /** A section's items in their order. */
  public record FormSection(List<FormItem> items) {
    public FormSection {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a form.
   *
   * @param id of the item
   * @param questions one entry a question
   * @param values of a parameterised item's variables, as files hold them
   */
  public record FormItem(String id, List<FormQuestion> questions, Map<String, String> values) {
    public FormItem {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question of a form.
   *
   * @param options ids of its options in the order printed; empty where there are none
   * @param halfMarks its marks in halves
   */
  public record FormQuestion(List<String> options, int halfMarks) {
    public FormQuestion {
      options = List.copyOf(options);
    }
  }

  /** All items in their order. */
  public Stream<FormItem> items() {
    return sections.stream().flatMap(section -> section.items().stream());
  }
}
