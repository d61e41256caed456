package io.tiku.edition;

import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an item says, so shortened that two that say nearly the same have a part of it in common
 * (MinHash with bands), and how near two items really are.
 *
 * <p>Looking for near copies among n items costs n sketches and as many look-ups, not n² texts.
 */
final class Sketch {

  private static final int BANDS = 12;
  private static final int ROWS = 3;
  private static final int SHINGLE = 3;

  private Sketch() {}

  /** The bands of an item, with a space between. */
  static String of(Item item) {
    int[] least = new int[BANDS * ROWS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles(item)) {
      int hash = shingle;
      for (int i = 0; i < least.length; i++) {
        hash = mixed(hash + 0x9E3779B9);
        least[i] = Math.min(least[i], hash);
      }
    }
    StringBuilder out = new StringBuilder();
    for (int band = 0; band < BANDS; band++) {
      int hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mixed(hash * 31 + least[band * ROWS + row]);
      }
      out.append(band == 0 ? "" : " ").append(Integer.toHexString(hash));
    }
    return out.toString();
  }

  static List<String> bands(String sketch) {
    String[] parts = sketch.split(" ", -1);
    List<String> bands = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      bands.add(i + ":" + parts[i]);
    }
    return bands;
  }

  /** The share of three-character pieces that two items have in common, 0 to 1. */
  static double likeness(Item a, Item b) {
    Set<Integer> ofA = shingles(a);
    Set<Integer> ofB = shingles(b);
    long common = ofA.stream().filter(ofB::contains).count();
    long all = ofA.size() + ofB.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Of each text by itself, so that the order of options does not matter. */
  private static Set<Integer> shingles(Item item) {
    Set<Integer> shingles = new HashSet<>();
    add(item.material().plainText(), shingles);
    for (Question question : item.questions()) {
      add(question.stem().plainText(), shingles);
      question.answer().options().forEach(option -> add(option.text().plainText(), shingles));
      question.answer().prompts().forEach(prompt -> add(prompt.text().plainText(), shingles));
      if (question.answer() instanceof Answer.Blanks blanks) {
        blanks.accepted().forEach(all -> all.forEach(answer -> add(answer, shingles)));
      }
    }
    return shingles;
  }

  private static void add(String text, Set<Integer> shingles) {
    String wording = Wording.of(text);
    for (int i = 0; i < wording.length(); i++) {
      int end = Math.min(wording.length(), i + SHINGLE);
      shingles.add(wording.substring(i, end).hashCode());
      if (end == wording.length()) {
        return;
      }
    }
  }

  /** The finaliser of MurmurHash3, which spreads every bit over all. */
  private static int mixed(int value) {
    int hash = value;
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }
}
