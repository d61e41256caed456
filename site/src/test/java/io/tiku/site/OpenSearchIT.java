package io.tiku.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.SynonymReader;
import io.tiku.pipeline.Progress;
import io.tiku.pipeline.SearchBuild;
import io.tiku.pipeline.Settings;
import io.tiku.pipeline.SiteBuild;
import io.tiku.problem.Problems;
import io.tiku.search.BankSearch;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real OpenSearch, filled by the export, answers the site's search as its own files do. */
@Tag("opensearch")
@InBrowser
class OpenSearchIT {

  private static final Path CONTENT = Path.of("..", "content");
  private static final Path ASKED = Path.of("src/test/resources/io/tiku/site/asked.txt");
  private static final int TOP = 10;
  private static final int EVERY = 5;
  private static final float K1_AND_ONE = 3;

  @TempDir private static Path folder;

  private static OpenSearchRunner node;
  private static String service;
  private static Edition edition;
  private static BankSearch search;
  private static SiteServer server;

  @BeforeAll
  static void fillAndPublish() throws IOException, InterruptedException {
    if (SiteBrowser.executable().isEmpty()) {
      return;
    }
    Problems problems = new Problems();
    SourceTree sources = FolderTree.read(CONTENT, problems);
    edition = Edition.of(ContentReader.read(sources, problems));
    search = BankSearch.of(edition, SynonymReader.read(sources, problems));
    String address = start();
    service = address + "/tiku-" + edition.info().id();
    Path exported = folder.resolve("export");
    assertThat(new SearchBuild(settings(), Map.of()).export(exported)).startsWith("导出 ");
    send("PUT", address + "/_index_template/tiku", exported.resolve("index-template.json"));
    send("POST", service + "/_bulk?refresh=true", exported.resolve("bulk.ndjson"));
    assertThat(new SiteBuild(settings(), Progress.SILENT).run().failed()).isFalse();
    server = new SiteServer(settings().site());
  }

  private static String start() {
    node = new OpenSearchRunner();
    node.onBuild(
            (number, settings) -> {
              settings.put("http.cors.enabled", true);
              settings.put("http.cors.allow-origin", "*");
              settings.put("network.host", "127.0.0.1");
              settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            })
        .build(
            OpenSearchRunner.newConfigs()
                .basePath(folder.resolve("node").toString())
                .clusterName("tiku-test")
                .numOfNode(1));
    node.ensureYellow();
    return "http://127.0.0.1:" + node.node().settings().get("http.port");
  }

  private static Settings settings() {
    return TestSettings.of(CONTENT, folder, service);
  }

  private static void send(String method, String address, Path file)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofFile(file))
                    .build(),
                BodyHandlers.ofString());
    String begin = answer.body().substring(0, Math.min(400, answer.body().length()));
    assertThat(answer.statusCode()).as(begin).isEqualTo(200);
    assertThat(begin).doesNotContain("\"errors\":true");
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
      search.close();
    }
    if (node != null) {
      node.close();
      node.clean();
    }
  }

  private Visit open(SiteBrowser browser) {
    return browser.visitElsewhere(server, edition.info().id() + "/search.html");
  }

  @Test
  void theServiceRanksAsLuceneDoes(SiteBrowser browser) throws IOException {
    List<String> queries = new ArrayList<>(Files.readAllLines(ASKED));
    queries.removeIf(line -> line.startsWith("# ") || line.isEmpty());
    for (int i = 0; i < edition.items().size(); i += EVERY) {
      String stem = edition.items().get(i).headline().plainText();
      queries.add(
          stem.substring(stem.length() / 3, Math.min(stem.length(), stem.length() / 3 + 9)));
    }
    queries.addAll(List.of("\"试用期\" 工资 -解除", "-试用期", "😀", "经济补尝金"));
    try (Visit visit = open(browser)) {
      visit.find("#_query").fill("试用期");
      visit.find(".hits a.hit").first().waitFor();
      Object all =
          visit
              .page()
              .evaluate(
                  """
                  async ([queries, most]) => {
                    const index = await Tiku.lookup.open(
                      document.body.dataset.up + "search/", document.body.dataset.service);
                    const all = [];
                    for (const query of queries) {
                      const best = await index.rank(query, {}, most);
                      all.push(best.map((one) => one.number + "=" + one.score).join(" "));
                    }
                    return all;
                  }
                  """,
                  List.of(queries, TOP));
      List<?> found = (List<?>) all;
      for (int i = 0; i < queries.size(); i++) {
        assertSameRanking(queries.get(i), found.get(i).toString());
      }
    }
  }

  /**
   * The engine's scores are Lucene's times k1 + 1, rounded at other steps, so that documents whose
   * scores hardly differ may change places.
   */
  private static void assertSameRanking(String query, String ranked) {
    Map<Integer, Float> lucene = new HashMap<>();
    List<Float> best = new ArrayList<>();
    for (BankSearch.Ranked one : search.rank(query, Map.of(), 3 * TOP)) {
      lucene.put(one.number(), one.score());
      if (best.size() < TOP) {
        best.add(one.score());
      }
    }
    String[] found = ranked.isEmpty() ? new String[0] : ranked.split(" ", -1);
    assertThat(found).as(query).hasSameSizeAs(best);
    for (int i = 0; i < found.length; i++) {
      int at = found[i].indexOf('=');
      float score = Float.parseFloat(found[i].substring(at + 1)) / K1_AND_ONE;
      assertThat(score).as(query).isCloseTo(best.get(i), withinPercentage(0.001));
      assertThat(lucene.get(Integer.valueOf(found[i].substring(0, at))))
          .as(query)
          .isCloseTo(score, withinPercentage(0.001));
    }
  }

  @Test
  void thePageShowsHitsFiltersAndWords(SiteBrowser browser) {
    try (Visit visit = open(browser)) {
      visit
          .page()
          .onResponse(
              r -> {
                if (r.status() == 404) System.err.println("404 " + r.url());
              });
      visit.find("#_query").fill("劳动合同");
      visit.find(".hits a.hit").first().waitFor();
      visit.find(".search-filters summary").click();
      visit.find("select[data-facet=kind]").selectOption("statute");
      visit.find(".hits a.hit[href*='statute/']").first().waitFor();
      assertThat(visit.faults())
          .allSatisfy(
              fault -> assertThat(fault).startsWith("request that leaves the site: " + service));
    }
  }

  @Test
  void aServiceThatDoesNotAnswerIsASentence(SiteBrowser browser) {
    try (Visit visit = open(browser)) {
      visit.page().route(service + "/**", route -> route.abort());
      visit.find("#_query").fill("试用期");
      visit.find("[role=status]:has-text(\"搜索服务没有回答（连接不上）\")").waitFor();
    }
  }
}
