package io.tiku.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.tiku.markup.FileKind;
import io.tiku.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditorFilesTest {

  private static final Path BANK = Path.of("..", "content");
  private static final Vocabulary VOCABULARY = BankSchemas.vocabulary(BANK);
  private static final BankSchemas SCHEMAS = new BankSchemas(VOCABULARY);

  @Test
  void everyFileOfTheBankIsOfOneKindAndItsSchemaAcceptsIt() throws IOException {
    Map<String, List<String>> complaints = new TreeMap<>();
    int files = 0;
    for (Map.Entry<String, Path> file : BankSchemas.files(BANK).entrySet()) {
      List<FileKind> kinds = BankSchemas.kinds(file.getKey());
      assertThat(kinds).as(file.getKey()).hasSize(1);
      List<String> found = SCHEMAS.complaints(kinds.get(0), file.getValue());
      if (!found.isEmpty()) {
        complaints.put(file.getKey(), found);
      }
      files++;
    }

    assertThat(complaints).isEmpty();
    assertThat(files).isGreaterThan(1500);
  }

  /** What the check says against keys and their values, the schema says while they are typed. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "KEY_UNKNOWN",
        "KEY_MISSING",
        "VALUE_UNKNOWN",
        "VALUE_TYPE",
        "VALUE_DATE",
        "EDITION_FORMAT",
        "BLUEPRINT_NUMBER",
        "ACCEPT_REASON",
        "ACCEPT_UNKNOWN"
      })
  void rejectsWhatTheCheckRejects(ProblemCode code) throws IOException {
    Path fixture = Path.of("src", "test", "resources", "invalid", code.id());
    List<String> complaints = new ArrayList<>();
    for (Map.Entry<String, Path> file : BankSchemas.files(fixture).entrySet()) {
      complaints.addAll(
          SCHEMAS.complaints(BankSchemas.kinds(file.getKey()).get(0), file.getValue()));
    }

    assertThat(complaints).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item      | {type: 单选题, difficulty: 易}",
        "item      | {type: 单选, difficulty: 易, shuffle: 否}",
        "item      | {type: 单选, difficulty: 易, basis: 劳动法 第三条}",
        "item      | {type: 单选, difficulty: 易, reviewed: 2021/03/20}",
        "item      | {type: 单选, difficulty: 易, enemies: [Probation 1]}",
        "item      | {type: 单选, difficulty: 易, vars: {1a: 2}}",
        "topic     | {title: 劳动关系, level: 掌握}",
        "point     | {title: 试用期}",
        "statute   | {title: 甲, short: 乙, issuer: 丙, effective: 2008-01-01}",
        "statute   | {title: 甲, short: 乙, issuer: 丙, effective: 2008-01-01, status: 有效, "
            + "changes: [{kind: 修订}]}",
        "guide     | {title: 甲, audience: 大家}",
        "edition   | {format: 1, id: '2021年', title: 甲, as-of: 2021-03-31}",
        "regions   | {format: 1, regions: []}",
        "blueprint | {format: 1, title: 甲, minutes: 9, sections: [{type: 单选, count: 1}]}",
        "blueprint | {format: 1, title: 甲, minutes: 9, sections: [], difficulty: {容易: 3}}",
        "blueprint | {format: 1, title: 甲, minutes: 9, sections: [], points: {甲: 三}}",
        "pack      | {format: 1, title: 甲, edition: '2021', consulted: 7, base: 1, "
            + "segments: [{kind: 抢答, wrong: 扣一分, questions: []}]}",
        "draw      | {format: 1, title: 甲, kind: 抽取, lists: []}",
        "papers    | {format: 1, facility: {易: 80}}",
        "papers    | {format: 1, candidateDigits: 3}",
        "synonyms  | {format: 1, synonyms: [失业金]}",
      })
  void rejects(String kind, String yaml) {
    assertThat(SCHEMAS.complaints(kind, yaml)).isNotEmpty();
  }

  /** A schema is older than what was just written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item      | {type: 单选, difficulty: 易, enemies: [new-001], tags: [新], basis: [新法 第一条]}",
        "item      | {type: 单选, difficulty: 易, vars: {a: 1..3, b: [2, 5]}, require: a != b}",
        "blueprint | {format: 1, title: 甲, minutes: 9, sections: [], points: {新: 3, 旧: 1～2}}",
        "papers    | {format: 1, published: {new-one: 3}}",
      })
  void doesNotDemandWhatTheBankHas(String kind, String yaml) {
    assertThat(SCHEMAS.complaints(kind, yaml)).isEmpty();
  }

  @Test
  void writesDraftSevenWithDescriptions() throws IOException {
    JsonNode item = json(EditorFiles.schemas(VOCABULARY).getOrDefault("item.json", new byte[0]));

    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"))
                .validate(item))
        .isEmpty();
    assertThat(item.at("/properties/status").toPrettyString())
        .isEqualToNormalizingNewlines(
            """
            {
              "description" : "状态",
              "type" : "string",
              "enum" : [ "草稿", "启用", "停用", "draft", "active", "retired" ],
              "enumDescriptions" : [ "还没有写完，不发布", "发布", "不再使用，编号保留", "草稿：还没有写完，不发布", "启用：发布", "停用：不再使用，编号保留" ],
              "default" : "启用"
            }""");
    assertThat(item.at("/definitions/provision/defaultSnippets"))
        .extracting(snippet -> snippet.get("label").asText() + " → " + snippet.get("body").asText())
        .contains("劳动合同法 → 劳动合同法 第${1:一}条", "中华人民共和国劳动合同法 → 劳动合同法 第${1:一}条");
  }

  @Test
  void snippetsAreOfferedInFrontMatterOnly() throws IOException {
    JsonNode snippets = json(EditorFiles.snippets(VOCABULARY));

    assertThat(snippets).allMatch(snippet -> snippet.get("scope").asText().equals("yaml"));
    assertThat(snippets.get("试题的文件头 type").toPrettyString())
        .isEqualToNormalizingNewlines(
            """
            {
              "scope" : "yaml",
              "include" : [ "**/syllabus/*/*/*/*.md" ],
              "exclude" : [ "**/syllabus/*/*/*/index.md" ],
              "prefix" : [ "type" ],
              "body" : "type: ${1|单选,多选,不定项,判断,填空,匹配,排序,简答,案例|}",
              "description" : "题型"
            }""");
    assertThat(snippets.at("/法规 劳动合同法/body").asText()).isEqualTo("- 劳动合同法 第${1:一}条");
    assertThat(snippets.at("/试题 probation-period-001/description").asText()).isEqualTo("试用期，单选");
  }

  @Test
  void theSameBankGivesTheSameBytes() {
    Vocabulary again = BankSchemas.vocabulary(BANK);

    assertThat(EditorFiles.snippets(again)).isEqualTo(EditorFiles.snippets(VOCABULARY));
    Map<String, byte[]> schemas = EditorFiles.schemas(VOCABULARY);
    EditorFiles.schemas(again)
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(schemas.get(name)));
  }

  @Test
  void nothingOfSecretItemsIsInThem(@TempDir Path content) throws IOException {
    Path point = Files.createDirectories(content.resolve("syllabus/domain/chapter/point"));
    Files.writeString(point.resolve("point-001.md"), item("公开", "open-tag"));
    Files.writeString(point.resolve("point-002.md"), item("命题专用", "secret-tag"));
    Vocabulary vocabulary = BankSchemas.vocabulary(content);

    StringBuilder all = new StringBuilder(new String(EditorFiles.snippets(vocabulary), UTF_8));
    EditorFiles.schemas(vocabulary).values().forEach(bytes -> all.append(new String(bytes, UTF_8)));

    assertThat(all).contains("point-001", "open-tag").doesNotContain("point-002", "secret-tag");
  }

  /** The workspace of this repository connects each YAML file with its schema. */
  @Test
  void theWorkspaceSettingsNameEachKind() throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    FileKind.ALL.stream()
        .filter(kind -> !kind.markdown())
        .forEach(
            kind ->
                expected.put(
                    "./.tiku/schema/" + kind.name() + ".json",
                    kind.paths().stream().map(path -> "content/" + path).toList()));
    JsonNode settings = json(Files.readAllBytes(Path.of("..", ".vscode", "settings.json")));

    Map<String, List<String>> found = new TreeMap<>();
    settings
        .get("yaml.schemas")
        .fields()
        .forEachRemaining(
            entry -> {
              List<String> paths = new ArrayList<>();
              entry.getValue().forEach(path -> paths.add(path.asText()));
              found.put(entry.getKey(), paths);
            });
    assertThat(found).isEqualTo(expected);
  }

  private static String item(String use, String tag) {
    return """
        ---
        type: 判断
        difficulty: 易
        use: %s
        tags: [%s]
        ---
        试用期包含在劳动合同期限内。（　　）

        - [x] 正确
        - [ ] 错误
        """
        .replaceFirst("%s", use)
        .replaceFirst("%s", tag);
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS).readTree(bytes);
  }
}
