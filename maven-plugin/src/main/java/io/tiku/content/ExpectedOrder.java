package io.tiku.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The order in which readers expect options that are one sentence with other quantities or ranks:
 * 15日, 三十日, 2个月, 1年. Options of which one says something else have none.
 */
final class ExpectedOrder {

  private static final int LONGEST = 60;

  /** Powers and indices are no digits of the number before them. */
  private static final Pattern RAISED = Pattern.compile("(?<=[0-9A-Za-z)])[²³¹⁰⁴-⁹₀-₉]");

  private static final Pattern SAYING_NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+|[。.;；]\\s*$");
  private static final Pattern INCLUDED = Pattern.compile("[(（]含[^()（）]{0,4}[)）]");

  private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";

  /** Every character that can be part of a quantity or a rank, and «含本数» beside it. */
  private static final BitSet PARTS = new BitSet();

  static {
    (Step.CHARACTERS + Members.CHARACTERS + Ranks.CHARACTERS + "含本数在内").chars().forEach(PARTS::set);
  }

  private ExpectedOrder() {}

  /** The options in that order; empty if they have none. */
  static Optional<List<Option>> of(List<Option> options) {
    List<String> texts = options.stream().map(option -> option.text().plainText().strip()).toList();
    return places(texts).map(places -> places.stream().map(options::get).toList());
  }

  /** Two options that are the same quantity, written otherwise (12个月, 一年); empty if none are. */
  static List<Option> equal(List<Option> options) {
    List<String> texts = options.stream().map(option -> option.text().plainText().strip()).toList();
    if (texts.stream().anyMatch(ExpectedOrder::isStrange)) {
      return List.of();
    }
    List<Steps> steps =
        comparable(texts.stream().map(text -> narrow(plain(text))).toList(), Steps::of);
    for (int i = 1; i < steps.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (steps.get(j).compareTo(steps.get(i)) == 0) {
          return List.of(options.get(j), options.get(i));
        }
      }
    }
    return List.of();
  }

  private static boolean isStrange(String text) {
    return text.length() > LONGEST
        || Members.CIRCLED.matcher(text).find()
        || RAISED.matcher(text).find();
  }

  /** Which text comes first, which second …, counted from 0. */
  private static Optional<List<Integer>> places(List<String> texts) {
    if (texts.size() < 2
        || texts.stream().anyMatch(text -> text.isBlank() || text.indexOf('\n') >= 0)) {
      return Optional.empty();
    }
    Optional<List<Integer>> begun = sorted(texts, Members::beginning);
    if (begun.isPresent() || texts.stream().anyMatch(text -> text.length() > LONGEST)) {
      return begun;
    }
    if (texts.stream().anyMatch(text -> !mayBeLike(text, texts.get(0)))) {
      return Optional.empty();
    }
    List<String> plain = texts.stream().map(text -> narrow(plain(text))).toList();
    if (texts.stream().anyMatch(text -> Members.CIRCLED.matcher(text).find())) {
      return sorted(texts.stream().map(ExpectedOrder::plain).toList(), Members::circled);
    }
    boolean raised = texts.stream().anyMatch(text -> RAISED.matcher(text).find());
    return (raised ? Optional.<List<Integer>>empty() : sorted(plain, Steps::of))
        .or(() -> sorted(plain, Members::stems))
        .or(() -> sorted(plain, Members::roman))
        .or(() -> sorted(plain, Members::letter))
        .or(
            () ->
                Ranks.ALL.stream().flatMap(ranks -> sorted(plain, ranks::in).stream()).findFirst());
  }

  /**
   * Whether the same Chinese characters stand in both beside such as make quantities and ranks:
   * quick, and no for nearly all sentences that are not one.
   */
  private static boolean mayBeLike(String text, String other) {
    int i = 0;
    int j = 0;
    while (true) {
      i = frame(text, i);
      j = frame(other, j);
      if (i == text.length() || j == other.length()) {
        return i == text.length() && j == other.length();
      }
      if (text.charAt(i++) != other.charAt(j++)) {
        return false;
      }
    }
  }

  private static int frame(String text, int from) {
    int at = from;
    while (at < text.length() && !isFrame(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isFrame(char c) {
    return c >= '一' && c <= '鿿' && !PARTS.get(c);
  }

  /**
   * Comparable are texts that say the same around quantities of the same kinds, none of them twice.
   */
  private static Optional<List<Integer>> sorted(
      List<String> texts, Function<String, Optional<Steps>> read) {
    List<Steps> steps = comparable(texts, read);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> places =
        IntStream.range(0, steps.size()).boxed().sorted(Comparator.comparing(steps::get)).toList();
    boolean distinct =
        IntStream.range(1, places.size())
            .allMatch(i -> steps.get(places.get(i - 1)).compareTo(steps.get(places.get(i))) < 0);
    return distinct ? Optional.of(places) : Optional.empty();
  }

  /** Of each text; none if some cannot be compared. */
  private static List<Steps> comparable(
      List<String> texts, Function<String, Optional<Steps>> read) {
    List<Steps> steps = new ArrayList<>();
    for (String text : texts) {
      Optional<Steps> next = read.apply(text);
      if (next.isEmpty() || !steps.isEmpty() && !next.get().isLike(steps.get(0))) {
        return List.of();
      }
      steps.add(next.get());
    }
    return steps;
  }

  /** Without blanks and a full stop; «3年（含）以上» is «3年以上». */
  private static String plain(String text) {
    return INCLUDED.matcher(SAYING_NOTHING.matcher(text).replaceAll("")).replaceAll("");
  }

  /** Full-width and Roman digits as narrow ones. */
  private static String narrow(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              int roman = ROMAN.indexOf(c);
              if (roman >= 0) {
                digits.append(roman + 1);
              } else {
                digits.append((char) c);
              }
            });
    return Normalizer.normalize(digits, Normalizer.Form.NFKC);
  }
}
