package io.tiku.problem;

import io.tiku.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Problems as code review tools read them: SARIF 2.1.0.
 *
 * <p>The rules are the whole catalogue, in its order. A problem's fingerprint is made of its code,
 * file name and source line, so that it is recognised after lines or files moved. Of a confidential
 * problem only path and code are written.
 */
public final class SarifReport {

  private static final String ROOT = "SRCROOT";

  private final String version;
  private final SourceLines source;
  private final UnaryOperator<String> path;

  /**
   * A report.
   *
   * @param version of the tool, such as {@code 0.1.0}
   * @param path a displayed path as review tools know it: from the top of the work tree
   */
  public SarifReport(String version, SourceLines source, UnaryOperator<String> path) {
    this.version = version;
    this.source = source;
    this.path = path;
  }

  /** The file's bytes; problems in the order given. */
  public byte[] bytes(List<Problem> problems) {
    JsonWriter json = JsonWriter.indented().object();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").array().object();
    tool(json);
    json.name("language").value("zh-CN");
    json.name("columnKind").value("utf16CodeUnits");
    json.name("originalUriBaseIds").object().name(ROOT).object();
    text(json, "description", "Git 工作区的最上层；没有 Git 时是内容文件夹所在的文件夹");
    json.end().end();
    json.name("results").array();
    Map<String, Integer> occurrences = new HashMap<>();
    problems.forEach(problem -> result(json, problem, occurrences));
    return json.end().end().end().end().toBytes();
  }

  private void tool(JsonWriter json) {
    json.name("tool").object().name("driver").object();
    json.name("name").value("tiku");
    json.name("version").value(version);
    json.name("rules").array();
    for (ProblemCode code : ProblemCode.values()) {
      json.object().name("id").value(code.id());
      text(json, "shortDescription", code.messageOutline());
      text(json, "fullDescription", code.reason());
      text(json, "help", code.remedyOutline());
      json.name("defaultConfiguration").object();
      json.name("level").value(code.severity().sarifLevel()).end().end();
    }
    json.end().end().end();
  }

  private void result(JsonWriter json, Problem problem, Map<String, Integer> occurrences) {
    json.object().name("ruleId").value(problem.code().id());
    json.name("ruleIndex").value(problem.code().ordinal());
    json.name("level").value(problem.severity().sarifLevel());
    text(json, "message", message(problem));
    json.name("locations").array();
    location(json, problem.at(), problem.confidential());
    json.end();
    if (!problem.confidential() && !problem.related().isEmpty()) {
      json.name("relatedLocations").array();
      problem.related().forEach(place -> location(json, place, false));
      json.end();
    }
    String identity = identity(problem);
    int occurrence = occurrences.merge(identity, 1, Integer::sum);
    json.name("partialFingerprints").object().name("tiku/v1");
    json.value(digest(identity + '\n' + occurrence)).end().end();
  }

  private static String message(Problem problem) {
    return problem.confidential()
        ? "命题专用试题的问题，内容从略。"
        : wellFormed(problem.message() + problem.remedy());
  }

  /** A lone surrogate can be written in JSON, but many readers refuse it. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private void location(JsonWriter json, SourcePosition place, boolean pathOnly) {
    json.object().name("physicalLocation").object();
    json.name("artifactLocation").object();
    json.name("uri").value(uri(path.apply(place.path()))).name("uriBaseId").value(ROOT).end();
    if (!pathOnly) {
      json.name("region").object();
      json.name("startLine").value(place.line()).name("startColumn").value(place.column()).end();
    }
    json.end().end();
  }

  private static void text(JsonWriter json, String name, String text) {
    json.name(name).object().name("text").value(text).end();
  }

  private String identity(Problem problem) {
    String path = problem.at().path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    // an index.md is told from the others by its folder alone
    String name = file.equals("index.md") ? path : file;
    if (problem.confidential()) {
      // a digest of a short secret line could be found by trying
      return problem.code().id() + '\n' + name;
    }
    String line = source.line(problem.at()).map(String::strip).orElseGet(problem::message);
    return problem.code().id() + '\n' + name + '\n' + line;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String uri(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/';
      if (plain || c == '-' || c == '.' || c == '_' || c == '~') {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }
}
