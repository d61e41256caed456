package io.tiku.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that must not be found in any file, looked for all at once: the first eight bytes of each
 * lead to it. Shorter texts could stand anywhere by chance and are not looked for.
 */
final class Secrets {

  private static final int LEAD = 8;
  private static final int BITS = 16;

  private final Map<Long, List<byte[]>> byLead = new HashMap<>();
  private final BitSet leads = new BitSet(1 << BITS);

  /** Adds a text. */
  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= LEAD) {
      long lead = 0;
      for (int i = 0; i < LEAD; i++) {
        lead = lead << 8 | bytes[i] & 0xff;
      }
      byLead.computeIfAbsent(lead, any -> new ArrayList<>()).add(bytes);
      leads.set(slot(lead));
    }
  }

  boolean isEmpty() {
    return byLead.isEmpty();
  }

  /** Whether any of the texts is in a file. */
  boolean isIn(byte[] file) {
    long lead = 0;
    for (int i = 0; i < file.length; i++) {
      lead = lead << 8 | file[i] & 0xff;
      int start = i - LEAD + 1;
      if (start >= 0 && leads.get(slot(lead)) && beginsAt(file, start, lead)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(byte[] file, int start, long lead) {
    for (byte[] text : byLead.getOrDefault(lead, List.of())) {
      int end = start + text.length;
      if (end <= file.length && Arrays.equals(file, start, end, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }

  private static int slot(long lead) {
    return (int) (lead * 0x9E3779B97F4A7C15L >>> 64 - BITS);
  }
}
