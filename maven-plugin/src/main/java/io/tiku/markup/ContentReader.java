package io.tiku.markup;

import io.tiku.content.Asset;
import io.tiku.content.Content;
import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.image.ImageFault;
import io.tiku.markup.body.Links;
import io.tiku.markup.item.ItemReader;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

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
  private final ReadMemory memory;
  private final TreeMap<String, Asset> assets = new TreeMap<>();
  private final Map<SourceFile, ImageFault> faults = new ConcurrentHashMap<>();

  private ContentReader(SourceTree tree, ReadMemory memory, Problems problems) {
    this.tree = tree;
    this.memory = memory;
    this.problems = problems;
    this.plan = FolderPlan.of(tree, problems);
    plan.images().parallelStream()
        .map(this::image)
        .flatMap(Optional::stream)
        .toList()
        .forEach(asset -> assets.put(asset.path(), asset));
    this.links = new Links(tree, assets.keySet());
  }

  /** The content of a tree; what is wrong with it is added to the problems. */
  public static Content read(SourceTree tree, Problems problems) {
    return read(tree, ReadMemory.none(), problems);
  }

  /** The content of a tree, of which files read before are not read again. */
  public static Content read(SourceTree tree, ReadMemory memory, Problems problems) {
    return new ContentReader(tree, memory, problems).read();
  }

  private Content read() {
    Content content =
        new Content(
            EditionReader.read(tree, problems),
            all(plan.topics(), Topic.class, TopicReader::read),
            all(plan.items(), Item.class, ItemReader::read),
            all(plan.statutes(), Statute.class, StatuteReader::read),
            all(plan.guides(), Guide.class, GuideReader::read),
            assets,
            CheckRulesReader.read(tree, problems));
    // Only now it is known which texts show an image that cannot be shown.
    faults.forEach(
        (file, fault) -> AssetReader.report(file, fault, links.uses(file.path()), problems));
    UnusedImages.report(plan.images(), links, problems);
    return content;
  }

  private Optional<Asset> image(SourceFile file) {
    return memory.recall(
        file, Asset.class, () -> AssetReader.read(file, faults, problems), () -> true);
  }

  /** Reads one kind of file. */
  private interface Reader<T> {
    Optional<T> read(SourceFile file, Links links, Problems own);
  }

  private <T> List<T> all(List<SourceFile> files, Class<T> kind, Reader<T> reader) {
    return files.parallelStream()
        .map(file -> one(file, kind, reader))
        .flatMap(Optional::stream)
        .toList();
  }

  private <T> Optional<T> one(SourceFile file, Class<T> kind, Reader<T> reader) {
    Problems own = new Problems();
    Links asked = links.forOneFile();
    Optional<T> read =
        memory.recall(
            file,
            kind,
            () -> reader.read(file, asked, own),
            () -> own.sorted().isEmpty() && !asked.wereUsed());
    problems.addAll(own.sorted());
    return read;
  }
}
