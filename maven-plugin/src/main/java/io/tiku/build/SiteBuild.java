package io.tiku.build;

import io.tiku.build.CheckBuild.Examined;
import io.tiku.page.SitePages;
import io.tiku.page.SiteSettings;
import io.tiku.publish.OutputTree;
import io.tiku.publish.PublishReport;
import io.tiku.publish.Publisher;
import io.tiku.template.Templates;

/** {@code tiku:site}: a checked edition → pages → the published folder. */
public final class SiteBuild {

  private final Settings settings;
  private final Progress progress;

  public SiteBuild(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Checks the bank and, unless it failed, publishes the site. */
  public Checked run() {
    Examined examined = new CheckBuild(settings, progress).examine();
    if (examined.verdict().failed()) {
      return examined.verdict().and("站点没有更新。");
    }
    OutputTree site =
        SitePages.plan(
            examined.edition(),
            new SiteSettings(
                settings.baseUrl(), settings.title(), settings.timestamp(), settings.tool()),
            new Templates(settings.templates()),
            examined.digests());
    SearchFiles.addTo(site, settings, examined);
    PublishReport report = publish(site);
    return examined
        .verdict()
        .and(
            "发布 "
                + site.files().size()
                + " 个文件到 "
                + settings.site()
                + "：写入 "
                + report.written()
                + "，未变 "
                + report.unchanged()
                + "，删除 "
                + report.removed()
                + "。");
  }

  private PublishReport publish(OutputTree site) {
    try (Progress.Bar bar = progress.bar("发布", site.files().size())) {
      return new Publisher(settings.site()).publish(site, bar::advance);
    }
  }
}
