package io.tiku.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LossyLocaleTest {

  private static final String REMEDY = "export LC_ALL=C.UTF-8";

  /** 浙江省 in UTF-8, written so that the locale of this very test does not matter. */
  private static final String ZHEJIANG = "\\346\\265\\231\\346\\261\\237\\347\\234\\201";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  /** A goal as Maven would run it in a process of its own: {@code field=value …}. */
  public static void main(String... arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TikuMojo goal =
        arguments[0].equals("pack-key")
            ? new PackKeyMojo()
            : arguments[0].equals("draw") ? new DrawMojo() : new NewMojo();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      String[] pair = argument.split("=", 2);
      set(goal, pair[0], pair[0].equals("keys") ? new File(pair[1]) : pair[1]);
    }
    String home = System.getenv("TIKU_ROLE");
    if (home != null) {
      set(goal, "role", home);
    }
    try {
      goal.execute();
      out.println("done");
    } catch (MojoFailureException | MojoExecutionException e) {
      out.println(e.getMessage());
    }
  }

  private static void set(Object goal, String name, Object value) throws Exception {
    for (Class<?> type = goal.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          field.set(goal, value);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesARoleThatTheLocaleGarbled(String locale) throws Exception {
    assertThat(run(locale, "", "pack-key name=zhejiang role=" + bytes()))
        .contains("参数 role 里的汉字丢了", REMEDY)
        .doesNotContain("done");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesWhatTheEnvironmentGaveAndWhereItWouldBeWritten() throws Exception {
    assertThat(run("C", "TIKU_ROLE=" + bytes(), "pack-key name=zhejiang"))
        .contains("参数 role 里的汉字丢了");
    assertThat(run("C", "", "new point=" + bytes())).contains("参数 point 里的汉字丢了");
    assertThat(run("C", "", "pack-key name=a role=b keys=" + folder + "/" + bytes()))
        .contains("参数 keys 里的汉字丢了");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void signsAndDrawsNothingInALocaleWithoutChinese() throws Exception {
    assertThat(run("C", "", "pack-key name=a role=b keys=" + folder + "/keys"))
        .startsWith("这台机器上 Java 从命令行")
        .contains(REMEDY);
    assertThat(run("C", "", "draw step=commit")).contains(REMEDY);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void takesTheSameWordsWhereTheyAreWhole() throws Exception {
    assertThat(run("C.UTF-8", "", "pack-key name=zhejiang role=" + bytes() + " keys=" + folder))
        .contains("done");
    assertThat(folder.resolve("zhejiang.pub")).content().contains("浙江省");
  }

  private static String bytes() {
    return "$(printf '" + ZHEJIANG + "')";
  }

  private String run(String locale, String environment, String arguments)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            environment
                + " exec \"$TIKU_JAVA\" -XX:TieredStopAtLevel=1 "
                + LossyLocaleTest.class.getName()
                + " "
                + arguments);
    Map<String, String> variables = builder.environment();
    variables.put("LC_ALL", locale);
    variables.put("TIKU_JAVA", java);
    variables.put("CLASSPATH", classPath());
    Process process = builder.directory(elsewhere.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /**
   * Some runners load tests by a loader of their own. A JVM in such a locale does not find classes
   * below a folder with a Chinese name, so those are copied to where it does; it runs there too.
   */
  private String classPath() throws IOException {
    String known =
        LossyLocaleTest.class.getClassLoader() instanceof URLClassLoader own
            ? Stream.of(own.getURLs())
                .map(URL::getPath)
                .collect(Collectors.joining(File.pathSeparator))
            : System.getProperty("java.class.path");
    List<String> entries = new ArrayList<>();
    for (String entry : known.split(File.pathSeparator, -1)) {
      boolean readable = StandardCharsets.US_ASCII.newEncoder().canEncode(entry);
      entries.add(readable ? entry : copied(Path.of(entry), entries.size()));
    }
    return String.join(File.pathSeparator, entries);
  }

  private String copied(Path classes, int number) throws IOException {
    Path copy = elsewhere.resolve(String.valueOf(number));
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(classes.relativize(file).toString());
        if (!Files.exists(to)) {
          Files.copy(file, to);
        }
      }
    }
    return copy.toString();
  }

  @Test
  void refusesAParameterWhoseCharactersWereLost() {
    assertThatThrownBy(() -> refuse("ANSI_X3.4-1968", "title", "\uFFFD\uFFFD\uFFFD"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("参数 -Dtitle 里的汉字丢了")
        .hasMessageContaining("ANSI_X3.4-1968")
        .hasMessageContaining(REMEDY);
    assertThatThrownBy(() -> refuse("Cp1252", "tiku.title", "????")).hasMessageContaining("Cp1252");
    assertThatThrownBy(() -> refuse("ANSI_X3.4-1968", "user.dir", "/home/\uFFFD\uFFFD"))
        .hasMessageStartingWith("当前文件夹的名字");
    assertThatThrownBy(() -> refuse("UTF-8", "user.home", "C:/Users/\uFFFD"))
        .hasMessageStartingWith("用户文件夹的名字");
    assertThatThrownBy(() -> refuse("UTF-8", "note", "half \uD842 of one"))
        .hasMessageStartingWith("参数 -Dnote");
  }

  @Test
  void takesAQuestionMarkInATypedWordForALostCharacterWhereThatCanBe() {
    Properties given = new Properties();
    given.setProperty("role", "?");

    assertThatThrownBy(() -> LossyLocale.refuse(system("Cp1252"), given, new NewMojo()))
        .hasMessageStartingWith("参数 -Drole");
    assertThatCode(() -> LossyLocale.refuse(system("GBK"), given, new NewMojo()))
        .doesNotThrowAnyException();
  }

  @Test
  void looksIntoEverythingThatAGoalWasConfiguredWith() throws Exception {
    EditionEntry entry = new EditionEntry();
    set(entry, "title", "\uFFFD");
    NewMojo goal = new NewMojo();
    set(goal, "editions", new ArrayList<>(Arrays.asList(entry)));

    assertThatThrownBy(() -> LossyLocale.refuse(system("UTF-8"), new Properties(), goal))
        .hasMessageStartingWith("参数 title 里的汉字丢了");
  }

  @Test
  void saysWhichNameAMachineCannotWrite() {
    InvalidPathException fault = new InvalidPathException("浙江省.key", "unmappable");

    assertThat(LossyLocale.unwritable(system("ANSI_X3.4-1968"), fault))
        .hasMessageContaining("浙江省.key")
        .hasMessageContaining(REMEDY);
    assertThat(LossyLocale.unwritable(system("UTF-8"), fault)).hasMessageContaining("unmappable");
  }

  @Test
  void letsWholeParametersPass() {
    assertThatCode(() -> refuse("UTF-8", "title", "安全知识题库？𠮷")).doesNotThrowAnyException();
    assertThatCode(() -> refuse("UTF-8", "tiku.q", "为什么??")).doesNotThrowAnyException();
    assertThatCode(() -> refuse("ANSI_X3.4-1968", "title", "bank")).doesNotThrowAnyException();
    assertThatCode(() -> refuse("ANSI_X3.4-1968", "sun.java.command", "mvn -Dtitle=\uFFFD"))
        .doesNotThrowAnyException();
  }

  private static void refuse(String encoding, String name, String value)
      throws MojoFailureException {
    Properties properties = system(encoding);
    properties.setProperty(name, value);
    LossyLocale.refuse(properties, new Properties(), new NewMojo());
  }

  private static Properties system(String encoding) {
    Properties properties = new Properties();
    properties.setProperty("sun.jnu.encoding", encoding);
    return properties;
  }
}
