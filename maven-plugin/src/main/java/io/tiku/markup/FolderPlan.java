package io.tiku.markup;

import io.tiku.markup.body.Links;
import io.tiku.markup.plan.PaperRulesReader;
import io.tiku.markup.plan.RegionsReader;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which file of a content folder is what. Files in the wrong place are reported. */
final class FolderPlan {

  private static final String INDEX = "index.md";
  private static final int POINT_DEPTH = 5;
  private static final Set<String> LONE = Set.of(EditionReader.FILE, RegionsReader.FILE);
  private static final Set<String> LATER = Set.of("blueprints", "packs", "draws");
  private static final Set<String> RULES = Set.of(PaperRulesReader.FILE, CheckRulesReader.FILE);

  private final SourceTree tree;
  private final Problems problems;
  private final List<SourceFile> topics = new ArrayList<>();
  private final List<SourceFile> items = new ArrayList<>();
  private final List<SourceFile> statutes = new ArrayList<>();
  private final List<SourceFile> guides = new ArrayList<>();
  private final List<SourceFile> images = new ArrayList<>();
  private final Set<String> topicFolders = new TreeSet<>();
  private final Set<String> tooDeep = new TreeSet<>();

  private FolderPlan(SourceTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  static FolderPlan of(SourceTree tree, Problems problems) {
    FolderPlan plan = new FolderPlan(tree, problems);
    tree.files().forEach(plan::place);
    plan.reportFolders();
    return plan;
  }

  /** The {@code index.md} of all topics. */
  List<SourceFile> topics() {
    return topics;
  }

  List<SourceFile> items() {
    return items;
  }

  List<SourceFile> statutes() {
    return statutes;
  }

  List<SourceFile> guides() {
    return guides;
  }

  List<SourceFile> images() {
    return images;
  }

  private void place(SourceFile file) {
    String[] parts = file.path().split("/", -1);
    boolean markdown = file.path().endsWith(".md");
    if (Links.isImage(file.path())) {
      images.add(file);
    } else if (parts[0].equals("syllabus") && parts.length > 1) {
      syllabus(file, parts, markdown);
    } else if (parts[0].equals("statutes") && parts.length == 2 && markdown) {
      statutes.add(file);
    } else if (parts[0].equals("guide") && parts.length == 2 && markdown) {
      guides.add(file);
    } else if (!isForLater(parts) && !LONE.contains(file.path()) && !isRule(file.path())) {
      unexpected(file);
    }
  }

  private static boolean isRule(String path) {
    return RULES.contains(path) || SynonymReader.reads(path);
  }

  /** Blueprints, rules, plans and draws are read by what uses them. */
  private static boolean isForLater(String[] parts) {
    return parts.length > 1 && LATER.contains(parts[0]);
  }

  private void syllabus(SourceFile file, String[] parts, boolean markdown) {
    if (parts.length > POINT_DEPTH) {
      tooDeep.add(String.join("/", List.of(parts).subList(0, POINT_DEPTH)));
      return;
    }
    for (int depth = 2; depth < parts.length; depth++) {
      topicFolders.add(String.join("/", List.of(parts).subList(0, depth)));
    }
    boolean index = file.name().equals(INDEX);
    if (!markdown || (index && parts.length == 2)) {
      unexpected(file);
    } else if (index) {
      topics.add(file);
    } else if (parts.length == POINT_DEPTH) {
      items.add(file);
    } else {
      problems.add(ProblemCode.ITEM_OUTSIDE_POINT, file.start());
    }
  }

  private void reportFolders() {
    for (String folder : topicFolders) {
      if (tree.file(folder + "/" + INDEX).isEmpty()) {
        problems.add(ProblemCode.TOPIC_INDEX_MISSING, at(folder + "/" + INDEX), folder);
      }
    }
    for (String folder : tooDeep) {
      problems.add(ProblemCode.TOPIC_TOO_DEEP, at(folder), folder);
    }
  }

  private SourcePosition at(String path) {
    return SourcePosition.startOf(tree.name() + "/" + path);
  }

  private void unexpected(SourceFile file) {
    problems.add(ProblemCode.FILE_UNEXPECTED, file.start(), file.path());
  }
}
