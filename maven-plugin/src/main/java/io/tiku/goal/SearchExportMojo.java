package io.tiku.goal;

import io.tiku.pipeline.SearchBuild;
import java.io.File;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what the site's search finds for OpenSearch or Elasticsearch: {@code index-template.json}
 * and {@code bulk.ndjson}. An index filled with them ranks as the site's own files do; {@code
 * -Dtiku.search=<address>} points the site's search at it.
 */
@Mojo(name = "search-export", threadSafe = true)
public final class SearchExportMojo extends TikuMojo {

  /** The folder the two files are written to. */
  @Parameter(
      property = "tiku.searchExport",
      defaultValue = "${project.build.directory}/tiku/search-export",
      required = true)
  private File searchExport = new File("target/tiku/search-export");

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> getLog().info(new SearchBuild(settings(), Map.of()).export(searchExport.toPath())));
  }
}
