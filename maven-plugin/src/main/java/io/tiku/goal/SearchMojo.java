package io.tiku.goal;

import io.tiku.pipeline.SearchBuild;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the index from which the site's search is made, with the same hits. {@code mvn -pl site
 * tiku:search -Dq=试用期}
 */
@Mojo(name = "search", threadSafe = true)
public final class SearchMojo extends TikuMojo {

  /** What to look for. */
  @Parameter(property = "tiku.q", defaultValue = "${q}")
  private @Nullable String q;

  /** A file with one query a line, in UTF-8, instead of {@code q}. */
  @Parameter(property = "tiku.queries", defaultValue = "${queries}")
  private @Nullable File queries;

  /** {@code text} for people (default), {@code json} for one object a query and line. */
  @Parameter(property = "tiku.format", defaultValue = "${format}")
  private @Nullable String format;

  /** The file the hits are written to instead of the console. */
  @Parameter(property = "tiku.out", defaultValue = "${out}")
  private @Nullable File out;

  /** Only hits of this kind: {@code point}, {@code item}, {@code statute} or {@code guide}. */
  @Parameter(property = "tiku.kind", defaultValue = "${kind}")
  private @Nullable String kind;

  /** Only hits of the domain with this id. */
  @Parameter(property = "tiku.domain", defaultValue = "${domain}")
  private @Nullable String domain;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    String wanted = format == null || format.isBlank() ? "text" : format;
    if (!List.of("text", "json").contains(wanted)) {
      throw new MojoFailureException("没有「" + wanted + "」这种格式。-Dformat 可以是：text、json。");
    }
    Outcome.report(
        getLog(),
        () -> {
          List<String> asked = asked();
          SearchBuild search = new SearchBuild(settings(), filters());
          List<String> lines = wanted.equals("json") ? search.asJson(asked) : search.asText(asked);
          if (out == null) {
            lines.forEach(getLog()::info);
          } else {
            SearchBuild.write(out.toPath(), lines);
            getLog().info("结果写到 " + out);
          }
        });
  }

  private List<String> asked() throws MojoFailureException {
    if (queries != null) {
      return SearchBuild.queries(queries.toPath());
    }
    if (q == null || q.isBlank()) {
      throw new MojoFailureException("请说明找什么：-Dq=试用期，或者 -Dqueries=一行一个查询的文件。");
    }
    return List.of(q);
  }

  private Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    add(filters, "kind", kind);
    add(filters, "domain", domain);
    return filters;
  }

  private static void add(Map<String, String> filters, String facet, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      filters.put(facet, value);
    }
  }
}
