package io.tiku.assembly;

import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of items and options in a form: it depends on the seed, the form and the item alone,
 * but for what {@link KeyPlaces} evens out.
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

  /**
   * The ids of a question's options. Those of 判断 and of what is not shuffled stay; those of 匹配 and
   * 排序 never do, since the order in which they are written is the key. Those that have an order
   * which readers expect stand in it, whatever the seed.
   *
   * @param item with the values that the form prints
   * @param shuffled whether the paper shuffles options
   */
  List<String> options(Item item, Question question, String form, boolean shuffled) {
    Optional<List<Option>> expected = shuffled ? item.expected(question) : Optional.empty();
    List<String> options =
        new ArrayList<>(
            expected.orElse(question.answer().options()).stream().map(Option::id).toList());
    if (question.type().inLines()) {
      stream("options", form, question.id()).disarrange(options);
    } else if (shuffled && expected.isEmpty() && shuffles(item, question) && !options.isEmpty()) {
      stream("options", form, question.id()).shuffle(options);
    }
    return options;
  }

  /** Whether a question's options may be put in random order, if no other is expected. */
  static boolean shuffles(Item item, Question question) {
    return item.shuffle() && question.type() != ItemType.JUDGEMENT;
  }

  RandomStream stream(String purpose, String form, String id) {
    return RandomStream.of(STREAM, seed, purpose, form, id);
  }
}
