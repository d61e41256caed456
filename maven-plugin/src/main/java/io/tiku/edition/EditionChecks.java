package io.tiku.edition;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourceLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Checks an edition as a whole: what no file shows by itself, and the style of its items.
 *
 * <p>Problems found while reading come in and go out with the others, because a writer may accept
 * them too and because files that could not be read excuse what refers to them.
 */
public final class EditionChecks {

  private EditionChecks() {}

  /**
   * All problems of an edition, sorted by place.
   *
   * @param today the day on which it is asked; what is dated later is a slip
   * @param found the problems found while reading
   * @param source the lines read, by which problems inside running text are placed exactly
   * @param memory what is known of items in which an earlier check found nothing wrong
   */
  public static List<Problem> check(
      Edition edition,
      CheckSettings settings,
      LocalDate today,
      List<Problem> found,
      SourceLines source,
      ItemFacts.Memory memory) {
    Content content = edition.content();
    UnreadFiles unread = UnreadFiles.of(found);
    Problems problems = new Problems();
    problems.addAll(found);
    TextPlaces places = new TextPlaces(source);

    if (content.items().isEmpty() && unread.none()) {
      problems.add(ProblemCode.BANK_WITHOUT_ITEMS, content.edition().keys().start());
    }
    Map<Item, ItemFacts> facts =
        new ItemChecks(settings, places, problems, memory).check(content.items());
    new TextChecks(places, problems).check(content);
    new DuplicateChecks(facts, problems, places).check(content);
    new SimilarChecks(facts, problems).check(content.items());
    new StatuteChecks(problems).check(edition);
    new CitationChecks(edition, today, unread, problems).check();
    new EnemyChecks(content, unread, problems).check();
    new PointChecks(edition, settings, facts, unread, problems).check();
    AcceptChecks acceptances = new AcceptChecks(content);
    return new Secrecy(content, source).conceal(acceptances.apply(problems.sorted()));
  }
}
