package io.tiku.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The launcher for Windows, which no test here runs on Windows: by its text, and by its logic,
 * which {@link Shell} follows line by line as {@code cmd} would.
 */
class WindowsLauncherTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String PROGRAM = "program\\kit.json";
  private static final String CARRIED = "program\\runtime\\bin\\java.exe";

  private static byte[] bytes() {
    byte[] file = new Launchers("题库", "2021", KitPlatform.WINDOWS, true).files().get("开始.cmd");
    return file == null ? new byte[0] : file;
  }

  private static List<String> lines() {
    return new String(bytes(), GBK).lines().toList();
  }

  @Test
  void isReadAsItIsWrittenWhateverTheWindowsIs() {
    String text = new String(bytes(), GBK);
    assertThat(text.getBytes(GBK)).isEqualTo(bytes());
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "?");
    // Before the window is switched to GBK another code page may read it.
    String before = text.substring(0, text.indexOf("chcp 936"));
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(before)).isTrue();
    assertThat(text).contains("没有 Java 17 或更新的版本", "-Dtiku.console=GBK");
    // It gives the window its code page back, and stays open so that the last line can be read.
    assertThat(text).contains("chcp %BEFORE%", "\r\npause\r\n");
  }

  @Test
  void aPathMayHaveBlanksBracketsAndCharacters() {
    for (String line : lines()) {
      // The folder's name is nowhere on a command line of Java, which would read it by another
      // code page; and no path stands without quotes or in a bracketed block.
      assertThat(line.replace("pushd \"%~dp0\"", "")).doesNotContain("%~dp0");
      // The one pair of quotes more is what cmd takes off a command in for /f.
      assertThat(line.replace("\"\"%RUN%\" -version 2^>^&1\"", "").replaceAll("\"[^\"]*\"", ""))
          .doesNotContain("%RUN%", "%JAVA_HOME%");
      assertThat(line).doesNotEndWith("(").doesNotStartWith(")");
    }
    assertThat(String.join("\n", lines())).contains("DisableDelayedExpansion");
  }

  @Test
  void everyLabelThatIsGoneToIsThere() {
    String text = String.join("\n", lines());
    Matcher jump = Pattern.compile("(?:goto |call :)([a-z]+)").matcher(text);
    int jumps = 0;
    while (jump.find()) {
      assertThat(lines()).contains(":" + jump.group(1));
      jumps++;
    }
    assertThat(jumps).isGreaterThan(8);
  }

  @Test
  void usesTheRuntimeThatIsCarried() {
    assertThat(new Shell().with(CARRIED, "17.0.9").run())
        .anyMatch(line -> line.startsWith("\"" + CARRIED + "\""));
  }

  @Test
  void findsOneThatIsInstalled() {
    assertThat(
            new Shell()
                .variable("JAVA_HOME", "C:\\Program Files (x86)\\张三\\jdk")
                .with("C:\\Program Files (x86)\\张三\\jdk\\bin\\java.exe", "21.0.1")
                .run())
        .anyMatch(line -> line.startsWith("\"C:\\Program Files (x86)\\张三\\jdk\\bin\\java.exe\""));
    assertThat(
            new Shell()
                .variable("JAVA_HOME", "C:\\old")
                .with("C:\\old\\bin\\java.exe", "1.8.0_202")
                .onPath("D:\\java\\java.exe", "25")
                .run())
        .anyMatch(line -> line.startsWith("\"D:\\java\\java.exe\""));
  }

  @Test
  void saysWhatToInstallWhereThereIsNone() {
    for (Shell shell :
        List.of(
            new Shell(),
            new Shell().variable("JAVA_HOME", "C:\\gone"),
            new Shell().onPath("D:\\java\\java.exe", "11.0.2"),
            new Shell().onPath("D:\\java\\java.exe", "not"))) {
      assertThat(shell.run())
          .contains("这台电脑上没有 Java 17 或更新的版本，这个办公包里也没有带。", "pause")
          .noneMatch(line -> line.contains("KitProgram"));
    }
  }

  @Test
  void saysThatItHasToBeUnpacked() {
    assertThat(new Shell().packed().run())
        .contains("这里没有办公包的程序。请把整个压缩包解压到本机的硬盘上，再双击解压出来的「开始」。", "popd", "pause")
        .noneMatch(line -> line.contains("KitProgram"));
  }

  /** As much of {@code cmd} as the launcher needs; what was shown or started, a line each. */
  private static final class Shell {
    private final List<String> lines = lines();
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, String> programs = new TreeMap<>(Map.of(PROGRAM, ""));
    private String found = "";
    private int level;

    /** The launcher was double-clicked in the zip, so that nothing is beside it. */
    Shell packed() {
      programs.remove(PROGRAM);
      return this;
    }

    Shell with(String program, String version) {
      programs.put(program, version);
      return this;
    }

    Shell onPath(String program, String version) {
      found = program;
      return with(program, version);
    }

    Shell variable(String name, String value) {
      variables.put(name, value);
      return this;
    }

    List<String> run() {
      from(0);
      return done;
    }

    private void from(int start) {
      int at = start;
      for (int steps = 0; at < lines.size(); steps++) {
        assertThat(steps).isLessThan(200);
        String next = line(lines.get(at));
        if (next.startsWith("exit /b")) {
          level = next.endsWith("1") ? 1 : 0;
          return;
        }
        at = next.startsWith("goto ") ? lines.indexOf(":" + next.substring(5)) : at + 1;
      }
    }

    private String line(String raw) {
      if (raw.isEmpty() || raw.startsWith(":") || raw.matches("@?(rem|echo off|setlocal).*")) {
        return "";
      }
      if (raw.startsWith("for ")) {
        loop(raw);
        return "";
      }
      String line = expanded(raw);
      Matcher jump = Pattern.compile("if (not )?(\\S+) (?:(\"[^\"]*\"|\\w+) )?(.*)").matcher(line);
      if (jump.matches() && !line.contains(" GEQ ")) {
        boolean is =
            switch (jump.group(2)) {
              case "exist" -> programs.containsKey(jump.group(3).replace("\"", ""));
              case "defined" -> !variables.getOrDefault(jump.group(3), "").isEmpty();
              case "errorlevel" -> level >= Integer.parseInt(jump.group(3));
              default -> throw new IllegalStateException(line);
            };
        return is == (jump.group(1) == null) ? line(jump.group(4)) : "";
      }
      if (line.startsWith("if ")) {
        String[] words = line.split(" ", -1);
        return Integer.parseInt(words[1]) >= Integer.parseInt(words[3])
            ? line.substring(line.indexOf(words[3]) + words[3].length() + 1)
            : "";
      }
      if (line.contains("| findstr")) {
        String typed = line.substring("echo ".length(), line.indexOf('|'));
        return typed.matches("[0-9]+") ? "" : line.substring(line.indexOf("|| ") + 3);
      }
      if (line.startsWith("call :")) {
        from(lines.indexOf(line.substring(5)) + 1);
        return "";
      }
      if (line.startsWith("set \"")) {
        String[] pair = line.substring(5, line.lastIndexOf('"')).split("=", 2);
        variables.put(pair[0], pair[1]);
        return "";
      }
      if (line.startsWith("goto ") || line.startsWith("exit ")) {
        return line;
      }
      done.add(line.replaceFirst("^echo ?", ""));
      return "";
    }

    private void loop(String line) {
      if (line.contains("chcp")) {
        variables.put("BEFORE", " 437");
      } else if (line.contains("$PATH")) {
        variables.put("RUN", found);
      } else if (line.contains("-version")) {
        variables.put("VERSION", programs.getOrDefault(variables.get("RUN"), ""));
      } else {
        String[] parts = variables.getOrDefault("VERSION", "").split("[.\\-+]", 2);
        variables.put("MAJOR", parts[0]);
      }
    }

    private String expanded(String line) {
      Matcher name = Pattern.compile("%([A-Z_]+)%").matcher(line);
      return name.replaceAll(
          one -> Matcher.quoteReplacement(variables.getOrDefault(one.group(1), "")));
    }
  }
}
