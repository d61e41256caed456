package io.tiku.pipeline;

import io.tiku.content.EditionInfo;
import io.tiku.page.SiteSearch;
import io.tiku.template.TemplateFailure;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a goal was configured with.
 *
 * @param content the content folder
 * @param editions the editions of the bank that the configuration lists
 * @param site the folder the site is published to
 * @param reports the folder of reports such as {@code problems.sarif}
 * @param templates a folder whose files stand in for the built-in templates and assets
 * @param statics a folder whose files are published as they are; it need not exist
 * @param baseUrl where the site will be reached, for canonical links and the site map
 * @param title what the site is called, in the head of every page
 * @param search how the site is searched: by files of its own, not at all, or by an index at an
 *     address
 * @param language of the interface, such as {@code zh-CN}
 * @param oneTap whether a tap on an option judges it, unless the reader wants otherwise
 * @param strict whether warnings fail the build
 * @param timestamp the only time that may appear in an output
 * @param today the day on which the goal runs, by which what is dated later is noticed
 * @param version the plugin's version, named in reports
 * @param tool which build of the plugin this is: what another one made is not taken over
 */
public record Settings(
    Path content,
    List<EditionRef> editions,
    Path site,
    Path reports,
    Optional<Path> templates,
    Optional<Path> statics,
    Optional<String> baseUrl,
    String title,
    String search,
    String language,
    boolean oneTap,
    boolean strict,
    Instant timestamp,
    LocalDate today,
    String version,
    String tool) {
  public Settings {
    editions = List.copyOf(editions);
  }

  /**
   * Settings of a Chinese site with {@code static} beside its content where one tap judges, on the
   * day of the time stamp.
   */
  public Settings(
      Path content,
      List<EditionRef> editions,
      Path site,
      Path reports,
      Optional<Path> templates,
      Optional<String> baseUrl,
      String title,
      String search,
      boolean strict,
      Instant timestamp,
      String version,
      String tool) {
    this(
        content,
        editions,
        site,
        reports,
        templates,
        Optional.of(content.resolveSibling("static")),
        baseUrl,
        title,
        search,
        Texts.CHINESE,
        true,
        strict,
        timestamp,
        LocalDate.ofInstant(timestamp, ZoneOffset.UTC),
        version,
        tool);
  }

  /** Settings in which only what every goal is told differs from the usual. */
  public static Settings of(
      Path content,
      List<EditionRef> editions,
      Path reports,
      LocalDate today,
      String version,
      String tool) {
    return new Settings(
        content,
        editions,
        reports.resolveSibling("site"),
        reports,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "static",
        Texts.CHINESE,
        true,
        false,
        Instant.EPOCH,
        today,
        version,
        tool);
  }

  /** The same for a goal that checks and prints. */
  public Settings checked(Optional<Path> templates, boolean strict) {
    return new Settings(
        content, editions, site, reports, templates, statics, baseUrl, title, search, language,
        oneTap, strict, timestamp, today, version, tool);
  }

  /** The same for a goal that shows a site. */
  public Settings shown(
      Optional<Path> statics,
      String title,
      String search,
      String language,
      boolean oneTap,
      Instant timestamp) {
    return new Settings(
        content, editions, site, reports, templates, statics, baseUrl, title, search, language,
        oneTap, strict, timestamp, today, version, tool);
  }

  /** The same with the folder a site is published to, and where it will be reached. */
  public Settings published(Path site, Optional<String> baseUrl) {
    return new Settings(
        content, editions, site, reports, templates, statics, baseUrl, title, search, language,
        oneTap, strict, timestamp, today, version, tool);
  }

  /** The time that stands in a site: where none was configured, the day of its newest edition. */
  Instant builtFor(EditionInfo newest) {
    return timestamp.equals(Instant.EPOCH)
        ? newest.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()
        : timestamp;
  }

  /** The same for a goal that speaks another language. */
  public Settings speaking(String other) {
    return shown(statics, title, search, other, oneTap, timestamp);
  }

  /** Templates that say their texts in the site's language. */
  Templates pageTemplates() {
    try {
      return new Templates(templates, language);
    } catch (TemplateFailure e) {
      throw new UserMistake(
          "tiku.language 的值「"
              + language
              + "」用不了："
              + e.getMessage()
              + "。自带 zh-CN 和 en；别的语言把界面文字写在模板文件夹的 text/"
              + language
              + ".properties 里，键和 zh-CN 的相同，缺的照中文显示。",
          e);
    }
  }

  /** What the site calls an edition. */
  String titleOf(EditionInfo edition) {
    return editions.stream()
        .filter(listed -> listed.id().equals(edition.id()) && !listed.title().isEmpty())
        .map(EditionRef::title)
        .findFirst()
        .orElse(edition.title());
  }

  /** Where publishers keep what they remember. */
  Path published() {
    return reports.resolve("published");
  }

  /** How the site is searched. */
  SiteSearch siteSearch() {
    try {
      return SiteSearch.of(search);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(
          "tiku.search 的值「"
              + search
              + "」不对。写 static（站点自带搜索）、none（不要搜索），"
              + "或者索引的地址，例如 https://search.example.org/tiku。",
          e);
    }
  }
}
