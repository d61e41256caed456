package io.tiku.pipeline;

import io.tiku.content.Citation;
import io.tiku.content.Content;
import io.tiku.content.ItemType;
import io.tiku.content.Provision;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.markup.ContentReader;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.GitHistory;
import io.tiku.source.GitTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code tiku:new}: a new item file in the folder of its point. */
public final class NewItem {

  private final Settings settings;

  public NewItem(Settings settings) {
    this.settings = settings;
  }

  /**
   * Makes the file.
   *
   * @param point id of a point of the syllabus
   * @param type a type's Chinese word
   * @return what was made and what to fill in, a sentence a line
   * @throws UserMistake if there is no such point or type
   */
  public List<String> create(String point, String type) {
    ItemType itemType =
        ItemType.ofLabel(type)
            .orElseThrow(
                () ->
                    new UserMistake(
                        "没有「"
                            + type
                            + "」这种题型。-Dtype 可以是："
                            + String.join("、", ItemType.labels())
                            + "。"));
    SourceTree sources = FolderTree.read(settings.content(), new Problems());
    Topic topic = topic(ContentReader.read(sources, new Problems()), point);
    List<String> remarks = new ArrayList<>();
    Set<String> used = used(sources, remarks);
    String id = nextId(used, point);
    Path file = folder(topic).resolve(id + ".md");
    write(file, ItemSkeleton.of(itemType, topic.basis().stream().map(NewItem::words).toList()));
    List<String> lines = new ArrayList<>();
    lines.add("新建 " + file);
    lines.addAll(remarks);
    lines.add("请填写：题干、" + toFillIn(itemType) + "、解析，核对 basis，把 difficulty 改成你的估计。");
    lines.add("核对依据之后写上 reviewed，把 status 改为 启用，再运行 tiku:check。");
    return lines;
  }

  private Topic topic(Content content, String point) {
    List<String> points =
        content.topics().stream()
            .filter(topic -> topic.kind() == TopicKind.POINT)
            .map(Topic::id)
            .toList();
    return content.topics().stream()
        .filter(topic -> topic.kind() == TopicKind.POINT && topic.id().equals(point))
        .findFirst()
        .orElseThrow(() -> new UserMistake(noSuchPoint(point, points)));
  }

  private static String noSuchPoint(String point, List<String> points) {
    if (point.isEmpty()) {
      return "请说明知识点：-Dpoint=<知识点文件夹的名字>。";
    }
    List<String> similar =
        points.stream().filter(id -> id.contains(point) || point.contains(id)).limit(5).toList();
    return "大纲里没有知识点「"
        + point
        + "」。"
        + (similar.isEmpty()
            ? "知识点的编号是它在 syllabus 下的文件夹名。"
            : "是不是：" + String.join("、", similar) + "？");
  }

  /** The names of all files that ever had an id: one that was used once is never used again. */
  private Set<String> used(SourceTree working, List<String> remarks) {
    Set<String> names = new TreeSet<>();
    working.files().forEach(file -> names.add(file.name()));
    List<String> refs =
        settings.editions().stream().map(EditionRef::ref).filter(ref -> !ref.isEmpty()).toList();
    try {
      names.addAll(GitHistory.fileNames(settings.content(), refs));
    } catch (GitTree.Unreadable e) {
      if (GitHistory.isKept(settings.content())) {
        remarks.add("Git 的历史看不全，删掉的旧题的编号可能没有避开：" + e.getMessage());
      }
    }
    return names;
  }

  /** One past the highest number ever in use, broken, retired and deleted items included. */
  private static String nextId(Set<String> names, String point) {
    String prefix = point + "-";
    int highest = 0;
    for (String name : names) {
      if (name.startsWith(prefix) && name.endsWith(".md")) {
        String number = name.substring(prefix.length(), name.length() - 3);
        if (number.length() <= 6 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
          highest = Math.max(highest, number.isEmpty() ? 0 : Integer.parseInt(number));
        }
      }
    }
    String next = String.valueOf(highest + 1);
    return prefix + "0".repeat(Math.max(0, 3 - next.length())) + next;
  }

  /**
   * The folder of the point's {@code index.md}, whose path begins with the content folder's name.
   */
  private Path folder(Topic topic) {
    String path = topic.keys().path();
    String folder = path.substring(path.indexOf('/') + 1, path.lastIndexOf('/'));
    return settings.content().resolve(folder);
  }

  /** The citation with whole articles, as a first basis to be made exact. */
  private static String words(Citation citation) {
    String articles =
        citation.provisions().stream()
            .map(all -> new Provision(all.article(), all.inserted(), 0, 0).name(citation.unit()))
            .distinct()
            .collect(Collectors.joining("、"));
    return articles.isEmpty() ? citation.statute() : citation.statute() + " " + articles;
  }

  private static String toFillIn(ItemType type) {
    return switch (type) {
      case SINGLE, MULTIPLE, INDEFINITE -> "选项（[x] 是正确的）";
      case JUDGEMENT -> "正确与错误哪一个打 [x]";
      case BLANK -> "空格 [[答案|另一种写法]]";
      case MATCHING -> "各对（左边 → 右边）和多余的右边";
      case ORDERING -> "各步，写成正确的次序";
      case SHORT -> "参考答案和每点的分值";
      case CASE -> "材料和各个问题";
    };
  }

  private static void write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UserMistake("不能新建 " + file + "：" + e.getMessage(), e);
    }
  }
}
