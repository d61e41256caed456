package io.tiku.markup;

import io.tiku.markup.draw.DrawReader;
import io.tiku.markup.item.ItemReader;
import io.tiku.markup.plan.BlueprintReader;
import io.tiku.markup.plan.PackPlanReader;
import io.tiku.markup.plan.PaperRulesReader;
import io.tiku.markup.plan.RegionsReader;
import io.tiku.source.KeySet;
import java.util.List;

/**
 * 文件种类: a kind of file of a bank and the keys that it is read with.
 *
 * @param name what its schema is called
 * @param markdown whether the keys stand in the head of a Markdown file, not alone
 * @param paths where such files lie below the content folder, as glob patterns
 * @param except files there that are of another kind
 */
public record FileKind(
    String name, boolean markdown, List<String> paths, List<String> except, KeySet keys) {

  private static final String ITEMS = "syllabus/*/*/*/*.md";
  private static final String POINT = "syllabus/*/*/*/index.md";

  /** All kinds. Every reader's keys are here. */
  public static final List<FileKind> ALL =
      List.of(
          new FileKind("item", true, List.of(ITEMS), List.of(POINT), ItemReader.KEYS),
          new FileKind(
              "topic",
              true,
              List.of("syllabus/*/index.md", "syllabus/*/*/index.md"),
              List.of(),
              TopicReader.KEYS),
          new FileKind("point", true, List.of(POINT), List.of(), TopicReader.KEYS_OF_POINT),
          head("statute", "statutes/*.md", StatuteReader.KEYS),
          head("guide", "guide/*.md", GuideReader.KEYS),
          yaml("edition", EditionReader.FILE, EditionReader.KEYS),
          yaml("regions", RegionsReader.FILE, RegionsReader.KEYS),
          yaml("blueprint", "blueprints/*.yaml", BlueprintReader.KEYS),
          yaml("pack", "packs/*.yaml", PackPlanReader.KEYS),
          yaml("draw", "draws/*.yaml", DrawReader.KEYS),
          yaml("papers", PaperRulesReader.FILE, PaperRulesReader.KEYS),
          new FileKind(
              "synonyms",
              false,
              List.of(SynonymReader.FILE, SynonymReader.FILES),
              List.of(),
              SynonymReader.KEYS),
          yaml("checks", CheckRulesReader.FILE, CheckRulesReader.KEYS));

  public FileKind {
    paths = List.copyOf(paths);
    except = List.copyOf(except);
  }

  private static FileKind head(String name, String path, KeySet keys) {
    return new FileKind(name, true, List.of(path), List.of(), keys);
  }

  private static FileKind yaml(String name, String path, KeySet keys) {
    return new FileKind(name, false, List.of(path), List.of(), keys);
  }
}
