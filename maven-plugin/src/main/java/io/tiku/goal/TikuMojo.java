package io.tiku.goal;

import io.tiku.pipeline.Settings;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
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

  /** The folder reports are written to, such as {@code problems.sarif}. */
  @Parameter(
      property = "tiku.reports",
      defaultValue = "${project.build.directory}/tiku",
      required = true)
  private File reports = new File("target/tiku");

  /** Whether the goal does nothing, such as in a build of which only other parts are wanted. */
  @Parameter(property = "tiku.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private @Nullable String pluginVersion;

  /** What was written after {@code -D}. */
  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties given = new Properties();

  /** What was written after {@code -D}. */
  final Properties given() {
    return given;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("跳过了（tiku.skip）。");
      return;
    }
    LossyLocale.refuse(System.getProperties(), given, this);
    if (keepsWords()) {
      LossyLocale.refuseAsSuch(System.getProperties());
    }
    run();
  }

  /**
   * Whether words and names that people gave are drawn from, signed, or become names of files, so
   * that the goal cannot work where they might be lost.
   */
  boolean keepsWords() {
    return false;
  }

  /** What the goal is for. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** What the goal was configured with; what is no matter of it is as usual. */
  Settings settings() throws MojoFailureException {
    return Settings.of(
        content.toPath(),
        editions == null ? List.of() : editions.stream().map(EditionEntry::toRef).toList(),
        reports.toPath(),
        // The latest date there is on earth: nothing that is dated so is a slip.
        LocalDate.now(ZoneOffset.ofHours(14)),
        version(),
        tool());
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
}
