package io.tiku.markup.value;

import io.tiku.content.Citation;
import io.tiku.content.Provision;
import io.tiku.content.StatuteUnit;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.Key;
import io.tiku.source.YamlMapping;
import io.tiku.source.YamlMapping.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citations as people write them: {@code 劳动合同法 第十九条第一款、第二十条}. */
public final class CitationReader {

  /** {@code 劳动合同法 19条}: people leave out 第 before figures. */
  private static final Pattern BARE = Pattern.compile("(.*\\S)\\s+([0-9]{1,4}\\s*[条点].*)");

  private CitationReader() {}

  /** The citations of a key; those that cannot be understood are reported. */
  public static List<Citation> read(YamlMapping values, Key<List<Text>> key, Problems problems) {
    List<Citation> citations = new ArrayList<>();
    for (Text text : values.all(key)) {
      parse(text.value(), text.at())
          .ifPresentOrElse(
              citations::add,
              () -> problems.add(ProblemCode.CITATION_SYNTAX, text.at(), text.value()));
    }
    return citations;
  }

  /**
   * A citation; empty if it cannot be understood.
   *
   * @param at where it is written
   */
  public static Optional<Citation> parse(String written, SourcePosition at) {
    Matcher bare = BARE.matcher(written);
    return parsed(bare.matches() ? bare.group(1) + " 第" + bare.group(2) : written, at);
  }

  private static Optional<Citation> parsed(String written, SourcePosition at) {
    for (int i = written.indexOf('第'); i >= 0; i = written.indexOf('第', i + 1)) {
      Optional<ProvisionParser> parsed = ProvisionParser.parse(written.substring(i));
      String statute = bare(written.substring(0, i));
      if (parsed.isPresent() && isName(statute)) {
        return Optional.of(
            new Citation(statute, parsed.get().provisions(), parsed.get().unit(), at));
      }
    }
    String statute = bare(written);
    return statute.isEmpty() || looksNumbered(written)
        ? Optional.empty()
        : Optional.of(new Citation(statute, List.<Provision>of(), StatuteUnit.ARTICLE, at));
  }

  /** Not the first half of provisions of which only the second half could be understood. */
  private static boolean isName(String statute) {
    return !statute.isEmpty()
        && "至到、，,和及".indexOf(statute.charAt(statute.length() - 1)) < 0
        && !looksNumbered(statute);
  }

  /** A text that ends like a citation of an article but is none. */
  private static boolean looksNumbered(String written) {
    int space = written.lastIndexOf(' ');
    String last = written.substring(space + 1);
    char end = last.isEmpty() ? ' ' : last.charAt(last.length() - 1);
    return "条款项".indexOf(end) >= 0 || (space >= 0 && last.startsWith("第"));
  }

  private static String bare(String statute) {
    String name = statute.strip();
    return name.startsWith("《") && name.endsWith("》") ? name.substring(1, name.length() - 1) : name;
  }
}
