package io.tiku.search;

import io.tiku.search.SearchDocument.Field;
import io.tiku.search.SearchDocument.Indexed;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.SmallFloat;

/**
 * A document's terms as Lucene takes them, each once with how often it counts: the sum of the
 * weights of the fields in which it occurs (BM25F: Robertson, Zaragoza and Taylor, Simple BM25
 * extension to multiple weighted fields, CIKM 2004), so that one list of postings serves all
 * fields.
 *
 * <p>A filler brings the length to the end of its class, so that a small change of a text seldom
 * changes the norm, by which documents are sorted.
 */
final class DocumentTerms extends TokenStream {

  /** No text has this term. */
  static final String FILLER = "~";

  /** Single characters count in fields of this weight at least; in others they say too little. */
  private static final int TELLING = 3;

  /** How often a document's whole name counts. */
  private static final int NAME = 20;

  /** Lucene keeps lengths below this as they are and rounds what a length has beyond it. */
  private static final int EXACT = 24;

  private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final CharCounts characters = new CharCounts();
  private final Map<String, Integer> words = new HashMap<>();
  private final int norm;
  private int next;
  private Iterator<Map.Entry<String, Integer>> nextWord = Collections.emptyIterator();

  DocumentTerms(Indexed indexed, Analysis analysis) {
    for (Field field : indexed.fields()) {
      analysis.each(field.text(), new Counting(field.weight()));
    }
    for (String name : indexed.names()) {
      words.put(Analysis.name(name), NAME);
    }
    int length = characters.total() + words.values().stream().mapToInt(Integer::intValue).sum();
    int full = lengthClass(length);
    if (full > length) {
      words.put(FILLER, full - length);
    }
    norm = Byte.toUnsignedInt(SmallFloat.intToByte4(full));
  }

  /** The greatest length of a document's class: 24 more than a power of two, exact as a norm. */
  static int lengthClass(int length) {
    int over = Math.max(1, length - EXACT);
    int power = Integer.highestOneBit(over);
    return EXACT + (power >= over ? power : 2 * power);
  }

  /** Lucene's norm of the document, from 0 to 255. */
  int norm() {
    return norm;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (next < characters.slots()) {
      int slot = next++;
      if (characters.count(slot) > 0) {
        text.append(characters.term(slot));
        frequency.setTermFrequency(characters.count(slot));
        return true;
      }
    }
    if (!nextWord.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> word = nextWord.next();
    text.append(word.getKey());
    frequency.setTermFrequency(word.getValue());
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    nextWord = words.entrySet().iterator();
  }

  /** Counts the terms of one field. */
  private final class Counting implements Analysis.Sink {
    private final int weight;

    Counting(int weight) {
      this.weight = weight;
    }

    @Override
    public void bigram(int first, int second) {
      characters.add(Analysis.pair(first, second), weight);
    }

    @Override
    public void single(int c) {
      if (weight >= TELLING) {
        characters.add(c, weight);
      }
    }

    @Override
    public void word(String term) {
      int first = term.codePointAt(0);
      if (term.length() == Character.charCount(first)) {
        characters.add(first, weight);
      } else {
        words.merge(term, weight, Integer::sum);
      }
    }
  }

  /** Counts by number, in a table with open addressing. */
  private static final class CharCounts {
    private long[] keys = new long[1024];
    private int[] counts = new int[1024];
    private int used;
    private int total;

    void add(long key, int count) {
      total += count;
      int slot = slot(keys, counts, key);
      if (counts[slot] == 0) {
        keys[slot] = key;
        used++;
      }
      counts[slot] += count;
      if (used * 2 > keys.length) {
        grow();
      }
    }

    private static int slot(long[] keys, int[] counts, long key) {
      int slot = (int) (key * 0x9e3779b97f4a7c15L >>> 40) & keys.length - 1;
      while (counts[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    private void grow() {
      long[] moreKeys = new long[keys.length * 2];
      int[] moreCounts = new int[keys.length * 2];
      for (int i = 0; i < keys.length; i++) {
        if (counts[i] != 0) {
          int slot = slot(moreKeys, moreCounts, keys[i]);
          moreKeys[slot] = keys[i];
          moreCounts[slot] = counts[i];
        }
      }
      keys = moreKeys;
      counts = moreCounts;
    }

    int slots() {
      return keys.length;
    }

    String term(int slot) {
      int first = (int) (keys[slot] >>> 21);
      int second = (int) keys[slot] & 0x1fffff;
      return first == 0 ? Character.toString(second) : new String(new int[] {first, second}, 0, 2);
    }

    int count(int slot) {
      return counts[slot];
    }

    int total() {
      return total;
    }
  }
}
