package io.tiku.pipeline;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.edition.Edition;
import io.tiku.markup.value.CitationReader;
import io.tiku.problem.SourcePosition;
import io.tiku.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statute and the articles of it that somebody asked for.
 *
 * @param articles none for the whole statute
 */
record Asked(Statute statute, List<Integer> articles) {

  private static final int MOST_DIGITS = 4;

  /**
   * Looks up what was asked for.
   *
   * @param name short title, title, alias or slug, or a citation such as 劳动合同法 第十九条
   * @param numbers article numbers such as {@code 19,20}; may be empty
   */
  static Asked of(Edition edition, String name, String numbers) {
    List<Integer> articles = new ArrayList<>(numbers(numbers));
    Optional<Statute> named = statute(edition, name);
    if (named.isPresent()) {
      return new Asked(named.get(), articles);
    }
    Optional<Citation> citation = CitationReader.parse(name, SourcePosition.startOf("statute"));
    citation.stream()
        .flatMap(cited -> cited.provisions().stream())
        .map(Provision::article)
        .filter(article -> !articles.contains(article))
        .forEach(articles::add);
    String bare = citation.map(Citation::statute).orElse(name);
    return new Asked(
        statute(edition, bare)
            .orElseThrow(
                () ->
                    new UserMistake(
                        "法规库里没有《"
                            + bare
                            + "》。"
                            + new Suggestions(names(edition))
                                .remedy(bare, "写 statutes 文件夹里登记的简称、全称、别名或文件名。"))),
        articles);
  }

  private static Optional<Statute> statute(Edition edition, String name) {
    return edition
        .statute(name)
        .or(
            () ->
                edition.statutes().stream()
                    .filter(statute -> statute.slug().equals(name))
                    .findFirst());
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.strip().split("[,，、\\s]+", -1)) {
      if (number.isEmpty()) {
        continue;
      }
      if (!number.matches("[0-9]{1," + MOST_DIGITS + "}") || Integer.parseInt(number) == 0) {
        throw new UserMistake("「" + number + "」不是条号。-Darticles 写数字，几条之间用逗号，例如 -Darticles=19,20。");
      }
      numbers.add(Integer.parseInt(number));
    }
    return numbers;
  }

  private static Set<String> names(Edition edition) {
    Set<String> names = new LinkedHashSet<>();
    for (Statute statute : edition.statutes()) {
      names.add(statute.shortTitle());
      names.add(statute.title());
      names.addAll(statute.aliases());
      names.add(statute.slug());
    }
    return names;
  }
}
