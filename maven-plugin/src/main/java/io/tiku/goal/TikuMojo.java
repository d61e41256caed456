package io.tiku.goal;

import io.tiku.build.Checked;
import io.tiku.build.Settings;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals are configured with. */
abstract class TikuMojo extends AbstractMojo {

  /** The content folder: syllabus, items, statutes, guides and {@code edition.yaml}. */
  @Parameter(
      property = "tiku.content",
      defaultValue = "${project.basedir}/content",
      required = true)
  private File content = new File("content");

  /**
   * Editions of the bank in its Git repository; the working tree is one more. {@code
   * <editions><edition><id>2021</id><ref>v2021</ref></edition></editions>}: the id as in the
   * edition's {@code edition.yaml}, a tag, branch or commit, and, where the site shall call it
   * otherwise, a {@code <title>}. An entry without a ref is the working tree.
   */
  @Parameter private @Nullable List<EditionEntry> editions;

  /** The folder the site is published to. Everything in it belongs to the site. */
  @Parameter(
      property = "tiku.site",
      defaultValue = "${project.build.directory}/site",
      required = true)
  private File site = new File("target/site");

  /** The folder reports are written to, such as {@code problems.sarif}. */
  @Parameter(
      property = "tiku.reports",
      defaultValue = "${project.build.directory}/tiku",
      required = true)
  private File reports = new File("target/tiku");

  /**
   * A folder whose files stand in for the plugin's templates ({@code page/item.ftlh} …) and assets
   * ({@code asset/tiku.css} …) of the same relative path. It need not hold all of them.
   */
  @Parameter(property = "tiku.templates", defaultValue = "${project.basedir}/templates")
  private @Nullable File templates;

  /**
   * A folder whose files are published as they are, below the site's root. {@code favicon.svg},
   * {@code .ico} or {@code .png} in it becomes the icon of all pages, {@code logo.svg} or {@code
   * .png} stands before the site's title. It need not exist.
   */
  @Parameter(property = "tiku.static", defaultValue = "${project.basedir}/static")
  private @Nullable File staticFiles;

  /**
   * The address under which the site will be reached, such as {@code https://example.org/tiku/}.
   * With it the site has canonical links and a site map.
   */
  @Parameter(property = "tiku.baseUrl", defaultValue = "${baseUrl}")
  private @Nullable String baseUrl;

  /** What the site is called, in the head of every page. */
  @Parameter(property = "tiku.title", defaultValue = "题库", required = true)
  private String title = "";

  /**
   * The language in which pages speak to their readers, as in HTML's {@code lang}: {@code zh-CN},
   * {@code en}, or another whose texts are in {@code text/<language>.properties} of the folder of
   * templates. The words of the bank are not translated, and papers are Chinese.
   */
  @Parameter(property = "tiku.language", defaultValue = "zh-CN", required = true)
  private String language = "zh-CN";

  /**
   * How the site is searched: {@code static} by files of its own, without a server and also over
   * {@code file://}; {@code none} not at all; or the address of an OpenSearch index that was filled
   * by {@code tiku:search-export}, such as {@code https://search.example.org/tiku}.
   */
  @Parameter(property = "tiku.search", defaultValue = "static", required = true)
  private String search = "static";

  /**
   * Whether one tap on an option of a 单选 or 判断 judges it, on pages of items. With {@code false} the
   * reader chooses first and then submits. Every reader can change it for the own browser.
   */
  @Parameter(property = "tiku.oneTap", defaultValue = "true")
  private boolean oneTap = true;

  /** Whether the goal does nothing, such as in a build of which only other parts are wanted. */
  @Parameter(property = "tiku.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private @Nullable String pluginVersion;

  /** Whether warnings fail the build as errors do. */
  @Parameter(property = "tiku.strict", defaultValue = "${strict}")
  private boolean strict;

  /** Whether notes (提示) are printed one by one; otherwise a line a code counts them. */
  @Parameter(property = "tiku.notes", defaultValue = "${notes}")
  private boolean notes;

  /** The only time that may appear in an output. */
  @Parameter(property = "tiku.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
  private @Nullable String outputTimestamp;

  /** Whether the goal shall do nothing, which is logged. */
  final boolean skips() {
    if (skip) {
      getLog().info("跳过了（tiku.skip）。");
    }
    return skip;
  }

  final Settings settings() throws MojoFailureException {
    return new Settings(
        content.toPath(),
        editions == null ? List.of() : editions.stream().map(EditionEntry::toRef).toList(),
        site.toPath(),
        reports.toPath(),
        Optional.ofNullable(templates).map(File::toPath),
        Optional.ofNullable(staticFiles).map(File::toPath),
        Optional.ofNullable(baseUrl).filter(url -> !url.isBlank()),
        title,
        search,
        language,
        oneTap,
        strict,
        timestamp(),
        // The latest date there is on earth: nothing that is dated so is a slip.
        LocalDate.now(ZoneOffset.ofHours(14)),
        version(),
        tool());
  }

  /** Prints a verdict; fails if the check did. */
  final void print(Checked checked) throws MojoFailureException {
    Outcome.print(getLog(), checked, notes);
  }

  private String version() {
    return pluginVersion == null ? "" : pluginVersion;
  }

  /** The version with the age of the jar, since a snapshot changes under the same version. */
  private String tool() {
    try {
      return version()
          + "@"
          + Files.getLastModifiedTime(
              Path.of(TikuMojo.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException | URISyntaxException e) {
      getLog().debug(e);
      return version();
    }
  }

  private Instant timestamp() throws MojoFailureException {
    String text = outputTimestamp == null || outputTimestamp.isBlank() ? "" : outputTimestamp;
    if (text.isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      return text.matches("[0-9]+")
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new MojoFailureException(
          "project.build.outputTimestamp 的值「" + text + "」不是时间。写成 2021-03-31T00:00:00Z 这样。", e);
    }
  }
}
