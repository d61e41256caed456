package io.tiku.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** 启动: what is double-clicked on each system, and a page that says so. */
record Launchers(String title, String edition, KitPlatform platform, boolean hasRuntime) {

  static final String WINDOWS = "开始.cmd";
  static final String MACOS = "开始.command";
  static final String LINUX = "开始.sh";
  static final String README = "先看我.txt";

  /** What the window of a Chinese Windows reads; the launcher switches any other to it. */
  private static final Charset GBK = Charset.forName("GBK");

  static boolean isOne(String name) {
    return name.equals(MACOS) || name.equals(LINUX);
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    byte[] unix = text("start.sh").getBytes(StandardCharsets.UTF_8);
    files.put(MACOS, unix);
    files.put(LINUX, unix);
    files.put(WINDOWS, text("start.cmd").replace("\n", "\r\n").getBytes(GBK));
    String readme =
        text("readme.txt")
            .replace("{{title}}", title)
            .replace("{{edition}}", edition)
            .replace("{{platform}}", platform.label())
            .replace("{{runtime}}", hasRuntime ? "（带 Java，不用另装）" : "（没有带 Java，要装 17 以上的）");
    // With the mark by which old editors of Windows know UTF-8.
    files.put(README, ("\uFEFF" + readme).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    return files;
  }

  static String text(String name) {
    try (InputStream in = Launchers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
