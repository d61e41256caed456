package io.tiku.content;

import java.util.List;

/** A piece of running text in a {@link Body}. */
public sealed interface Inline {

  /** Plain characters. */
  record Text(String text) implements Inline {}

  /** Strong emphasis, printed in 黑体. */
  record Strong(List<Inline> children) implements Inline {
    public Strong {
      children = List.copyOf(children);
    }
  }

  /** Emphasis, printed with dots or 楷体; never slanted. */
  record Emphasis(List<Inline> children) implements Inline {
    public Emphasis {
      children = List.copyOf(children);
    }
  }

  /** Code or a literal form. */
  record Code(String text) implements Inline {}

  /**
   * A link.
   *
   * @param target as written: a relative path to a Markdown file of the bank, {@code #heading}, or
   *     an {@code http(s)} or {@code mailto} address; nothing else survives reading
   */
  record Link(String target, List<Inline> children) implements Inline {
    public Link {
      children = List.copyOf(children);
    }
  }

  /** A blank to fill in (填空), with the answers that count as right, the first one preferred. */
  record Blank(List<String> accepted) implements Inline {
    public Blank {
      accepted = List.copyOf(accepted);
      if (accepted.isEmpty()) {
        throw new IllegalArgumentException("a blank accepts at least one answer");
      }
    }
  }

  /** A forced line break. */
  record LineBreak() implements Inline {}
}
