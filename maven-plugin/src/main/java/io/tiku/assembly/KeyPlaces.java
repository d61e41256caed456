package io.tiku.assembly;

import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.PaperForm.FormSection;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.formula.Filling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Evens out on which letters the keys of a form's 单选 fall. Options that have an order cannot move,
 * and put their keys where their values put them; the others give way, so that keys fall as they
 * would if all had been shuffled, and no letter has a fifth more or fewer than its even share, or,
 * where that is less than a key, one key more or fewer. A question that gives way has its key and
 * one distractor exchanged; others keep the order that they have in any form of the seed.
 */
final class KeyPlaces {

  /** A question as it stands, with the place of its key. */
  private static final class Asked {
    private final String id;
    private final List<String> options;
    private final boolean free;
    private int key;

    Asked(Item item, Question question, List<String> options) {
      this.id = question.id();
      this.options = new ArrayList<>(options);
      this.free = Orders.shuffles(item, question) && item.expected(question).isEmpty();
      this.key = options.indexOf(key(question));
    }

    private static String key(Question question) {
      return question.answer().options().stream()
          .filter(Option::key)
          .map(Option::id)
          .findFirst()
          .orElseThrow();
    }

    void move(int place) {
      Collections.swap(options, key, place);
      key = place;
    }
  }

  private final Orders orders;
  private final String form;
  private final Map<String, Asked> asked = new HashMap<>();

  private KeyPlaces(Orders orders, String form) {
    this.orders = orders;
    this.form = form;
  }

  /**
   * The form with keys as even as can be.
   *
   * @param items by id
   */
  static PaperForm even(PaperForm form, Orders orders, Function<String, Item> items) {
    KeyPlaces places = new KeyPlaces(orders, form.name());
    SortedMap<Integer, List<Asked>> alike = new TreeMap<>();
    form.items()
        .forEach(
            item -> {
              Item filled = Filling.of(items.apply(item.id()), item.values());
              for (int i = 0; i < item.questions().size(); i++) {
                places
                    .asked(filled, filled.questions().get(i), item.questions().get(i))
                    .ifPresent(
                        one ->
                            alike
                                .computeIfAbsent(one.options.size(), size -> new ArrayList<>())
                                .add(one));
              }
            });
    alike.forEach((size, questions) -> places.even(questions, size));
    return places.applied(form, items);
  }

  private Optional<Asked> asked(Item item, Question question, FormQuestion printed) {
    if (question.type() != ItemType.SINGLE) {
      return Optional.empty();
    }
    Asked one = new Asked(item, question, printed.options());
    asked.put(question.id(), one);
    return Optional.of(one);
  }

  /** All have the same number of options, called places. */
  private void even(List<Asked> questions, int size) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    orders.stream("places", form, Integer.toString(size)).shuffle(places);
    int[] goals = goals(questions, places);
    int[] over = new int[size];
    questions.forEach(one -> over[one.key]++);
    places.forEach(place -> over[place] -= goals[place]);
    List<Asked> free =
        questions.stream()
            .filter(one -> one.free)
            .sorted(
                Comparator.comparingLong((Asked one) -> orders.stream("place", form, one.id).word())
                    .thenComparing(one -> one.id))
            .toList();
    while (true) {
      int from = first(places, Comparator.comparing(place -> -over[place]));
      int to = first(places, Comparator.comparing(place -> over[place]));
      if (over[from] == over[to]) {
        return;
      }
      over[from]--;
      over[to]++;
      free.stream().filter(one -> one.key == from).findFirst().orElseThrow().move(to);
    }
  }

  /**
   * How many keys each place shall have: as if all questions had been shuffled, none too many, but
   * no fewer than those that cannot move.
   */
  private int[] goals(List<Asked> questions, List<Integer> places) {
    int size = places.size();
    int number = questions.size();
    int[] goals = new int[size];
    int[] fixed = new int[size];
    for (Asked one : questions) {
      fixed[one.key] += one.free ? 0 : 1;
      goals[one.free ? one.key : orders.stream("fixed", form, one.id).below(size)]++;
    }
    int margin = Math.max(5 * size, number);
    int most = -Math.floorDiv(-(5 * number + margin), 5 * size);
    int fewest = Math.floorDiv(5 * number - margin, 5 * size);
    while (true) {
      int least = first(places, Comparator.comparing(place -> goals[place] - fixed[place]));
      boolean possible = goals[least] >= fixed[least];
      List<Integer> giving = places.stream().filter(place -> goals[place] > fixed[place]).toList();
      int to = possible ? first(places, Comparator.comparing(place -> goals[place])) : least;
      int from =
          giving.isEmpty() ? to : first(giving, Comparator.comparing(place -> -goals[place]));
      boolean even = goals[from] <= most && goals[to] >= fewest;
      if (possible && (even || goals[from] - goals[to] < 2)) {
        return goals;
      }
      goals[from]--;
      goals[to]++;
    }
  }

  /** The least place in an order; of such that are equal the one that was drawn first. */
  private static int first(List<Integer> places, Comparator<Integer> ascending) {
    return places.stream().min(ascending).orElseThrow();
  }

  private PaperForm applied(PaperForm form, Function<String, Item> items) {
    List<FormSection> sections = new ArrayList<>();
    for (FormSection section : form.sections()) {
      sections.add(
          new FormSection(
              section.items().stream()
                  .map(item -> applied(item, items.apply(item.id())))
                  .toList()));
    }
    return new PaperForm(form.name(), sections);
  }

  private FormItem applied(FormItem item, Item known) {
    List<FormQuestion> questions = new ArrayList<>();
    for (int i = 0; i < item.questions().size(); i++) {
      FormQuestion before = item.questions().get(i);
      Asked one = asked.get(known.questions().get(i).id());
      questions.add(one == null ? before : new FormQuestion(one.options, before.halfMarks()));
    }
    return new FormItem(item.id(), questions, item.values());
  }
}
