package io.tiku.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a synthetic bank: {@code SyntheticBank 10000 <folder>} as a content folder, {@code
 * SyntheticBank 10000 <folder> --hugo} as a Hugo site with the same items. The same number always
 * gives the same files.
 */
public final class SyntheticBank {

  private static final long SEED = 20210331;

  private SyntheticBank() {}

  /** How a bank is written down. Topics come before what lies on them. */
  interface Format {
    void statute(SyntheticStatute statute);

    void domain(SyntheticTopic domain);

    void chapter(SyntheticTopic domain, SyntheticTopic chapter);

    void point(
        SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point, List<String> basis);

    void item(
        SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point, SyntheticItem item);
  }

  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("SyntheticBank <number of items> <folder> [--hugo]");
    }
    TextFiles files = new TextFiles(Path.of(arguments[1]));
    boolean hugo = arguments.length > 2 && arguments[2].equals("--hugo");
    write(Integer.parseInt(arguments[0]), hugo ? new HugoFormat(files) : new BankFormat(files));
  }

  /** Writes a bank of so many items. */
  static void write(int items, Format format) {
    List<SyntheticStatute> statutes = SyntheticStatute.register();
    statutes.forEach(format::statute);
    Draws draws = new Draws(SEED + 1);
    SyntheticItems bank = new SyntheticItems(SEED, statutes);
    for (SyntheticTopic domain : SyntheticTopic.domains(items)) {
      format.domain(domain);
      for (SyntheticTopic chapter : domain.children()) {
        format.chapter(domain, chapter);
        for (SyntheticTopic point : chapter.children()) {
          format.point(domain, chapter, point, basis(draws, statutes));
          for (int number = 1; number <= point.items(); number++) {
            SyntheticItem item = bank.next(point.id() + "-" + (1000 + number));
            format.item(domain, chapter, point, item);
          }
        }
      }
    }
  }

  /** What a topic says, in paragraphs. */
  static List<String> topicText(SyntheticTopic topic) {
    List<String> text = new ArrayList<>();
    text.add(topic.title() + "是窗口每天都会遇到的内容，来访人关心的是能否办理、何时办结、带什么材料。");
    if (topic.items() > 0) {
      text.addAll(new Draws(topic.id().hashCode()).some(4, Phrases.REASONS));
    }
    return text;
  }

  private static List<String> basis(Draws draws, List<SyntheticStatute> statutes) {
    return draws.some(3, statutes).stream().map(statute -> statute.citation(draws)).toList();
  }
}
