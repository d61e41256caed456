package io.tiku.search;

import java.util.Set;
import java.util.TreeSet;

/** Turns of phrase of questions, whose bigrams say nothing about what is asked. */
final class Boilerplate {

  private static final String[] PHRASES = {
    "下列说法正确的是", "下列说法正确的有", "下列做法中", "下列关于", "说法错误的是", "的说法中", "依据是", "以下说法", "的答复是", "正确的做法是"
  };

  static final Set<String> BIGRAMS = bigrams();

  private Boilerplate() {}

  private static Set<String> bigrams() {
    Set<String> bigrams = new TreeSet<>();
    for (String phrase : PHRASES) {
      for (int i = 0; i + 1 < phrase.length(); i++) {
        bigrams.add(phrase.substring(i, i + 2));
      }
    }
    bigrams.remove("正确");
    bigrams.remove("错误");
    bigrams.remove("答复");
    return bigrams;
  }
}
