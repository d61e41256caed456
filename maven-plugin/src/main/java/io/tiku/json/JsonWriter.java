package io.tiku.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one JSON text, members in the order they are given.
 *
 * <pre>{@code
 * new JsonWriter().object().name("id").value("2021").name("items").array().value(3).end().end()
 * → {"id":"2021","items":[3]}
 * }</pre>
 *
 * The result may also stand in a script element: {@code <}, U+2028 and U+2029 are escaped.
 */
public final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final Deque<Scope> open = new ArrayDeque<>();
  private final boolean indented;
  private boolean named;
  private boolean complete;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  /** Writes on one line. */
  public JsonWriter() {
    this(false);
  }

  /** Writes a line a member, for people and for comparing versions. */
  public static JsonWriter indented() {
    return new JsonWriter(true);
  }

  /** Begins an object. */
  public JsonWriter object() {
    return open(new Scope('}'), '{');
  }

  /** Begins an array. */
  public JsonWriter array() {
    return open(new Scope(']'), '[');
  }

  /** Ends the innermost object or array. */
  public JsonWriter end() {
    if (open.isEmpty() || named) {
      throw new IllegalStateException("nothing to end here");
    }
    Scope scope = open.pop();
    if (!scope.empty) {
      newLine();
    }
    out.append(scope.close);
    complete = open.isEmpty();
    return this;
  }

  /** The name of the next value. */
  public JsonWriter name(String name) {
    Scope scope = open.peek();
    if (scope == null || scope.close != '}' || named) {
      throw new IllegalStateException("no name belongs here: " + name);
    }
    separate(scope);
    string(name);
    out.append(indented ? ": " : ":");
    named = true;
    return this;
  }

  public JsonWriter value(String value) {
    beforeValue();
    string(value);
    return this;
  }

  public JsonWriter value(long value) {
    beforeValue();
    out.append(value);
    return this;
  }

  /** A finite number, with as many digits as tell it from its neighbours. */
  public JsonWriter value(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    beforeValue();
    out.append(value);
    return this;
  }

  public JsonWriter value(boolean value) {
    beforeValue();
    out.append(value);
    return this;
  }

  /** The text in UTF-8, an indented one with a final line feed. */
  public byte[] toBytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    if (!complete) {
      throw new IllegalStateException("the JSON text is not complete");
    }
    return indented ? out + "\n" : out.toString();
  }

  private JsonWriter open(Scope scope, char bracket) {
    beforeValue();
    out.append(bracket);
    open.push(scope);
    complete = false;
    return this;
  }

  private void beforeValue() {
    Scope scope = open.peek();
    if (scope == null) {
      if (complete) {
        throw new IllegalStateException("a JSON text has one value");
      }
      complete = true;
    } else if (scope.close == ']') {
      separate(scope);
    } else if (!named) {
      throw new IllegalStateException("a member of an object has a name");
    }
    named = false;
  }

  private void separate(Scope scope) {
    if (!scope.empty) {
      out.append(',');
    }
    scope.empty = false;
    newLine();
  }

  private void newLine() {
    if (indented) {
      out.append('\n');
      out.append("  ".repeat(open.size()));
    }
  }

  private void string(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> character(value, i, c);
      }
    }
    out.append('"');
  }

  private void character(String value, int index, char c) {
    boolean unsafe = c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || c == '\u007f';
    if (unsafe || (Character.isSurrogate(c) && alone(value, index, c))) {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(HEX.charAt(c >> shift & 0xf));
      }
    } else {
      out.append(c);
    }
  }

  private static boolean alone(String value, int index, char c) {
    if (Character.isHighSurrogate(c)) {
      return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
    }
    return index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
  }

  /** An object or array that is not ended yet. */
  private static final class Scope {
    private final char close;
    private boolean empty = true;

    private Scope(char close) {
      this.close = close;
    }
  }
}
