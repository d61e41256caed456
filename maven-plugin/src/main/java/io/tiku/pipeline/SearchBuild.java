package io.tiku.pipeline;

import io.tiku.json.JsonWriter;
import io.tiku.search.BankSearch;
import io.tiku.search.BankSearch.Hit;
import io.tiku.search.BankSearch.Hits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code tiku:search}: looks queries up in the index that the site's search is made from. */
public final class SearchBuild {

  private final Settings settings;
  private final Map<String, String> filters;

  /**
   * @param filters {@code kind}, {@code domain}, {@code type} or {@code difficulty} → value
   */
  public SearchBuild(Settings settings, Map<String, String> filters) {
    this.settings = settings;
    this.filters = Map.copyOf(filters);
  }

  /** A file with one query a line; empty lines are left out. */
  public static List<String> queries(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UserMistake("不能读取查询文件 " + file + "：它要存在，并且是 UTF-8 编码、一行一个查询。", e);
    }
  }

  /** The hits as people read them: rank, score, title, address, passage. */
  public List<String> asText(List<String> queries) {
    List<String> lines = new ArrayList<>();
    try (BankSearch search = open()) {
      for (String query : queries) {
        Hits hits = search.find(query, filters);
        lines.add("「" + query + "」找到 " + hits.total() + " 条" + suggestions(hits));
        if (!hits.direct()) {
          lines.add("题库里没有直接对应的内容，下面是最接近的。");
        }
        for (int i = 0; i < hits.hits().size(); i++) {
          Hit hit = hits.hits().get(i);
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%2d  %8.4f  %s  %s",
                  i + 1,
                  hit.score(),
                  titled(hit),
                  hit.address()));
          lines.add("              " + hit.passage());
          for (Hit item : hit.items()) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "    %8.4f    · %s  %s",
                    item.score(),
                    titled(item),
                    item.address()));
          }
        }
      }
    }
    return lines;
  }

  private static String titled(Hit hit) {
    return hit.title()
        + (hit.standing().isEmpty() ? "" : "（" + String.join("、", hit.standing()) + "）");
  }

  private static String suggestions(Hits hits) {
    return hits.suggestions().isEmpty()
        ? "："
        : "（也按「" + String.join("」「", hits.suggestions()) + "」查找）：";
  }

  /** The hits as one JSON object a query, each on a line. */
  public List<String> asJson(List<String> queries) {
    List<String> lines = new ArrayList<>();
    try (BankSearch search = open()) {
      for (String query : queries) {
        lines.add(json(query, search.find(query, filters)));
      }
    }
    return lines;
  }

  private static String json(String query, Hits hits) {
    JsonWriter json =
        new JsonWriter()
            .object()
            .name("query")
            .value(query)
            .name("total")
            .value(hits.total())
            .name("hits")
            .array();
    for (int i = 0; i < hits.hits().size(); i++) {
      Hit hit = hits.hits().get(i);
      json.object().name("rank").value(i + 1);
      members(json, hit).name("items").array();
      hit.items().forEach(item -> members(json.object(), item).end());
      json.end().end();
    }
    return json.end().name("direct").value(hits.direct()).end().toString();
  }

  private static JsonWriter members(JsonWriter json, Hit hit) {
    return json.name("score")
        .value(hit.score())
        .name("kind")
        .value(hit.kind())
        .name("id")
        .value(hit.id())
        .name("point")
        .value(hit.point())
        .name("url")
        .value(hit.address())
        .name("title")
        .value(hit.title());
  }

  /** Writes lines to a file, whole or not at all. */
  public static void write(Path file, List<String> lines) {
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path fresh = target.resolveSibling(target.getFileName() + ".new");
      Files.write(fresh, lines, StandardCharsets.UTF_8);
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserMistake("不能写到 " + file + "：" + e.getMessage(), e);
    }
  }

  private BankSearch open() {
    return BankSearch.of(source());
  }

  private BankSearch.Source source() {
    ReadBank bank = new CheckBuild(settings, Progress.SILENT).read();
    return SearchFiles.source(bank, SearchFiles.store(settings));
  }

  /**
   * Writes the documents for OpenSearch or Elasticsearch.
   *
   * @return what was done, in a sentence
   */
  public String export(Path folder) {
    try {
      return "导出 " + BankSearch.export(source(), folder) + " 个文档到 " + folder + "。";
    } catch (IOException e) {
      throw new UserMistake("不能写到 " + folder + "：" + e.getMessage(), e);
    }
  }
}
