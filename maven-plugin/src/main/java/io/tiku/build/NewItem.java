package io.tiku.build;

import io.tiku.content.Citation;
import io.tiku.content.Content;
import io.tiku.content.ItemType;
import io.tiku.content.Provision;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.markup.ContentReader;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.GitTree;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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
    String id = nextId(withOtherEditions(sources), point);
    Path file = folder(topic).resolve(id + ".md");
    write(file, ItemSkeleton.of(itemType, topic.basis().stream().map(NewItem::words).toList()));
    return List.of(
        "新建 " + file,
        "请填写：题干、" + toFillIn(itemType) + "、解析，核对 basis，把 difficulty 改成你的估计。",
        "核对依据之后写上 reviewed，把 status 改为 启用，再运行 tiku:check。");
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

  /**
   * An id that an edition used once is never used again; one that cannot be read is passed over.
   */
  private List<SourceFile> withOtherEditions(SourceTree working) {
    EditionSources editions = new EditionSources(settings);
    List<SourceFile> files = new ArrayList<>(working.files());
    for (EditionRef listed : settings.editions()) {
      try {
        if (!listed.ref().isEmpty()) {
          files.addAll(editions.of(listed.ref(), working, new Problems()).files());
        }
      } catch (GitTree.Unreadable e) {
        // Its ids are not known.
      }
    }
    return files;
  }

  /** One past the highest number in use, broken and retired items included. */
  private static String nextId(List<SourceFile> files, String point) {
    String prefix = point + "-";
    int highest = 0;
    for (SourceFile file : files) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
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
