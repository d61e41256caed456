package io.tiku.edition;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the checks of several items need to know of one in whose own file nothing was found wrong.
 *
 * @param wording the same for two items that say the same
 * @param sketch has a part in common with that of an item that says nearly the same
 * @param keyPlace where the key of a 单选 stands on pages, from 0; negative where places are not at
 *     choice
 */
public record ItemFacts(String wording, String sketch, int keyPlace) {

  /** Remembers facts as long as an item's file stays the same; used by several threads. */
  public interface Memory {

    /** Remembers nothing. */
    Memory NONE =
        new Memory() {
          @Override
          public Optional<ItemFacts> of(Item item) {
            return Optional.empty();
          }

          @Override
          public void keep(Item item, ItemFacts facts) {}
        };

    /** The facts about an item, if they are known. */
    Optional<ItemFacts> of(Item item);

    void keep(Item item, ItemFacts facts);
  }

  static ItemFacts of(Item item) {
    byte[] wording = wording(item).getBytes(StandardCharsets.UTF_8);
    return new ItemFacts(
        UUID.nameUUIDFromBytes(wording).toString(), Sketch.of(item), keyPlace(item));
  }

  private static String wording(Item item) {
    StringBuilder out = new StringBuilder(Wording.of(item.material()));
    for (Question question : item.questions()) {
      out.append('\n').append(Wording.of(question.stem()));
      question.answer().options().stream()
          .map(option -> Wording.of(option.text()))
          .sorted()
          .forEach(option -> out.append('\t').append(option));
      question
          .answer()
          .prompts()
          .forEach(prompt -> out.append('\t').append(Wording.of(prompt.text())));
      if (question.answer() instanceof Answer.Blanks blanks) {
        blanks.accepted().forEach(blank -> out.append('\t').append(blank));
      }
    }
    return out.toString();
  }

  private static int keyPlace(Item item) {
    if (item.type() == ItemType.SINGLE
        && item.shuffle()
        && item.questions().get(0).answer() instanceof Answer.Choice choice) {
      List<Option> options = item.expected(item.questions().get(0)).orElse(choice.options());
      for (int i = 0; i < options.size(); i++) {
        if (options.get(i).key()) {
          return i;
        }
      }
    }
    return -1;
  }
}
