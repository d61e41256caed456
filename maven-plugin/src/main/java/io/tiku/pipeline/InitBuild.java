package io.tiku.pipeline;

import io.tiku.content.ItemType;
import io.tiku.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code tiku:init}: a bank of one's own that checks and publishes, made of samples. */
public final class InitBuild {

  private static final String HOOK = ".githooks/pre-commit";
  private static final String POINT = "content/syllabus/domain-1/chapter-1/point-1/";

  /** A file and the sample it is made of. */
  private record Sample(String path, String name) {}

  private static final List<Sample> FILES =
      List.of(
          new Sample("pom.xml", "pom.xml"),
          new Sample(".mvn/jvm.config", "jvm.config"),
          new Sample(".gitattributes", "gitattributes"),
          new Sample(".gitignore", "gitignore"),
          new Sample("README.md", "README.md"),
          new Sample("content/edition.yaml", "edition.yaml"),
          new Sample("content/syllabus/domain-1/chapter-1/index.md", "chapter.md"),
          new Sample(POINT + "index.md", "point.md"),
          new Sample(POINT + "point-1-001.md", "single.md"),
          new Sample(POINT + "point-1-002.md", "multiple.md"),
          new Sample(POINT + "point-1-003.md", "judgement.md"),
          new Sample("content/blueprints/practice.yaml", "practice.yaml"),
          new Sample(".vscode/settings.json", "settings.json"),
          new Sample(".vscode/extensions.json", "extensions.json"),
          new Sample(".vscode/tasks.json", "tasks.json"),
          new Sample(".github/workflows/tiku.yml", "github.yml"),
          new Sample(".gitlab-ci.yml", "gitlab-ci.yml"),
          new Sample(".workflow/tiku.yml", "gitee.yml"),
          new Sample(HOOK, "pre-commit"));

  /**
   * What to make.
   *
   * @param folder where
   * @param title of the bank
   * @param domains titles of the domains
   * @param version of the plugin
   * @param today the edition's date
   */
  public record Order(
      Path folder, String title, List<String> domains, String version, LocalDate today) {
    public Order {
      domains = List.copyOf(domains);
    }
  }

  private final Order order;

  public InitBuild(Order order) {
    this.order = order;
  }

  /**
   * Makes the bank; what is there already stays as it is.
   *
   * @return what was made and what to do next, a sentence a line
   * @throws UserMistake if there is a bank already
   */
  public List<String> run() {
    Path content = order.folder().resolve("content");
    if (Files.exists(content) && !isEmpty(content)) {
      throw new UserMistake(content + " 里已有内容，不会动它。换一个空文件夹，或直接运行 mvn tiku:check。");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    FILES.forEach(sample -> texts.put(sample.path, filled(sample.name, 1)));
    for (int i = 1; i <= order.domains().size(); i++) {
      texts.put("content/syllabus/domain-" + i + "/index.md", filled("domain.md", i));
    }
    texts.put(".vscode/items.code-snippets", snippets());
    List<String> kept = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          if (!write(path, text)) {
            kept.add(path);
          }
        });
    return lines(texts.size() - kept.size(), kept);
  }

  private List<String> lines(int made, List<String> kept) {
    List<String> lines = new ArrayList<>();
    lines.add("「" + order.title() + "」建好了：" + made + " 个文件，在 " + order.folder());
    if (!kept.isEmpty()) {
      lines.add("已有的文件没有动：" + String.join("、", kept));
    }
    if (kept.contains("pom.xml")) {
      lines.add(
          "pom.xml 是原有的：在 build/plugins 里加上 io.tiku:tiku-maven-plugin:"
              + order.version()
              + "，在 prepare-package 运行目标 schema 和 site。");
    }
    lines.add("下一步：mvn package，然后打开 " + order.folder().resolve("target/site/index.html"));
    lines.add("边写边看：mvn tiku:serve；新建试题：mvn tiku:new -Dpoint=point-1；其余见 README.md。");
    return lines;
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean write(String path, String text) {
    Path file = order.folder().resolve(path);
    if (Files.exists(file)) {
      return false;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      if (path.equals(HOOK) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      return true;
    } catch (IOException e) {
      throw new UserMistake("不能新建 " + file + "：" + e.getMessage(), e);
    }
  }

  private String filled(String sample, int domain) {
    String year = String.valueOf(order.today().getYear());
    return text(sample)
        .replace("{{title}}", order.title())
        .replace("{{title:xml}}", xml(order.title()))
        .replace("{{title:yaml}}", yaml(order.title()))
        .replace("{{edition:yaml}}", yaml(order.title() + " " + year + "年版"))
        .replace("{{domain:yaml}}", yaml(order.domains().get(domain - 1)))
        .replace("{{order}}", String.valueOf(domain))
        .replace("{{version}}", order.version())
        .replace("{{year}}", year)
        .replace("{{date}}", order.today().toString());
  }

  private static String text(String sample) {
    try (InputStream in = InitBuild.class.getResourceAsStream("init/" + sample)) {
      if (in == null) {
        throw new IllegalStateException("no sample " + sample);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(sample, e);
    }
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String yaml(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Whole items of every type, for VS Code. */
  private static String snippets() {
    JsonWriter json = JsonWriter.indented().object();
    for (ItemType type : ItemType.values()) {
      json.name("试题：" + type.label()).object();
      json.name("scope").value("markdown").name("prefix").value("题" + type.label());
      json.name("description").value("一道完整的" + type.label() + "题");
      json.name("body").array();
      ItemSkeleton.of(type, List.of())
          .lines()
          .map(line -> line.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}"))
          .forEach(json::value);
      json.end().end();
    }
    return new String(json.end().toBytes(), StandardCharsets.UTF_8);
  }
}
