package io.tiku.kit;

import io.tiku.pipeline.UserMistake;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 平台: what machines a kit's Java runtime is for. */
public enum KitPlatform {
  LINUX("linux", "Linux"),
  WINDOWS("windows", "Windows"),
  MACOS("macos", "macOS");

  private final String word;
  private final String label;

  KitPlatform(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As it is typed, and in names of files. */
  public String word() {
    return word;
  }

  /** As sentences write it. */
  public String label() {
    return label;
  }

  /** The platform of a word. */
  public static KitPlatform of(String typed) {
    String words = Stream.of(values()).map(KitPlatform::word).collect(Collectors.joining("、"));
    return Stream.of(values())
        .filter(one -> one.word.equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UserMistake("-Dplatform 要是 " + words + " 中的一个，不能是「" + typed + "」。"));
  }

  /** The platform of a machine, as Java names its system. */
  public static KitPlatform ofMachine(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
  }
}
