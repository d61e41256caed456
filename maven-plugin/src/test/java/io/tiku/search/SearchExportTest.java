package io.tiku.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchExportTest {

  private static final Pattern TERMS = Pattern.compile("\"terms\":\"([^\"]*)\"");

  @TempDir private Path folder;

  private List<String> export() throws IOException {
    int count = BankSearch.export(new TestBank().source(IndexStore.inMemory()), folder);
    List<String> lines = Files.readAllLines(folder.resolve("bulk.ndjson"));
    assertThat(lines).hasSize(2 * count);
    return lines;
  }

  @Test
  void aDocumentHasItsTermsAsOftenAsTheyCount() throws IOException {
    List<String> lines = export();
    int at = lines.indexOf("{\"index\":{\"_id\":\"point/probation-period\"}}");
    Matcher terms = TERMS.matcher(lines.get(at + 1));

    assertThat(lines.get(at + 1))
        .startsWith("{\"number\":")
        .contains(
            "\"kind\":\"point\",\"id\":\"probation-period\",\"point\":\"probation-period\","
                + "\"domain\":\"labor\",\"title\":\"试用期\"")
        .contains("\"url\":\"point/probation-period.html\"");
    assertThat(terms.find()).isTrue();
    List<String> words = List.of(terms.group(1).split(" ", -1));
    assertThat(words).filteredOn("=试用期"::equals).hasSize(20);
    assertThat(words).contains("试用", "用期", "劳动@19");
    assertThat(DocumentTerms.lengthClass(words.size())).isEqualTo(words.size());
  }

  @Test
  void onlyWhatIsPublishedIsExported() throws IOException {
    assertThat(String.join("\n", export())).doesNotContain("绝密", "停用线索", "double-wage-002");
  }

  @Test
  void theTemplateRanksByOurNumbers() throws IOException {
    export();
    assertThat(folder.resolve("index-template.json"))
        .content()
        .contains("\"index_patterns\":[\"tiku*\"]")
        .contains("\"number_of_shards\":1")
        .contains("\"type\":\"BM25\",\"k1\":2.0,\"b\":0.3")
        .contains("\"tokenizer\":\"whitespace\"")
        .contains("\"excludes\":[\"terms\"]");
  }
}
