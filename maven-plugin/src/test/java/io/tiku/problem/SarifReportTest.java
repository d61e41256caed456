package io.tiku.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  private static final SourcePosition OPTION =
      new SourcePosition("content/syllabus/劳动 关系/a-001.md", 14, 7);

  @Test
  void writesAResultWithItsPlaces() throws IOException {
    Problem problem =
        ProblemCode.OPTIONS_DUPLICATE.problem(
            OPTION, List.of(new SourcePosition("content/b.md", 12, 1)), "一个月");

    assertThat(result(problem, "- [ ] 一个月").toPrettyString())
        .isEqualToNormalizingNewlines(
            """
            {
              "ruleId" : "options-duplicate",
              "ruleIndex" : %d,
              "level" : "error",
              "message" : {
                "text" : "选项「一个月」出现了两次。改掉其中一个。"
              },
              "locations" : [ {
                "physicalLocation" : {
                  "artifactLocation" : {
                    "uri" : "content/syllabus/%%E5%%8A%%B3%%E5%%8A%%A8%%20%%E5%%85%%B3%%E7%%B3%%BB/a-001.md",
                    "uriBaseId" : "SRCROOT"
                  },
                  "region" : {
                    "startLine" : 14,
                    "startColumn" : 7
                  }
                }
              } ],
              "relatedLocations" : [ {
                "physicalLocation" : {
                  "artifactLocation" : {
                    "uri" : "content/b.md",
                    "uriBaseId" : "SRCROOT"
                  },
                  "region" : {
                    "startLine" : 12,
                    "startColumn" : 1
                  }
                }
              } ],
              "partialFingerprints" : {
                "tiku/v1" : "%s"
              }
            }"""
                .formatted(
                    ProblemCode.OPTIONS_DUPLICATE.ordinal(), fingerprint(problem, "- [ ] 一个月")));
  }

  @Test
  void isValidSarifWithEveryCode() throws IOException {
    List<Problem> problems =
        Stream.of(ProblemCode.values())
            .map(
                code ->
                    code.problem(OPTION, List.of(OPTION), "\u0000", "\ud83d", "<b>", "", "", ""))
            .flatMap(problem -> Stream.of(problem, problem.asConfidential()))
            .toList();
    byte[] bytes = report("行").bytes(problems);

    assertThat(schema().validate(new ObjectMapper().readTree(bytes))).isEmpty();
    assertThat(schema().validate(new ObjectMapper().readTree(report("").bytes(List.of()))))
        .isEmpty();
  }

  @Test
  void writesTheSameBytesAgain() {
    Problem problem = ProblemCode.FILE_EMPTY.problem(OPTION, List.of());

    assertThat(report("行").bytes(List.of(problem))).isEqualTo(report("行").bytes(List.of(problem)));
  }

  @Test
  void fingerprintSurvivesAMoveOfTheLineAndOfTheFile() throws IOException {
    Problem before = ProblemCode.STEM_BRACKET.problem(OPTION, List.of(), "");
    Problem after =
        ProblemCode.STEM_BRACKET.problem(
            new SourcePosition("content/syllabus/b/a-001.md", 20, 9), List.of(), "");

    assertThat(fingerprint(after, "  题干( )。")).isEqualTo(fingerprint(before, "题干( )。"));
    assertThat(fingerprint(after, "另一题干( )。")).isNotEqualTo(fingerprint(before, "题干( )。"));
  }

  @Test
  void fingerprintsOfEqualProblemsDiffer() throws IOException {
    Problem problem = ProblemCode.STEM_BRACKET.problem(OPTION, List.of(), "");
    JsonNode results = results(List.of(problem, problem), "题干");

    assertThat(results.get(0).get("partialFingerprints"))
        .isNotEqualTo(results.get(1).get("partialFingerprints"));
  }

  @Test
  void tellsOnlyPathAndCodeOfAConfidentialProblem() throws IOException {
    Problem problem =
        ProblemCode.OPTIONS_DUPLICATE.problem(OPTION, List.of(OPTION), "一个月").asConfidential();
    JsonNode result = result(problem, "- [x] 一个月");

    assertThat(result.toString())
        .isEqualTo(
            "{\"ruleId\":\"options-duplicate\",\"ruleIndex\":%d,\"level\":\"error\","
                    .formatted(ProblemCode.OPTIONS_DUPLICATE.ordinal())
                + "\"message\":{\"text\":\"命题专用试题的问题，内容从略。\"},"
                + "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                + "\"content/syllabus/%E5%8A%B3%E5%8A%A8%20%E5%85%B3%E7%B3%BB/a-001.md\","
                + "\"uriBaseId\":\"SRCROOT\"}}}],\"partialFingerprints\":{\"tiku/v1\":\""
                + fingerprint(problem, "another line, the same fingerprint")
                + "\"}}");
  }

  @Test
  void carriesTheCatalogueAsRules() throws IOException {
    JsonNode driver = run(List.of(), "").at("/tool/driver");

    assertThat(driver.get("version").asText()).isEqualTo("0.1.0");
    assertThat(driver.get("rules")).hasSize(ProblemCode.values().length);
    assertThat(driver.at("/rules/" + ProblemCode.KEY_LONGEST.ordinal()).toString())
        .isEqualTo(
            "{\"id\":\"key-longest\",\"shortDescription\":{\"text\":"
                + "\"正确选项有 … 个字，比最长的干扰项（… 个字）长得显眼。\"},\"fullDescription\":{\"text\":"
                + "\"不懂法也能猜「最长的那个」。\"},\"help\":{\"text\":\"精简它，或把干扰项写得同样具体。\"},"
                + "\"defaultConfiguration\":{\"level\":\"warning\"}}");
  }

  private static SarifReport report(String line) {
    return new SarifReport("0.1.0", at -> Optional.of(line), path -> path);
  }

  private static JsonNode run(List<Problem> problems, String line) throws IOException {
    String text = new String(report(line).bytes(problems), UTF_8);
    return new ObjectMapper().readTree(text).at("/runs/0");
  }

  private static JsonNode results(List<Problem> problems, String line) throws IOException {
    return run(problems, line).get("results");
  }

  private static JsonNode result(Problem problem, String line) throws IOException {
    return results(List.of(problem), line).get(0);
  }

  private static String fingerprint(Problem problem, String line) throws IOException {
    return result(problem, line).at("/partialFingerprints").get("tiku/v1").asText();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            SarifReportTest.class.getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    }
  }
}
