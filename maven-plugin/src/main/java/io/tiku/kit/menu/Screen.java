package io.tiku.kit.menu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** 屏幕: sentences out, lines in. */
public final class Screen {

  /** Reads a line that nobody may look at, where the machine can do that. */
  public interface Hidden {

    /** The line; empty if this machine cannot hide it or there is none. */
    Optional<String> read(String prompt);
  }

  /** There is no more to read: the window was closed, or it was a script. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final BufferedReader in;
  private final PrintStream out;
  private final Hidden hidden;

  public Screen(Reader in, PrintStream out, Hidden hidden) {
    this.in = new BufferedReader(in);
    this.out = out;
    this.hidden = hidden;
  }

  /** Shows lines. */
  void say(String lines) {
    lines.lines().forEach(out::println);
    if (lines.isEmpty()) {
      out.println();
    }
    out.flush();
  }

  /** Shows a question and reads the line that answers it, without blanks around. */
  String ask(String question) {
    out.print(question);
    out.flush();
    try {
      String line = in.readLine();
      if (line == null) {
        throw new Ended();
      }
      return line.replace("\uFEFF", "").strip();
    } catch (IOException e) {
      throw new UncheckedIOException("读不了输入", e);
    }
  }

  /** The same for what nobody may look at. */
  String askHidden(String question) {
    return hidden.read(question).map(String::strip).orElseGet(() -> ask(question));
  }

  /**
   * Asks until one of the choices is typed.
   *
   * @return its index, or -1 for 0
   */
  int choose(String question, List<String> choices, String none) {
    for (int i = 0; i < choices.size(); i++) {
      say((i < 9 ? "  " : " ") + (i + 1) + "  " + choices.get(i));
    }
    say("  0  " + none);
    return number(question, choices.size()) - 1;
  }

  /** Asks until a number from 0 to the last is typed. */
  int number(String question, int last) {
    while (true) {
      String typed = ask(question);
      String digits = digits(typed);
      if (digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= last) {
        return Integer.parseInt(digits);
      }
      say(
          typed.isEmpty()
              ? "请输入 0 到 " + last + " 的一个数字，再按回车。"
              : "没有「" + typed + "」这一项。请输入 0 到 " + last + " 的一个数字，再按回车。");
    }
  }

  /** Digits as a Chinese keyboard may type them. */
  private static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .replaceAll("[.．。、]$", "")
        .codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /** Asks for 1 or 2. */
  boolean agrees(String question, String yes, String no) {
    say(question);
    say("  1  " + yes);
    say("  2  " + no);
    while (true) {
      String typed = digits(ask("请选 1 或 2："));
      if (typed.equals("1") || typed.equals("2")) {
        return typed.equals("1");
      }
      say("请输入 1 或者 2。");
    }
  }
}
