package io.tiku.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiku.json.JsonFault;
import io.tiku.pipeline.Settings;
import io.tiku.pipeline.UserMistake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A kit of a small bank: what is in it, and that it works where there is nothing else. */
class KitBuildTest {

  private static final String POINT = "syllabus/labor-relations/contract/probation-period/";

  /** What the POM has at run time; of its other jars a test of ours has no need in a kit. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "tiku|jspecify|snakeyaml-engine|flexmark|annotations|freemarker|lucene|icu4j|pdfbox"
              + "|fontbox|commons-|js-sha256|ojalgo|org.eclipse.jgit|JavaEWAH|slf4j|jagged"
              + "|java-diff|gson|zip4j|EvalEx|core-3");

  private static final Path JMODS = Path.of(System.getProperty("java.home"), "jmods");

  @TempDir private Path folder;
  private Path content;

  @BeforeEach
  void bank() throws IOException {
    Path from = Path.of("src/it/makes-and-checks-packs/content");
    content = folder.resolve("content");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        Path file = content.resolve(from.relativize(path).toString());
        Files.createDirectories(file.getParent());
        Files.copy(path, file);
      }
    }
  }

  private List<String> make(
      KitPlatform platform, Optional<Path> modules, List<Path> program, Path target) {
    Settings settings =
        Settings.of(
            content, List.of(), folder.resolve("tiku"), LocalDate.of(2021, 5, 10), "0.1", "test");
    return new KitBuild(settings, new KitBuild.Order(platform, modules, program, target)).run();
  }

  /** What Maven would give: our classes and templates, and the libraries. */
  static List<Path> program() throws URISyntaxException {
    List<Path> all = new ArrayList<>();
    if (KitBuild.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        all.add(Path.of(url.toURI()));
      }
    } else {
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      Arrays.stream(path.split(File.pathSeparator)).map(Path::of).forEach(all::add);
    }
    return all.stream()
        .filter(Files::exists)
        .filter(one -> !Files.exists(one.resolve("io/tiku/kit/KitBuildTest.class")))
        .filter(
            one ->
                Files.isDirectory(one)
                    || LIBRARY.matcher(String.valueOf(one.getFileName())).lookingAt())
        .toList();
  }

  private static String text(Path zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.append(entry.getName()).append('\n').append(new String(in.readAllBytes(), UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void hasTheEditionAndNothingThatIsForSettersOnly() throws IOException, JsonFault {
    Path secret = content.resolve(POINT + "probation-period-002.md");
    Files.writeString(
        secret,
        Files.readString(secret).replace("reviewed:", "use: 命题专用\nreviewed:")
            + "\n绝密的一句话。\n\n![图](secret-drawing.svg)\n");
    Files.writeString(
        content.resolve(POINT + "secret-drawing.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    Files.createDirectories(content.resolve("draws"));

    List<String> said =
        make(KitPlatform.WINDOWS, Optional.empty(), List.of(), folder.resolve("kit"));

    Path kit = folder.resolve("kit/tiku-kit-2021-windows");
    assertThat(text(folder.resolve("kit/tiku-kit-2021-windows.zip")))
        .contains("content/regions.yaml", "content/packs/small.yaml", "probation-period-001.md")
        .doesNotContain("绝密的一句话", "<svg");
    assertThat(kit.resolve("content/" + POINT + "probation-period-002.md")).doesNotExist();
    assertThat(KitFacts.read(Files.readAllBytes(kit.resolve("program/kit.json"))).leftOut())
        .containsKeys(POINT + "probation-period-002.md", POINT + "secret-drawing.svg");
    assertThat(said).anyMatch(line -> line.contains("命题专用的 2 个文件没有放进去"));
    assertThat(said)
        .anyMatch(line -> line.contains("没有带 Java") && line.contains("带 Java 要有 Windows 的 JDK"));
    assertThat(Files.readString(kit.resolve("先看我.txt")))
        .contains("版次 2021，Windows（没有带 Java，要装 17 以上的）", "\r\n");
  }

  @Test
  void takesTemplatesOfOnesOwnAlong() throws IOException {
    Path templates = folder.resolve("templates");
    Files.createDirectories(templates.resolve("asset"));
    Files.writeString(templates.resolve("asset/stage.css"), "body { color: red }");
    Files.writeString(Files.createDirectories(templates.resolve("pack")).resolve("x.ftlh"), "x");
    Settings settings =
        Settings.of(
                content, List.of(), folder.resolve("tiku"), LocalDate.of(2021, 5, 10), "0", "test")
            .checked(Optional.of(templates), false);

    new KitBuild(
            settings,
            new KitBuild.Order(
                KitPlatform.LINUX, Optional.empty(), List.of(), folder.resolve("kit")))
        .run();

    Path kit = folder.resolve("kit/tiku-kit-2021-linux/program/templates");
    assertThat(kit.resolve("asset/stage.css")).hasContent("body { color: red }");
    assertThat(kit.resolve("pack/x.ftlh")).hasContent("x");
  }

  @Test
  void sameInputSameBytes() throws IOException {
    Path jar = folder.resolve("a.jar");
    Files.write(jar, new byte[] {1, 2, 3});
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes);
    Files.writeString(classes.resolve("b.txt"), "b");

    for (String target : List.of("one", "two")) {
      make(KitPlatform.LINUX, Optional.empty(), List.of(jar, classes), folder.resolve(target));
    }

    assertThat(folder.resolve("one/tiku-kit-2021-linux.zip"))
        .hasSameBinaryContentAs(folder.resolve("two/tiku-kit-2021-linux.zip"));
    make(KitPlatform.LINUX, Optional.empty(), List.of(jar, classes), folder.resolve("one"));
    assertThat(folder.resolve("one/tiku-kit-2021-linux.zip"))
        .hasSameBinaryContentAs(folder.resolve("two/tiku-kit-2021-linux.zip"));
  }

  @Test
  void keepsWhatSomebodyHasWorkedWith() throws IOException {
    make(KitPlatform.LINUX, Optional.empty(), List.of(), folder.resolve("kit"));
    Files.createDirectories(folder.resolve("kit/tiku-kit-2021-linux/我的文件"));

    assertThatThrownBy(
            () -> make(KitPlatform.LINUX, Optional.empty(), List.of(), folder.resolve("kit")))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("有人在里面办过事");
  }

  @Test
  void saysWhatIsWrongWithAFolderOfModules() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("jmods"));
    int java = Runtime.version().feature();

    assertThatThrownBy(
            () -> make(KitPlatform.MACOS, Optional.of(empty), List.of(), folder.resolve("kit")))
        .isInstanceOf(UserMistake.class)
        .hasMessageContainingAll("里没有 java.base、", "带 Java 要有 macOS 的 JDK " + java);
    assertThatThrownBy(
            () ->
                make(
                    KitPlatform.WINDOWS,
                    Optional.of(folder.resolve("none")),
                    List.of(),
                    folder.resolve("kit")))
        .hasMessageContainingAll("没有文件夹 ", "带 Java 要有 Windows 的 JDK " + java, "-Djmods=解压出来的文件夹");
    for (String module : JavaRuntime.MODULES) {
      Files.writeString(empty.resolve(module + ".jmod"), "torn");
    }
    assertThatThrownBy(
            () -> make(KitPlatform.LINUX, Optional.of(empty), List.of(), folder.resolve("kit")))
        .hasMessageContaining("java.base.jmod 看不出是哪个平台的，也许没有下载完整");
    assertThatThrownBy(() -> KitPlatform.of("win"))
        .isInstanceOf(UserMistake.class)
        .hasMessage("-Dplatform 要是 linux、windows、macos 中的一个，不能是「win」。");
  }

  /** Their launcher would not find what was linked for others, and use what is installed. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void modulesOfAnotherPlatformAreRefused() {
    for (KitPlatform other : List.of(KitPlatform.WINDOWS, KitPlatform.MACOS)) {
      assertThatThrownBy(() -> make(other, Optional.of(JMODS), List.of(), folder.resolve("kit")))
          .isInstanceOf(UserMistake.class)
          .hasMessageContainingAll(
              "里的模块是给 linux-", "不是给 " + other.label() + " 的", "带 Java 要有 " + other.label());
    }
    assertThat(folder.resolve("kit")).doesNotExist();
  }

  /** Who unpacked a JDK need not know what is in it; that of macOS has more folders around it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void modulesAreFoundInAJdkThatWasUnpacked() throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk/Contents/Home"));
    Files.createSymbolicLink(home.resolve("jmods"), JMODS);

    for (Path given : List.of(folder.resolve("jdk"), home, home.resolve("jmods"))) {
      PlatformModules found = PlatformModules.of(given, KitPlatform.LINUX);
      assertThat(found.folder()).isEqualTo(home.resolve("jmods"));
      assertThat(found.target()).startsWith("linux-");
    }
  }

  /** In an environment without Java, home and locale, in a folder with a blank and characters. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void worksWhereThereIsNothingElse() throws IOException, InterruptedException, URISyntaxException {
    assertThat(make(KitPlatform.LINUX, Optional.of(JMODS), program(), folder.resolve("kit")))
        .anyMatch(line -> line.startsWith("办公包做好了"))
        .anyMatch(line -> line.startsWith("带了 Java，给 Linux（linux-"));
    // All that is in any kit but the bank, which is a few megabytes more.
    assertThat(folder.resolve("kit/tiku-kit-2021-linux.zip").toFile().length())
        .isBetween(30_000_000L, 110_000_000L);
    Path home = unpacked(folder.resolve("kit/tiku-kit-2021-linux.zip"), "张三 的文件夹");

    String shown = run(home, "1\n1\n1\n2\n1\n2\n3\n4\n0\n0\n");

    assertThat(shown)
        .contains("2021年版（示例）　办公包", "你是哪一方？", "2021-east-演练（演练） 已封存", "再见。")
        .doesNotContain("Exception", "\tat ", "SLF4J", "\uFFFD", "??");
    assertThat(home.resolve("我的文件/赛区包/east-rehearsal/pack.age")).isRegularFile();
    assertThat(Files.getPosixFilePermissions(home.resolve("我的文件/钥匙/甲.key")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    try (Stream<Path> home2 = Files.list(folder.resolve("home"))) {
      assertThat(home2).isEmpty();
    }
    withoutItsRuntime(home);
  }

  private void withoutItsRuntime(Path home) throws IOException, InterruptedException {
    Files.move(home.resolve("program/runtime"), home.resolve("program/away"));
    assertThat(run(home, "\n")).contains("没有 Java 17 或更新的版本", "请管理员安装 Java 17 以上");

    // One that is installed is found; an old one is not taken for it.
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Files.writeString(
        old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019' >&2\n");
    assertThat(old.resolve("java").toFile().setExecutable(true)).isTrue();
    assertThat(run(home, "\n", "JAVA_HOME=" + folder.resolve("old"))).contains("没有 Java 17 或更新的版本");
    assertThat(run(home, "0\n", "JAVA_HOME=" + System.getProperty("java.home"))).contains("承办方 甲");
  }

  /** As a program for zip files does it that keeps permissions. */
  private Path unpacked(Path zip, String name) throws IOException {
    Path to = folder.resolve(name);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(new ByteArrayInputStream(in.readAllBytes()), file);
      }
    }
    // The launcher itself gives the runtime its permission if it was lost on the way.
    return to.resolve("tiku-kit-2021-linux");
  }

  private String run(Path kit, String typed, String... variables)
      throws IOException, InterruptedException {
    Path nowhere = Files.createDirectories(folder.resolve("home"));
    Path programs = Files.createDirectories(folder.resolve("programs"));
    if (!Files.exists(programs.resolve("chmod"))) {
      Files.createSymbolicLink(programs.resolve("chmod"), Path.of("/bin/chmod"));
    }
    List<String> command = new ArrayList<>(List.of("/bin/sh", kit.resolve("开始.sh").toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().clear();
    process.environment().put("PATH", programs.toString());
    process.environment().put("HOME", nowhere.toString());
    for (String variable : variables) {
      String[] parts = variable.split("=", 2);
      process.environment().put(parts[0], parts[1]);
    }
    process.directory(nowhere.toFile());
    Process running = process.start();
    running.getOutputStream().write(typed.getBytes(UTF_8));
    running.getOutputStream().close();
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    running.getInputStream().transferTo(shown);
    assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return shown.toString(UTF_8);
  }
}
