package io.tiku.edition.change;

import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.ItemUse;
import io.tiku.content.Provision;
import io.tiku.content.Topic;
import io.tiku.edition.ReviewDue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must be looked at because of law, as Markdown. Of items only the files are named. */
public final class WorklistMarkdown {

  private WorklistMarkdown() {}

  static void add(Worklist worklist, List<String> out) {
    if (!worklist.statutes().isEmpty()) {
      out.add("");
      out.add("## 待复核（" + worklist.files() + " 个文件）");
      for (Worklist.Group group : worklist.statutes()) {
        out.add("");
        out.add("《" + Markdown.text(group.statute().shortTitle()) + "》");
        out.add("");
        group.entries().forEach(entry -> out.add(line(entry)));
      }
    }
  }

  private static String line(Worklist.Entry entry) {
    return "- "
        + Markdown.code(entry.path())
        + " "
        + entry.due().stream()
            .map(WorklistMarkdown::reason)
            .distinct()
            .collect(Collectors.joining("；"));
  }

  private static String reason(ReviewDue due) {
    String articles =
        due.citation().provisions().stream()
            .map(Provision::article)
            .distinct()
            .map(article -> Provision.articleName(article, due.citation().unit()))
            .collect(Collectors.joining("、"));
    return Markdown.text(
        (articles.isEmpty() ? "全文" : articles)
            + "，"
            + due.change().date()
            + " "
            + due.change().kind().label()
            + (due.change().note().isEmpty() ? "" : "：" + due.change().note()));
  }

  /** What a change of a statute touches. */
  public static List<String> lines(Impact impact) {
    List<String> out = new ArrayList<>();
    out.add("# " + Markdown.text(title(impact)));
    out.add("");
    out.add(Markdown.text(summary(impact)));
    if (!impact.domains().isEmpty()) {
      out.add("");
      out.add("| 领域 | 知识点 | 试题 |");
      out.add("|---|---:|---:|");
      for (Impact.InDomain domain : impact.domains()) {
        out.add(
            "| "
                + Markdown.text(domain.title())
                + " | "
                + domain.points()
                + " | "
                + domain.items()
                + " |");
      }
    }
    for (Impact.Touched touched : impact.touched()) {
      out.add("");
      out.add("## " + article(impact, touched));
      out.add("");
      touched.points().forEach(point -> out.add("- " + file(point)));
      touched.items().forEach(item -> out.add("- " + file(item)));
    }
    return out;
  }

  /** The same for the console. */
  public static List<String> plainLines(Impact impact) {
    List<String> out = new ArrayList<>();
    out.add(title(impact) + "：" + summary(impact));
    for (Impact.Touched touched : impact.touched()) {
      out.add(article(impact, touched) + "：");
      touched.points().forEach(point -> out.add("  " + point.keys().path()));
      touched
          .items()
          .forEach(
              item -> out.add("  " + item.keys().path() + " " + item.type().label() + state(item)));
    }
    return out;
  }

  private static String title(Impact impact) {
    String articles =
        impact.articles().stream()
            .map(article -> Provision.articleName(article, impact.statute().unit()))
            .collect(Collectors.joining("、"));
    return "《" + impact.statute().shortTitle() + "》" + articles + "变了要看什么";
  }

  private static String summary(Impact impact) {
    if (impact.touched().isEmpty()) {
      return "没有知识点和试题以它为依据。";
    }
    String types =
        impact.types().entrySet().stream()
            .map(
                (Map.Entry<ItemType, Integer> type) ->
                    type.getKey().label() + " " + type.getValue())
            .collect(Collectors.joining("、"));
    return impact.points().size()
        + " 个知识点，"
        + impact.items().size()
        + " 道题"
        + (types.isEmpty() ? "" : "（" + types + "）")
        + "。停用的题不算。";
  }

  private static String article(Impact impact, Impact.Touched touched) {
    String name = Provision.articleName(touched.article(), impact.statute().unit());
    return (touched.article() == 0 ? "依据写的是全文" : name)
        + "（"
        + touched.points().size()
        + " 个知识点，"
        + touched.items().size()
        + " 道题）";
  }

  private static String file(Topic point) {
    return Markdown.code(point.keys().path()) + " 知识点：" + Markdown.text(point.title());
  }

  private static String file(Item item) {
    return Markdown.code(item.keys().path()) + " " + item.type().label() + state(item);
  }

  private static String state(Item item) {
    if (item.use() == ItemUse.SETTERS) {
      return "，命题专用";
    }
    return item.published() ? "" : "，" + item.status().label();
  }
}
