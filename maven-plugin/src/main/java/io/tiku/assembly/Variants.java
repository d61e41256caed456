package io.tiku.assembly;

import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.PaperForm.FormSection;
import io.tiku.content.Item;
import io.tiku.formula.Filling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** 一题多序: the items and values of one form in another order. */
public final class Variants {

  /** Between the name of a form and the number of its variant. */
  public static final char MARK = '-';

  /** As many variants of a form as one may ask for. */
  public static final int MOST = 26;

  private Variants() {}

  /**
   * Variants of a form, named {@code A-1}, {@code A-2} …; the first has the form's own order.
   *
   * @param seed of the form
   * @param number 1 to {@link #MOST}
   * @param items by id
   */
  public static List<PaperForm> of(
      PaperForm form, String seed, int number, Function<String, Item> items) {
    Orders orders = new Orders(seed);
    List<PaperForm> variants = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      String name = form.name() + MARK + i;
      variants.add(
          i == 1
              ? new PaperForm(name, form.sections())
              : KeyPlaces.even(
                  new PaperForm(
                      name,
                      form.sections().stream()
                          .map(section -> section(section, name, orders, items))
                          .toList()),
                  orders,
                  items));
    }
    return variants;
  }

  private static FormSection section(
      FormSection section, String name, Orders orders, Function<String, Item> items) {
    Map<String, FormItem> chosen = new HashMap<>();
    section.items().forEach(item -> chosen.put(item.id(), item));
    List<Item> bank = section.items().stream().map(FormItem::id).map(items).toList();
    List<FormItem> ordered = new ArrayList<>();
    for (Item item : orders.items(bank, name)) {
      FormItem before = chosen.get(item.id());
      if (before == null) {
        throw new IllegalArgumentException("no item " + item.id() + " in the form");
      }
      Item filled = Filling.of(item, before.values());
      List<FormQuestion> questions = new ArrayList<>();
      for (int i = 0; i < before.questions().size(); i++) {
        List<String> options = orders.options(filled, filled.questions().get(i), name, true);
        questions.add(new FormQuestion(options, before.questions().get(i).halfMarks()));
      }
      ordered.add(new FormItem(item.id(), questions, before.values()));
    }
    return new FormSection(ordered);
  }
}
