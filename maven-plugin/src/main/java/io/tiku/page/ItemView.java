package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.ItemStatus;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An item as the card on its page and on its point's.
 *
 * @param number place among the items of its point, from 1
 * @param typeKey what filters and styles call its type
 * @param draft whether it is a 草稿, which only previews show
 * @param parameterised whether its values change from paper to paper
 * @param later that its law changed after the edition's date; empty while it did not
 * @param form stem, options, key and rationale
 * @param linked whether its text leads to other pages of the edition
 */
public record ItemView(
    String id,
    int number,
    String href,
    String type,
    String typeKey,
    String difficulty,
    String difficultyKey,
    String cognition,
    String reviewed,
    boolean draft,
    boolean parameterised,
    String later,
    Html form,
    boolean linked) {

  static ItemView of(
      Item item, int number, Place place, String later, ItemHtml.Form form, Texts texts) {
    return new ItemView(
        item.id(),
        number,
        place.to(Addresses.of(item)),
        texts.word("type", item.type()),
        item.type().name().toLowerCase(Locale.ROOT),
        texts.word("difficulty", item.difficulty()),
        item.difficulty().name().toLowerCase(Locale.ROOT),
        item.cognition().map(cognition -> texts.word("cognition", cognition)).orElse(""),
        item.reviewed().map(LocalDate::toString).orElse(""),
        item.status() == ItemStatus.DRAFT,
        item.parameters().isPresent(),
        later,
        new Html(form.html()),
        form.linked());
  }
}
