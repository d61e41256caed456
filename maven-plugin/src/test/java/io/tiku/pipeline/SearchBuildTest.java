package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBuildTest {

  @TempDir private Path root;

  private SearchBuild search(Map<String, String> filters) {
    SampleBank.in(root).item(2, "一年以上不满三年");
    return new SearchBuild(
        new Settings(
            root.resolve("content"),
            List.of(),
            root.resolve("site"),
            root.resolve("reports"),
            Optional.empty(),
            Optional.empty(),
            "题库",
            "static",
            false,
            Instant.EPOCH,
            "test",
            "test"),
        filters);
  }

  @Test
  void jsonIsOneObjectAQuery() {
    List<String> lines = search(Map.of()).asJson(List.of("试用期", "完全没有的事"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"query\":\"试用期\",\"total\":3,\"hits\":[{\"rank\":1,\"score\":")
        .contains(
            "\"kind\":\"point\",\"id\":\"probation-period\",\"point\":\"probation-period\","
                + "\"url\":\"point/probation-period.html\",\"title\":\"试用期\"");
  }

  @Test
  void textShowsRankScoreAddressAndPassage() {
    List<String> lines = search(Map.of()).asText(List.of("试用期"));
    assertThat(lines.get(0)).isEqualTo("「试用期」找到 3 条：");
    assertThat(lines.get(1)).matches(" 1 +[0-9.]+  试用期  point/probation-period\\.html");
    assertThat(lines.get(2)).contains("合同期限决定试用期的上限");
  }

  @Test
  void filtersAreApplied() {
    assertThat(search(Map.of("kind", "statute")).asText(List.of("劳动合同法")))
        .anyMatch(line -> line.endsWith("statute/laodong-hetong-fa.html"))
        .noneMatch(line -> line.contains("point/"));
  }

  @Test
  void queriesAreReadOneALine() throws IOException {
    Path file = Files.writeString(root.resolve("查询 列表.txt"), "试用期\n\n  产假  \n");
    assertThat(SearchBuild.queries(file)).containsExactly("试用期", "产假");
  }

  @Test
  void aQueryFileThatCannotBeReadIsTheUsersMistake() throws IOException {
    assertThatThrownBy(() -> SearchBuild.queries(root.resolve("没有.txt")))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("没有.txt");
    Path gbk = root.resolve("gbk.txt");
    Files.write(gbk, new byte[] {(byte) 0xca, (byte) 0xd4});
    assertThatThrownBy(() -> SearchBuild.queries(gbk)).isInstanceOf(UserMistake.class);
  }

  @Test
  void resultsAreWrittenWhole() throws IOException {
    Path out = root.resolve("新 文件夹/结果.jsonl");
    SearchBuild.write(out, List.of("一", "二"));
    assertThat(Files.readString(out)).isEqualTo("一\n二\n");
  }
}
