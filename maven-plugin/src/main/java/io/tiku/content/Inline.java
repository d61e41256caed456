package io.tiku.content;

import java.util.List;
import java.util.Optional;

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

  /** 上下标: characters set smaller, below or above the line, as in H₂O and x². */
  record Script(Level level, String text) implements Inline {

    /** The characters alone, as ₂ or ² where there are such; else {@code _总} or {@code ^k}. */
    public String plain() {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        int at = level.usual.indexOf(text.charAt(i));
        if (at < 0) {
          return (level == Level.SUB ? "_" : "^") + text;
        }
        out.append(level.small.charAt(at));
      }
      return out.toString();
    }

    /** What a character such as ₂ stands for; empty for characters on the line. */
    public static Optional<Script> of(int character) {
      for (Level level : Level.values()) {
        int at = level.small.indexOf(character);
        if (at >= 0) {
          return Optional.of(new Script(level, level.usual.substring(at, at + 1)));
        }
      }
      return Optional.empty();
    }
  }

  /** Where a {@link Script} stands. */
  enum Level {
    /** 下标. */
    SUB("0123456789+−=()nx-", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙₓ₋"),
    /** 上标. */
    SUPER("0123456789+−=()ni-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻");

    private final String usual;
    private final String small;

    Level(String usual, String small) {
      this.usual = usual;
      this.small = small;
    }
  }

  /** A forced line break. */
  record LineBreak() implements Inline {}
}
