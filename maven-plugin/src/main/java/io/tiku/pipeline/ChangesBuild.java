package io.tiku.pipeline;

import io.tiku.edition.change.Aspect;
import io.tiku.edition.change.Changes;
import io.tiku.edition.change.ChangesMarkdown;
import io.tiku.edition.change.Gaps;
import io.tiku.edition.change.Impact;
import io.tiku.edition.change.ItemChange;
import io.tiku.edition.change.WorklistMarkdown;
import io.tiku.source.GitTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code tiku:changes}: what changed between two states of the bank; what a changed law touches.
 */
public final class ChangesBuild {

  /** So many items of an aspect are printed; the report holds all. */
  private static final int MOST_OF_AN_ASPECT = 10;

  private final Settings settings;
  private final BankReader reader;
  private final Order order;
  private final Path out;

  /**
   * What to compare.
   *
   * @param from id of an edition, tag, branch or commit; empty for the edition that the later one
   *     supplements, else the newest listed one
   * @param to the same; empty for the working tree
   * @param out the file of the report; empty for {@code changes.md} among the reports
   */
  public record Order(String from, String to, Optional<Path> out) {}

  public ChangesBuild(Settings settings, Progress progress, Order order) {
    this.settings = settings;
    this.order = order;
    out = order.out().orElseGet(() -> settings.reports().resolve("changes.md"));
    reader = new BankReader(settings, progress);
  }

  /**
   * Compares two states of the bank and writes the report.
   *
   * @return what to print, a line each
   */
  public List<String> compare() {
    ReadBank after = bank(order.to());
    String from = order.from().isEmpty() ? earlier(after) : order.from();
    ReadBank before = bank(from);
    Gaps gaps = Gaps.of(before.unread(), after.unread());
    // Who names a state is a reviewer and sees drafts too; else it is what readers will see.
    Changes changes =
        order.from().isEmpty()
            ? Changes.between(before.edition(), after.edition(), gaps)
            : Changes.forReview(before.edition(), after.edition(), gaps);
    reader.remember();
    List<String> remarks = remarks(from, before, after);
    List<String> lines = new ArrayList<>();
    lines.add(title(before, after) + "。" + summary(changes));
    lines.addAll(remarks.subList(1, remarks.size()));
    lines.addAll(entries(changes));
    SearchBuild.write(
        out, ChangesMarkdown.lines(title(before, after), remarks, after.edition(), changes));
    lines.add("全部改动写到 " + out);
    return lines;
  }

  /**
   * Lists what rests on a statute or on some of its articles and writes the list.
   *
   * @param statute how the user calls it, perhaps with 第…条
   * @param articles numbers with commas between them; empty for those named with the statute
   * @return what to print, a line each
   */
  public List<String> impact(String statute, String articles) {
    ReadBank bank = bank(order.to());
    Asked asked = Asked.of(bank.edition(), statute, articles);
    Impact impact = Impact.of(bank.edition(), asked.statute(), asked.articles());
    reader.remember();
    SearchBuild.write(out, WorklistMarkdown.lines(impact));
    List<String> lines = new ArrayList<>(WorklistMarkdown.plainLines(impact));
    unread(name(order.to()), bank).ifPresent(lines::add);
    lines.add("清单写到 " + out);
    return lines;
  }

  /** A listed edition goes before a tag or branch of the same name. */
  private ReadBank bank(String name) {
    if (name.isEmpty()) {
      return reader.working();
    }
    try {
      for (EditionRef listed : settings.editions()) {
        if (listed.id().equals(name)) {
          return reader.edition(listed);
        }
      }
      return name.equals(reader.working().id()) ? reader.working() : reader.at(name);
    } catch (GitTree.Unreadable e) {
      throw new UserMistake("读不到「" + name + "」：" + e.getMessage(), e);
    }
  }

  /** What an edition is compared with if nobody says so. */
  private String earlier(ReadBank after) {
    List<String> listed =
        settings.editions().stream()
            .filter(edition -> !edition.ref().isEmpty())
            .map(EditionRef::id)
            .toList();
    Optional<String> parent = after.edition().info().supplements().filter(listed::contains);
    return parent
        .or(
            () ->
                listed.stream()
                    .filter(id -> !id.equals(order.to()))
                    .reduce((older, newer) -> newer))
        .orElseThrow(
            () -> new UserMistake("不知道和哪一版比较。写 -Dfrom=标签、分支或提交，或在插件的配置 editions 里列出以前的版次。"));
  }

  private static String title(ReadBank before, ReadBank after) {
    String earlier = called(before);
    return "题库的改动：" + (earlier.equals(called(after)) ? "" : earlier + " → ") + called(after);
  }

  private static String called(ReadBank bank) {
    return bank.edition().info().title();
  }

  private static String name(String name) {
    return name.isEmpty() ? "工作区" : name;
  }

  private List<String> remarks(String from, ReadBank before, ReadBank after) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "从 "
            + name(from)
            + " 到 "
            + name(order.to())
            + (order.from().isEmpty() ? "，只比较公开、启用的试题。" : "，草稿、停用和命题专用的试题也在内。"));
    unread(name(from), before).ifPresent(remarks::add);
    unread(name(order.to()), after).ifPresent(remarks::add);
    return remarks;
  }

  private static Optional<String> unread(String name, ReadBank bank) {
    List<String> unread = bank.unread();
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            name + " 里有 " + unread.size() + " 个文件有错误，读不出来，没有算在内，例如 " + unread.get(0) + "。");
  }

  private static String summary(Changes changes) {
    String aspects =
        Stream.of(Aspect.values())
            .filter(aspect -> !changes.of(aspect).isEmpty())
            .map(aspect -> aspect.label() + " " + changes.of(aspect).size())
            .collect(Collectors.joining("，"));
    return "试题 "
        + changes.items().size()
        + " 道"
        + (aspects.isEmpty() ? "" : "（" + aspects + "）")
        + "，大纲 "
        + changes.topics().size()
        + " 处，法规 "
        + changes.statutes().size()
        + " 部；另有 "
        + changes.reviewedOnly()
        + " 道只改了复核日期。";
  }

  private static List<String> entries(Changes changes) {
    List<String> lines = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      List<ItemChange> items =
          changes.items().stream().filter(item -> item.foremost() == aspect).toList();
      items.stream()
          .limit(MOST_OF_AN_ASPECT)
          .map(item -> aspect.label() + "  " + item.item().keys().path())
          .forEach(lines::add);
      if (items.size() > MOST_OF_AN_ASPECT) {
        lines.add(aspect.label() + "  另有 " + (items.size() - MOST_OF_AN_ASPECT) + " 道");
      }
    }
    return lines;
  }
}
