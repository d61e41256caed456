package io.tiku.markup.body;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.Severity;
import io.tiku.problem.SourcePosition;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Markdown file while it is being read: its front matter, its parsed text, its problems. */
public final class MarkdownFile {

  private final SourceFile file;
  private final SourceText source;
  private final FrontMatter front;
  private final Document document;
  private final Links links;
  private final Problems problems;

  private MarkdownFile(
      SourceFile file, SourceText source, FrontMatter front, Links links, Problems problems) {
    this.file = file;
    this.source = source;
    this.front = front;
    this.document = MarkdownSyntax.parse(source.text().substring(front.bodyOffset()));
    this.links = links;
    this.problems = problems;
  }

  /**
   * Opens a file.
   *
   * @param problems of this file alone
   * @return empty if nothing can be read in it, which is reported
   */
  public static Optional<MarkdownFile> open(SourceFile file, Links links, Problems problems) {
    Optional<SourceText> source = SourceText.read(file, problems);
    Optional<FrontMatter> front = source.flatMap(text -> FrontMatter.read(text, problems));
    if (source.isEmpty() || front.isEmpty()) {
      return Optional.empty();
    }
    if (!NestingCheck.passes(source.get(), front.get().bodyOffset(), problems)) {
      return Optional.empty();
    }
    return Optional.of(new MarkdownFile(file, source.get(), front.get(), links, problems));
  }

  public SourceFile file() {
    return file;
  }

  /** The id in the file's name. */
  public String id() {
    String name = file.name();
    return name.substring(0, name.length() - ".md".length());
  }

  /** What the front matter says of these keys; what they do not allow is reported. */
  public YamlMapping values(KeySet keys) {
    return front.values().as(keys);
  }

  /** Where a key stands in the front matter. */
  public SourcePosition keyAt(Key<?> key) {
    return front.values().nameAt(key.name());
  }

  public Problems problems() {
    return problems;
  }

  Links links() {
    return links;
  }

  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Node node : document.getChildren()) {
      nodes.add(node);
    }
    return nodes;
  }

  public SourcePosition bodyStart() {
    return source.at(front.bodyOffset());
  }

  public SourcePosition at(Node node) {
    return at(node.getStartOffset());
  }

  /** The place of an offset in the parsed text. */
  public SourcePosition at(int offset) {
    return source.at(front.bodyOffset() + offset);
  }

  /** Where the line of an offset in the parsed text begins. */
  public int lineStart(int offset) {
    int feed = source.text().lastIndexOf('\n', front.bodyOffset() + offset - 1);
    return Math.max(0, feed + 1 - front.bodyOffset());
  }

  /** The length of the parsed text. */
  public int length() {
    return source.text().length() - front.bodyOffset();
  }

  /** A part of the parsed text. */
  public String text(int from, int to) {
    return source.text().substring(front.bodyOffset() + from, front.bodyOffset() + to);
  }

  public void report(ProblemCode code, Node node, Object... arguments) {
    problems.add(code, at(node), arguments);
  }

  /** Whether a file with these problems is left out. */
  public static boolean isBroken(Problems problems) {
    return problems.sorted().stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
