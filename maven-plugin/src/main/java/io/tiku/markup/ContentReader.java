package io.tiku.markup;

import io.tiku.content.Asset;
import io.tiku.content.Content;
import io.tiku.content.EditionInfo;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Keys;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a content folder. A file that cannot be read yields problems and is left out; everything
 * else is read all the same, so that one pass finds everything.
 */
public final class ContentReader {

  private static final String EDITION = "edition.yaml";
  private static final String INDEX = "index.md";
  private static final List<String> LATER = List.of("blueprints", "rules");

  private final SourceTree tree;
  private final Problems problems;
  private final PageReader pages;
  private final ItemReader items;

  private ContentReader(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
    this.pages = new PageReader(tree, problems);
    this.items = new ItemReader(tree, problems);
  }

  /** Reads all files of the tree; two threads may do so at once with the same result. */
  public static Content read(SourceTree tree, Problems problems) {
    return new ContentReader(tree, problems).content();
  }

  private Content content() {
    reportFoldersWithoutIndex();
    List<Read> read = tree.files().parallelStream().map(this::file).toList();
    List<Topic> topics = new ArrayList<>();
    List<Item> found = new ArrayList<>();
    List<Statute> statutes = new ArrayList<>();
    List<Guide> guides = new ArrayList<>();
    SortedMap<String, Asset> assets = new TreeMap<>();
    for (Read one : read) {
      one.topic().ifPresent(topics::add);
      one.item().ifPresent(found::add);
      one.statute().ifPresent(statutes::add);
      one.guide().ifPresent(guides::add);
      one.asset().ifPresent(asset -> assets.put(asset.path(), asset));
    }
    return new Content(edition(), topics, found, statutes, guides, assets);
  }

  private EditionInfo edition() {
    Optional<SourceFile> file = tree.file(EDITION);
    if (file.isEmpty() && !tree.files().isEmpty()) {
      String first = tree.files().get(0).path();
      String root = first.substring(0, first.indexOf('/'));
      problems.add(ProblemCode.EDITION_MISSING, SourcePosition.startOf(root + "/" + EDITION));
    }
    return file.flatMap(pages::edition).orElseGet(ContentReader::placeholder);
  }

  /** Stands in for an edition that could not be read; nothing is published from it. */
  private static EditionInfo placeholder() {
    Keys none = new Keys(SourcePosition.startOf(EDITION), new TreeMap<>());
    return new EditionInfo("0000", "", LocalDate.of(1970, 1, 1), Optional.empty(), none);
  }

  /** What one file gave. */
  private record Read(
      Optional<Topic> topic,
      Optional<Item> item,
      Optional<Statute> statute,
      Optional<Guide> guide,
      Optional<Asset> asset) {

    static final Read NOTHING =
        new Read(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static Read of(Optional<Topic> topic) {
      return new Read(
          topic, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Read ofItem(Optional<Item> item) {
      return new Read(Optional.empty(), item, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Read ofStatute(Optional<Statute> statute) {
      return new Read(
          Optional.empty(), Optional.empty(), statute, Optional.empty(), Optional.empty());
    }

    static Read ofGuide(Optional<Guide> guide) {
      return new Read(
          Optional.empty(), Optional.empty(), Optional.empty(), guide, Optional.empty());
    }

    static Read ofAsset(Asset asset) {
      return new Read(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(asset));
    }
  }

  private Read file(SourceFile file) {
    List<String> parts = List.of(file.relative().split("/", -1));
    String last = parts.get(parts.size() - 1);
    if (isImage(last)) {
      return asset(file);
    }
    if (file.relative().equals(EDITION) || LATER.contains(parts.get(0))) {
      return Read.NOTHING;
    }
    if (last.endsWith(".md") && parts.get(0).equals("syllabus")) {
      return syllabusFile(file, parts);
    }
    if (last.endsWith(".md") && parts.size() == 2 && parts.get(0).equals("statutes")) {
      return Read.ofStatute(pages.statute(file));
    }
    if (last.endsWith(".md") && parts.size() == 2 && parts.get(0).equals("guide")) {
      return Read.ofGuide(pages.guide(file));
    }
    problems.add(ProblemCode.FILE_UNEXPECTED, SourcePosition.startOf(file.path()), file.relative());
    return Read.NOTHING;
  }

  private Read syllabusFile(SourceFile file, List<String> parts) {
    int depth = parts.size() - 2;
    boolean index = parts.get(parts.size() - 1).equals(INDEX);
    if (depth > 3) {
      problems.add(
          ProblemCode.TOPIC_TOO_DEEP, SourcePosition.startOf(file.path()), file.relative());
      return Read.NOTHING;
    }
    if (index && depth >= 1) {
      TopicKind kind = TopicKind.values()[depth - 1];
      return Read.of(
          pages.topic(kind, parts.get(depth), depth == 1 ? "" : parts.get(depth - 1), file));
    }
    if (depth < 3) {
      problems.add(ProblemCode.ITEM_OUTSIDE_POINT, SourcePosition.startOf(file.path()));
      return Read.NOTHING;
    }
    return Read.ofItem(
        SourceText.read(file, problems)
            .flatMap(text -> items.read(file.stem(), parts.get(3), file.relative(), text)));
  }

  private void reportFoldersWithoutIndex() {
    SortedSet<String> folders = new TreeSet<>();
    for (SourceFile file : tree.files()) {
      String[] parts = file.relative().split("/", -1);
      StringBuilder folder = new StringBuilder("syllabus");
      for (int i = 1; i < Math.min(parts.length - 1, 4) && parts[0].equals("syllabus"); i++) {
        folders.add(folder.append('/').append(parts[i]).toString());
      }
    }
    for (String folder : folders) {
      if (tree.file(folder + "/" + INDEX).isEmpty()) {
        String path = tree.files().get(0).path();
        String root = path.substring(0, path.indexOf('/') + 1);
        problems.add(
            ProblemCode.TOPIC_INDEX_MISSING, SourcePosition.startOf(root + folder), folder);
      }
    }
  }

  private static boolean isImage(String name) {
    return name.endsWith(".png")
        || name.endsWith(".jpg")
        || name.endsWith(".jpeg")
        || name.endsWith(".svg");
  }

  private Read asset(SourceFile file) {
    SourcePosition at = SourcePosition.startOf(file.path());
    if (file.size() > 4L * SourceText.LIMIT) {
      problems.add(ProblemCode.FILE_TOO_LARGE, at, file.size(), 4L * SourceText.LIMIT);
      return Read.NOTHING;
    }
    try {
      return Read.ofAsset(new Asset(file.relative(), file.bytes()));
    } catch (IOException e) {
      problems.add(ProblemCode.FILE_UNREADABLE, at, e.getClass().getSimpleName());
      return Read.NOTHING;
    }
  }
}
