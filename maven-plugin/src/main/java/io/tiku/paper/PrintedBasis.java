package io.tiku.paper;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper.ExamItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 依据 as it stands below an explanation, which is not told twice: where the explanation says
 * 依据《劳动合同法》第十九条第一款 and that is all of the basis, nothing stands there.
 */
public final class PrintedBasis {

  /** Writers leave out the brackets of 第（二）项. */
  private static final Pattern ITEM = Pattern.compile("第（([一二三四五六七八九十]+)）项");

  private PrintedBasis() {}

  /** 《…》第…条；…; empty where there is none, or where the explanations name all of it. */
  public static String of(ExamItem item, Edition edition) {
    return isNamed(item, edition) ? "" : KeyText.basis(item.item().basis(), edition);
  }

  /** The same with 依据 before it, in the language of the paper. */
  public static String of(ExamItem item, Edition edition, PaperWords words) {
    return isNamed(item, edition) ? "" : words.basis(item.item().basis(), edition);
  }

  private static boolean isNamed(ExamItem item, Edition edition) {
    List<Citation> basis = item.item().basis();
    String explained =
        item.questions().stream()
            .map(question -> question.question().rationale().plainText())
            .collect(Collectors.joining("\n"));
    return basis.stream().allMatch(citation -> names(explained, citation, edition));
  }

  private static boolean names(String text, Citation citation, Edition edition) {
    List<String> titles = new ArrayList<>(List.of(citation.statute()));
    Optional<Statute> statute = edition.statute(citation.statute());
    statute.ifPresent(
        known -> {
          titles.add(known.title());
          titles.add(known.shortTitle());
          titles.addAll(known.aliases());
        });
    String behind =
        bare(
            titles.stream()
                .distinct()
                .map(title -> behind(text, title))
                .collect(Collectors.joining()));
    return !behind.isEmpty()
        && citation.provisions().stream()
            .map((Provision provision) -> bare(provision.name(citation.unit())))
            .allMatch(name -> isNamed(behind, name));
  }

  private static String bare(String text) {
    return ITEM.matcher(text).replaceAll("第$1项");
  }

  /** What stands behind a title, each time up to the next title. */
  private static String behind(String text, String title) {
    String quoted = "《" + title + "》";
    StringBuilder found = new StringBuilder();
    for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
      int from = at + quoted.length();
      int to = text.indexOf('《', from);
      found.append(text, from, to < 0 ? text.length() : to).append('\n');
    }
    return found.toString();
  }

  /** Whether a provision is named, and not only a part of it. */
  private static boolean isNamed(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (end == text.length() || text.charAt(end) != '第') {
        return true;
      }
    }
    return false;
  }
}
