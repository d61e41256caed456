package io.tiku.kit;

import io.tiku.pipeline.UserMistake;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** 携带的 Java: a runtime of the modules that the program uses, and no others. */
final class JavaRuntime {

  /**
   * What the program and its libraries use; {@code jdeps} finds no other ({@code JavaRuntimeTest}).
   */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.net.http",
          "java.security.jgss",
          "java.sql",
          // GBK on macOS; Ed25519 and X25519; zip files as file systems.
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.management",
          "jdk.unsupported",
          "jdk.zipfs");

  private JavaRuntime() {}

  /** Links a runtime for the machines of the modules. */
  static void link(Path modules, Path to) {
    Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
    if (jlink.isEmpty()) {
      throw new UserMistake("这个 Java 里没有 jlink，做不出要带的 Java。请用 JDK（不是 JRE）运行 Maven。");
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int code =
        jlink
            .get()
            .run(
                out,
                out,
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-java-debug-attributes",
                // Its classes for method handles differ from run to run.
                "--disable-plugin",
                "generate-jli-classes",
                "--compress=2",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                to.toString());
    if (code != 0) {
      throw new UserMistake(
          "用 "
              + modules
              + " 做不出要带的 Java：它的大版本要与运行 Maven 的 JDK 相同，文件要下载完整。jlink 说："
              + said.toString().strip());
    }
  }
}
