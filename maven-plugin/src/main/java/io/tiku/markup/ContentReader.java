package io.tiku.markup;

import io.tiku.cache.ItemCache;
import io.tiku.content.Asset;
import io.tiku.content.Content;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a content folder. A file with errors is left out, everything else is read.
 *
 * <p>Files are read by several threads; the result is the same as with one.
 */
public final class ContentReader {

  private final SourceTree tree;
  private final Links links;
  private final Problems problems;
  private final FolderPlan plan;
  private final ItemCache cache;

  private ContentReader(SourceTree tree, ItemCache cache, Problems problems) {
    this.tree = tree;
    this.cache = cache;
    this.links = new Links(tree);
    this.problems = problems;
    this.plan = FolderPlan.of(tree, problems);
  }

  /** The content of a tree; what is wrong with it is added to the problems. */
  public static Content read(SourceTree tree, Problems problems) {
    return read(tree, ItemCache.none(), problems);
  }

  /** The content of a tree, of which items read before are taken from a cache. */
  public static Content read(SourceTree tree, ItemCache cache, Problems problems) {
    return new ContentReader(tree, cache, problems).read();
  }

  private Content read() {
    TreeMap<String, Asset> assets = new TreeMap<>();
    plan.images().stream()
        .map(file -> AssetReader.read(file, problems))
        .flatMap(Optional::stream)
        .forEach(asset -> assets.put(asset.path(), asset));
    return new Content(
        EditionReader.read(tree, problems),
        this.<Topic>all(plan.topics(), TopicReader::read),
        this.<Item>all(plan.items(), this::item),
        this.<Statute>all(plan.statutes(), StatuteReader::read),
        this.<Guide>all(plan.guides(), GuideReader::read),
        assets);
  }

  /** Reads one kind of file. */
  private interface Reader<T> {
    Optional<T> read(SourceFile file, Links links, Problems own);
  }

  private <T> List<T> all(List<SourceFile> files, Reader<T> reader) {
    return files.parallelStream().map(file -> one(file, reader)).flatMap(Optional::stream).toList();
  }

  private Optional<Item> item(SourceFile file, Links links, Problems own) {
    Optional<Item> known = cache.get(file);
    if (known.isPresent()) {
      return known;
    }
    Optional<Item> read = ItemReader.read(file, links, own);
    if (own.sorted().isEmpty()) {
      read.ifPresent(item -> cache.put(file, item));
    }
    return read;
  }

  private <T> Optional<T> one(SourceFile file, Reader<T> reader) {
    Problems own = new Problems();
    Optional<T> read = reader.read(file, links, own);
    problems.addAll(own.sorted());
    return read;
  }
}
