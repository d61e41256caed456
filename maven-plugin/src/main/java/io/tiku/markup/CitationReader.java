package io.tiku.markup;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.StatuteUnit;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code 劳动合同法 第十九条第一款} and its kin: {@code 《…》 第19条、第20条第2款第（三）项}, {@code 工伤意见（一） 第七点}, or a
 * short title alone.
 */
final class CitationReader {

  private final String text;
  private int next;
  private StatuteUnit unit = StatuteUnit.ARTICLE;

  private CitationReader(String text) {
    this.text = text;
  }

  /** Reads a list of citations; one that cannot be understood is a problem. */
  static List<Citation> read(List<Word> words, Problems problems) {
    List<Citation> citations = new ArrayList<>();
    for (Word word : words) {
      Optional<Citation> citation = new CitationReader(word.text()).citation(word);
      citation.ifPresentOrElse(
          citations::add, () -> problems.add(ProblemCode.CITATION_SYNTAX, word.at(), word.text()));
    }
    return citations;
  }

  private Optional<Citation> citation(Word word) {
    String name = name();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Provision> provisions = new ArrayList<>();
    skipSpaces();
    while (next < text.length()) {
      Optional<Provision> provision = provision();
      if (provision.isEmpty()) {
        return Optional.empty();
      }
      provisions.add(provision.get());
      while (next < text.length() && "、，, 和及".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
    }
    return Optional.of(new Citation(name, provisions, unit, word.at()));
  }

  private String name() {
    if (text.startsWith("《")) {
      int close = text.indexOf('》');
      next = close + 1;
      return close < 0 ? "" : text.substring(1, close);
    }
    int space = text.indexOf(' ');
    next = space < 0 ? text.length() : space;
    String name = text.substring(0, next);
    int glued = name.indexOf("第");
    boolean article = glued > 0 && (name.endsWith("条") || name.endsWith("款") || name.endsWith("项"));
    return article ? "" : name;
  }

  private void skipSpaces() {
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
  }

  private Optional<Provision> provision() {
    int article = numbered("条");
    if (article == 0) {
      article = numbered("点");
      unit = StatuteUnit.POINT;
    }
    if (article == 0) {
      return Optional.empty();
    }
    return Optional.of(new Provision(article, numbered("款"), numbered("项")));
  }

  /** Reads {@code 第…<unit>} if it stands here; 0 and nothing read otherwise. */
  private int numbered(String unitWord) {
    int end = text.indexOf(unitWord, next);
    if (end < 0 || next >= text.length() || text.charAt(next) != '第') {
      return 0;
    }
    String number = text.substring(next + 1, end).replace("（", "").replace("）", "");
    int value = ChineseNumerals.parse(number.replace("(", "").replace(")", ""));
    if (value > 0) {
      next = end + 1;
    }
    return value;
  }
}
