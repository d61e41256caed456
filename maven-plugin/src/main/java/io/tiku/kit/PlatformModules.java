package io.tiku.kit;

import io.tiku.pipeline.UserMistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 一个平台的模块: the folder {@code jmods} of a JDK, of which a runtime for that JDK's machines is linked
 * on any machine.
 *
 * @param folder with the {@code .jmod} files
 * @param target what the JDK calls its machines, such as {@code windows-amd64}
 */
record PlatformModules(Path folder, String target) {

  private static final String BASE = "java.base.jmod";
  private static final Pattern TARGET = Pattern.compile("(?m)^platform (\\S+)$");
  private static final Pattern VERSION = Pattern.compile("(?m)^java\\.base@(\\d+)(\\S*)");

  /** Where the folder is in what one gets by unpacking a JDK; the last two are those of macOS. */
  private static final List<String> BELOW =
      List.of("", "jmods", "Contents/Home/jmods", "Home/jmods");

  /**
   * Finds the modules for a platform.
   *
   * @param given the folder itself, or that of the JDK it is in
   */
  static PlatformModules of(Path given, KitPlatform platform) {
    Path folder =
        BELOW.stream()
            .map(given::resolve)
            .filter(one -> Files.exists(one.resolve(BASE)))
            .findFirst()
            .orElse(given);
    requireAll(folder, platform);
    String described = described(folder.resolve(BASE));
    Matcher target = TARGET.matcher(described);
    Matcher version = VERSION.matcher(described);
    if (!target.find() || !version.find()) {
      throw new UserMistake(folder.resolve(BASE) + " 看不出是哪个平台的，也许没有下载完整。" + needed(platform));
    }
    if (!target.group(1).startsWith(platform.word())) {
      throw new UserMistake(
          folder
              + " 里的模块是给 "
              + target.group(1)
              + " 的，不是给 "
              + platform.label()
              + " 的。"
              + needed(platform));
    }
    if (Integer.parseInt(version.group(1)) != Runtime.version().feature()) {
      throw new UserMistake(
          folder
              + " 是 Java "
              + version.group(1)
              + version.group(2)
              + " 的，运行 Maven 的是 Java "
              + Runtime.version().feature()
              + "，连接不起来。"
              + needed(platform));
    }
    return new PlatformModules(folder, target.group(1));
  }

  /** What somebody has to get who wants a kit for a platform that carries Java. */
  static String needed(KitPlatform platform) {
    return "带 Java 要有 "
        + platform.label()
        + " 的 JDK "
        + Runtime.version().feature()
        + "（.zip 或 .tar.gz，任何一家发行的都可以），在这台电脑上解压就行，不用安装，再写 -Djmods=解压出来的文件夹。";
  }

  private static void requireAll(Path folder, KitPlatform platform) {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake("没有文件夹 " + folder + "。" + needed(platform));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> there = files.map(file -> String.valueOf(file.getFileName())).toList();
      String missing =
          JavaRuntime.MODULES.stream()
              .filter(module -> !there.contains(module + ".jmod"))
              .collect(Collectors.joining("、"));
      if (!missing.isEmpty()) {
        throw new UserMistake(folder + " 里没有 " + missing + " 的 .jmod 文件。" + needed(platform));
      }
    } catch (IOException e) {
      throw new UserMistake("读不了 " + folder + "：" + e.getMessage() + "。", e);
    }
  }

  private static String described(Path module) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    ToolProvider.findFirst("jmod")
        .orElseThrow(
            () -> new UserMistake("这个 Java 里没有 jmod 和 jlink，做不出要带的 Java。请用 JDK（不是 JRE）运行 Maven。"))
        .run(out, out, "describe", module.toString());
    return said.toString().replace("\r", "");
  }
}
