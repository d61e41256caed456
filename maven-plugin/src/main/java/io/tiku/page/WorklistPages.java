package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.edition.ReviewDue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The page that lists what rests on law that changed: what is 待复核, and what later changes touch.
 */
final class WorklistPages {

  private final Pieces pieces;
  private final Edition edition;
  private final PagePress press;

  WorklistPages(Pieces pieces, PagePress press) {
    this.pieces = pieces;
    edition = pieces.edition();
    this.press = press;
  }

  /**
   * What {@code page/worklist.ftlh} shows.
   *
   * @param due points and items that nobody reviewed since their law changed
   * @param later those whose law changed after the edition's date
   */
  public record View(Part due, Part later) {}

  /**
   * One list.
   *
   * @param points how many points are in it, each counted once
   * @param items how many items
   */
  public record Part(int points, int items, List<Row> changes) {}

  /**
   * A change of law and what rests on it.
   *
   * @param articles the articles it touches; empty when the whole text may be
   */
  public record Row(
      Link statute,
      String date,
      String kind,
      String note,
      String articles,
      List<Link> points,
      List<ItemRow> items) {}

  void add() {
    Place place = pieces.place(Addresses.WORKLIST);
    press.add(place, press.fingerprints().whole(), () -> sheet(place));
  }

  private PagePress.Sheet sheet(Place place) {
    Page page =
        new Page(
            place,
            "worklist",
            press.say("frame.due"),
            press.say("page.worklist", edition.info().title()),
            press.canonical(place),
            pieces.crumbs(Optional.empty(), place),
            pieces.navigation().domains(place),
            Optional.empty(),
            Optional.empty());
    return new PagePress.Sheet(
        page,
        new View(
            part(edition::reviewDue, edition::reviewDue, place),
            part(edition::laterChanges, edition::laterChanges, place)));
  }

  private Part part(
      Function<Topic, List<ReviewDue>> ofPoint,
      Function<Item, List<ReviewDue>> ofItem,
      Place place) {
    TreeMap<ReviewDue, Touched> touched =
        new TreeMap<>(
            Comparator.comparing((ReviewDue due) -> due.change().date())
                .reversed()
                .thenComparing(due -> due.statute().slug())
                .thenComparing(due -> due.change().at()));
    Set<Topic> points = new LinkedHashSet<>();
    Set<Item> items = new LinkedHashSet<>();
    for (Topic domain : edition.domains()) {
      for (Topic point : edition.points(domain)) {
        for (ReviewDue due : ofPoint.apply(point)) {
          touched.computeIfAbsent(due, key -> new Touched()).points.add(point);
          points.add(point);
        }
        for (Item item : edition.items(point)) {
          for (ReviewDue due : ofItem.apply(item)) {
            touched.computeIfAbsent(due, key -> new Touched()).items.add(item);
            items.add(item);
          }
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    touched.forEach((due, found) -> rows.add(row(due, found, place)));
    return new Part(points.size(), items.size(), rows);
  }

  private static final class Touched {
    private final Set<Topic> points = new LinkedHashSet<>();
    private final Set<Item> items = new LinkedHashSet<>();
  }

  private Row row(ReviewDue due, Touched touched, Place place) {
    Statute statute = due.statute();
    StatuteChange change = due.change();
    return new Row(
        new Link(statute.shortTitle(), place.to(Addresses.of(statute))),
        change.date().toString(),
        press.texts().word("change", change.kind()),
        change.note(),
        pieces.touched(statute, change),
        touched.points.stream().map(point -> Pieces.link(point, place)).toList(),
        touched.items.stream().map(item -> pieces.row(item, place)).toList());
  }
}
