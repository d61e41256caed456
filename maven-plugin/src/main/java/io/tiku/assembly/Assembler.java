package io.tiku.assembly;

import io.tiku.assembly.PaperForm.FormItem;
import io.tiku.assembly.PaperForm.FormQuestion;
import io.tiku.assembly.PaperForm.FormSection;
import io.tiku.content.Blueprint;
import io.tiku.content.Item;
import io.tiku.content.Question;
import io.tiku.formula.Drawing;
import io.tiku.formula.Filling;
import io.tiku.formula.FormulaException;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the items of parallel forms. Every constraint is hard: a solution is searched by
 * annealing, then forgotten by mixing, so that each solution is equally likely. Parallel forms have
 * the same number of items of each difficulty in each section, and of each domain that the
 * blueprint counts: those of a form that was chosen alone.
 */
public final class Assembler {

  /** So many tables are tried for all forms. */
  private static final int TABLES = 12;

  /** So many are drawn; those of which a cell has too few items for all forms are not tried. */
  private static final int DRAWN_TABLES = 120;

  private static final int FILLINGS = 40;
  private static final List<Integer> EFFORTS = List.of(1, 2, 4);

  private final Blueprint blueprint;
  private final AssemblyRequest request;
  private final Supply supply;
  private final Orders orders;
  private final List<Candidate> bank;

  private Assembler(Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    this.blueprint = blueprint;
    this.request = request;
    this.supply = Supply.of(blueprint, bank, request);
    this.orders = new Orders(request.seed());
    this.bank = bank;
  }

  /** Assembles forms, or says why there are none. */
  public static Assembly assemble(
      Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    return new Assembler(blueprint, bank, request).run();
  }

  private Assembly run() {
    List<String> shortages =
        Shortage.sentences(
            Cells.of(blueprint, supply, request), request.forms(), request.overlap());
    if (!shortages.isEmpty()) {
      return new Assembly.Impossible(true, shortages);
    }
    Model model = new Model(blueprint, supply, request);
    Optional<Chain> first = solve(model, 1, "table", EFFORTS.subList(0, 1));
    if (first.isEmpty()) {
      Optional<Assembly> impossible = impossible(model);
      if (impossible.isPresent()) {
        return impossible.get();
      }
      first = solve(model, 1, "table", EFFORTS.subList(1, EFFORTS.size()));
    }
    if (first.isEmpty()) {
      return Shortage.unexplained(EFFORTS.size());
    }
    if (request.forms() == 1) {
      return new Assembly.Done(forms(first.get()));
    }
    int tried = 0;
    for (int table = 0; table < DRAWN_TABLES && tried < TABLES; table++) {
      Optional<Chain> alone = table == 0 ? first : solve(model, 1, "table " + table, EFFORTS);
      Optional<Blueprint> like = alone.map(this::like).filter(this::suffices);
      if (like.isPresent()) {
        tried++;
        Optional<Chain> all =
            solve(
                new Model(like.get(), supply, request),
                request.forms(),
                table == 0 ? "forms" : "forms " + table,
                EFFORTS.subList(0, 2));
        if (all.isPresent()) {
          return new Assembly.Done(forms(all.get()));
        }
      }
      if (table == 0) {
        Optional<Assembly> impossible = impossible(model);
        if (impossible.isPresent()) {
          return impossible.get();
        }
      }
    }
    return Shortage.unexplained(DRAWN_TABLES);
  }

  private boolean suffices(Blueprint like) {
    return Cells.of(like, supply, request).stream()
        .allMatch(cell -> cell.suffices(request.forms(), request.overlap()));
  }

  private Optional<Assembly> impossible(Model model) {
    return Conflict.sentence(blueprint, model, request)
        .map(sentence -> new Assembly.Impossible(true, List.of(sentence)));
  }

  /** Which lines of a blueprint are proven not to be met together; empty if none are. */
  public static Optional<String> conflict(
      Blueprint blueprint, List<Candidate> bank, AssemblyRequest request) {
    Model model = new Model(blueprint, Supply.of(blueprint, bank, request), request);
    return Conflict.sentence(blueprint, model, request);
  }

  private Optional<Chain> solve(Model model, int forms, String purpose, List<Integer> efforts) {
    for (int effort : efforts) {
      RandomStream random =
          RandomStream.of(
              Orders.STREAM, request.seed(), blueprint.name(), purpose, Integer.toString(effort));
      Chain chain = new Chain(model, forms, request.overlap());
      for (int i = 1; i < FILLINGS && !chain.fill(random); i++) {
        chain = new Chain(model, forms, request.overlap());
      }
      if (chain.isFull() && new Annealing(chain, random).run(effort)) {
        new Mixing(chain, random).run();
        return Optional.of(chain);
      }
    }
    return Optional.empty();
  }

  /** The blueprint with the numbers that one form happens to have. */
  private Blueprint like(Chain chain) {
    List<List<Candidate>> chosen =
        IntStream.range(0, blueprint.sections().size())
            .mapToObj(section -> items(chain, 0, section))
            .toList();
    return Profile.of(blueprint, chosen).applied(blueprint);
  }

  private List<PaperForm> forms(Chain chain) {
    Map<String, Item> known =
        chain.model.items.stream()
            .map(Candidate::item)
            .collect(Collectors.toMap(Item::id, Function.identity()));
    List<PaperForm> forms = new ArrayList<>();
    for (int form = 0; form < chain.forms; form++) {
      String name = AssemblyRequest.name(form);
      List<FormSection> sections = new ArrayList<>();
      for (int i = 0; i < blueprint.sections().size(); i++) {
        int halves = blueprint.sections().get(i).halfMarks();
        sections.add(
            new FormSection(
                inOrder(items(chain, form, i), name).stream()
                    .map(item -> formItem(item, halves, name))
                    .toList()));
      }
      PaperForm made = new PaperForm(name, sections);
      forms.add(blueprint.shuffle().options() ? KeyPlaces.even(made, orders, known::get) : made);
    }
    return forms;
  }

  private List<Item> inOrder(List<Candidate> chosen, String form) {
    if (blueprint.shuffle().items()) {
      return orders.items(chosen.stream().map(Candidate::item).toList(), form);
    }
    return bank.stream().filter(chosen::contains).map(Candidate::item).toList();
  }

  private FormItem formItem(Item item, int halves, String form) {
    List<Integer> marks = MarkSplit.questions(item, halves).orElseThrow();
    Map<String, String> values = values(item, form);
    Item filled = Filling.of(item, values);
    List<FormQuestion> questions = new ArrayList<>();
    for (int i = 0; i < item.questions().size(); i++) {
      Question question = filled.questions().get(i);
      List<String> options = orders.options(filled, question, form, blueprint.shuffle().options());
      questions.add(new FormQuestion(options, marks.get(i)));
    }
    return new FormItem(item.id(), questions, values);
  }

  /** Depends on nothing but the seed, the form and the item. */
  private Map<String, String> values(Item item, String form) {
    Map<String, String> values = new LinkedHashMap<>();
    if (item.parameters().isPresent()) {
      try {
        Drawing.of(item.parameters().get())
            .draw(orders.stream("values", form, item.id()))
            .forEach((name, value) -> values.put(name, value.canonical()));
      } catch (FormulaException e) {
        throw new IllegalStateException(item.id() + " was checked when it was read", e);
      }
    }
    return values;
  }

  private static List<Candidate> items(Chain chain, int form, int section) {
    return IntStream.range(form * chain.size, (form + 1) * chain.size)
        .filter(slot -> chain.section(slot) == section)
        .mapToObj(slot -> item(chain, slot))
        .toList();
  }

  private static Candidate item(Chain chain, int slot) {
    return chain.model.items.get(chain.item(slot));
  }
}
