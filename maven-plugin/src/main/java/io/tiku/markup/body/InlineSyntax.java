package io.tiku.markup.body;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** Markup of ours inside a line: the characters that may begin it, and what reads it there. */
final class InlineSyntax implements InlineParserExtension {

  private final Predicate<LightInlineParser> reader;

  private InlineSyntax(Predicate<LightInlineParser> reader) {
    this.reader = reader;
  }

  /**
   * A syntax.
   *
   * @param beginnings the characters at which it is tried
   * @param reader whether it was there, and was read
   */
  static InlineParserExtensionFactory at(String beginnings, Predicate<LightInlineParser> reader) {
    return new Factory(beginnings, reader);
  }

  /**
   * A syntax of which only the end has to be found.
   *
   * @param beginnings the characters at which it is tried
   * @param end where it ends that begins at a place; -1 if none does
   * @param node what stands for it
   */
  static InlineParserExtensionFactory at(
      String beginnings,
      ToIntBiFunction<BasedSequence, Integer> end,
      Function<BasedSequence, Node> node) {
    return at(
        beginnings,
        parser -> {
          BasedSequence input = parser.getInput();
          int from = parser.getIndex();
          int to = end.applyAsInt(input, from);
          return to >= 0 && found(parser, node.apply(input.subSequence(from, to)), to);
        });
  }

  /** Puts a node in the place of what is read from here to an end. */
  static boolean found(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.appendNode(node);
    parser.setIndex(end);
    return true;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    return reader.test(parser);
  }

  /** Something that holds no other markup. */
  abstract static class Leaf extends Node {
    Leaf(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  private record Factory(String beginnings, Predicate<LightInlineParser> reader)
      implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return beginnings;
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new InlineSyntax(reader);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
