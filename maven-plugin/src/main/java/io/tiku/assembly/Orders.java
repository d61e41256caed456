package io.tiku.assembly;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of items and options in a form: it depends on the seed, the form and the item alone.
 */
record Orders(String seed) {

  /** The label of every stream of an assembly. */
  static final String STREAM = "assembly-1";

  /** In an order that for two items does not depend on any third. */
  List<Item> items(List<Item> items, String form) {
    return items.stream()
        .sorted(
            Comparator.comparingLong((Item item) -> stream("order", form, item.id()).word())
                .thenComparing(Item::id))
        .toList();
  }

  /** The ids of a question's options; those of 判断 and of what is not shuffled stay. */
  List<String> options(Item item, Question question, String form) {
    List<String> options = new ArrayList<>(written(question));
    if (item.shuffle() && question.type() != ItemType.JUDGEMENT && !options.isEmpty()) {
      stream("options", form, question.id()).shuffle(options);
    }
    return options;
  }

  /** The ids of a question's options as they are written. */
  static List<String> written(Question question) {
    return question.answer() instanceof Answer.Choice choice
        ? choice.options().stream().map(Option::id).toList()
        : List.of();
  }

  RandomStream stream(String purpose, String form, String id) {
    return RandomStream.of(STREAM, seed, purpose, form, id);
  }
}
