package io.tiku.markup;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown text parsed to the library's nodes. Our own marks ({@code [[…]]} and the boxes of
 * options) are replaced by private characters of the same length before, so that places stay true.
 */
final class Markdown {

  /** Deepest nesting of lists and quotes that is read. */
  static final int DEEPEST = 20;

  static final char BLANK_OPEN = '\uE000';
  static final char BLANK_CLOSE = '\uE001';
  static final char BLANK_OR = '\uE002';
  static final char BOX_OPEN = '\uE003';
  static final char BOX_CLOSE = '\uE004';

  private static final Parser PARSER =
      Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
          .build();

  private final SourceText source;
  private final int start;

  private Markdown(SourceText source, int start) {
    this.source = source;
    this.start = start;
  }

  /** The top-level nodes, and where they stand. */
  record Parsed(List<Node> nodes, Markdown places) {}

  /** Parses the text from an offset on; what cannot be parsed is a problem. */
  static Optional<Parsed> parse(SourceText source, int start, Problems problems) {
    Markdown places = new Markdown(source, start);
    String text = source.text().substring(start);
    int tooDeep = Nesting.firstDeeperThan(DEEPEST, text);
    if (tooDeep >= 0) {
      problems.add(ProblemCode.MARKUP_NESTING, places.at(tooDeep), DEEPEST);
      return Optional.empty();
    }
    try {
      Document document = PARSER.parse(OwnMarks.replaced(text));
      List<Node> nodes = new ArrayList<>();
      document.getChildren().forEach(nodes::add);
      return Optional.of(new Parsed(nodes, places));
    } catch (StackOverflowError e) {
      problems.add(ProblemCode.MARKUP_NESTING, places.at(0), DEEPEST);
      return Optional.empty();
    }
  }

  SourcePosition at(Node node) {
    return at(node.getStartOffset());
  }

  SourcePosition at(int offset) {
    return source.at(start + offset);
  }

  SourcePosition startOfFile() {
    return SourcePosition.startOf(source.path());
  }
}
