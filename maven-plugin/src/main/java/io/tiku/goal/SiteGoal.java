package io.tiku.goal;

import io.tiku.pipeline.Settings;
import java.io.File;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals are configured with that show the bank as a site. */
abstract class SiteGoal extends CheckedGoal {

  /**
   * A folder whose files are published as they are, below the site's root. {@code favicon.svg},
   * {@code .ico} or {@code .png} in it becomes the icon of all pages, {@code logo.svg} or {@code
   * .png} stands before the site's title. It need not exist.
   */
  @Parameter(property = "tiku.static", defaultValue = "${project.basedir}/static")
  private @Nullable File staticFiles;

  /** What the site is called, in the head of every page. */
  @Parameter(property = "tiku.title", defaultValue = "题库", required = true)
  private String title = "";

  /**
   * The language in which pages speak to their readers, as in HTML's {@code lang}: {@code zh-CN},
   * {@code en}, or another whose texts are in {@code text/<language>.properties} of the folder of
   * templates. The words of the bank are not translated; practice papers speak it, those of a
   * contest are Chinese.
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

  /** The only time that may appear in an output. */
  @Parameter(property = "tiku.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
  private @Nullable String outputTimestamp;

  @Override
  Settings settings() throws MojoFailureException {
    return super.settings()
        .shown(
            Optional.ofNullable(staticFiles).map(File::toPath),
            title,
            search,
            language,
            oneTap,
            timestamp());
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
