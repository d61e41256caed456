package io.tiku.edition;

import io.tiku.content.Content;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.problem.SourceLines;
import java.util.List;

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
   * @param found the problems found while reading
   * @param source the lines read, by which problems inside running text are placed exactly
   */
  public static List<Problem> check(
      Edition edition, CheckSettings settings, List<Problem> found, SourceLines source) {
    Content content = edition.content();
    UnreadFiles unread = UnreadFiles.of(found);
    Problems problems = new Problems();
    problems.addAll(found);
    TextPlaces places = new TextPlaces(source);

    new DuplicateChecks(problems, places).check(content);
    new StatuteChecks(problems).check(edition);
    new CitationChecks(edition, unread, problems).check();
    new EnemyChecks(content, unread, problems).check();
    new PointChecks(edition, settings, unread, problems).check();
    OptionChecks options = new OptionChecks(settings, problems);
    StemChecks stems = new StemChecks(problems, places);
    RationaleChecks rationales = new RationaleChecks(problems, places);
    content.items().parallelStream()
        .forEach(
            item -> {
              options.check(item);
              stems.check(item);
              rationales.check(item);
            });
    AcceptChecks acceptances = new AcceptChecks(content);
    return new Secrecy(content, source).conceal(acceptances.apply(problems.sorted()));
  }
}
