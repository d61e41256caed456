package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {

  private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  @TempDir private Path folder;

  @Test
  void areFilesOfTheSiteAsTheyAre() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    file("handout/讲义 一.html", "<p>讲义</p>");
    file(".nojekyll", "");
    file(".well-known/security.txt", "Contact: mailto:nobody@example.org\n");
    file(".DS_Store", "别的");
    file(".git/config", "别的");
    Files.createSymbolicLink(folder.resolve("static/same.html"), Path.of("handout/讲义 一.html"));

    build(bank);

    assertThat(SampleBank.files(bank.site()))
        .containsEntry("handout/讲义 一.html", "<p>讲义</p>")
        .containsEntry("same.html", "<p>讲义</p>")
        .containsKeys(".nojekyll", ".well-known/security.txt", "index.html")
        .doesNotContainKeys(".DS_Store", ".git/config");
    assertThat(Files.readString(bank.site().resolve("tiku-files.txt")))
        .contains("handout/讲义 一.html");
    assertThat(Files.readString(bank.site().resolve("sitemap.xml"))).doesNotContain("same.html");
    assertThat(build(bank).summary()).contains("写入 0，");
    Files.delete(folder.resolve("static/same.html"));
    build(bank);
    assertThat(bank.site().resolve("same.html")).doesNotExist();
  }

  @Test
  void anIconAndALogoStandInTheHeadOfEveryPage() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    build(bank);
    assertThat(page(bank, "index.html").select("link[rel=icon]").attr("href"))
        .startsWith("data:image/svg+xml");
    assertThat(page(bank, "index.html").select(".logo")).isEmpty();
    file("favicon.ico", "图");
    file("logo.png", "图");
    file("logo.svg", DRAWING);

    build(bank);

    Document start = page(bank, "index.html");
    assertThat(start.select("link[rel=icon]").eachAttr("href")).containsExactly("favicon.ico");
    assertThat(start.select(".home .logo").outerHtml())
        .isEqualTo("<img class=\"logo\" src=\"logo.svg\" alt=\"\" height=\"28\">");
    Document item = page(bank, "2021/item/probation-period-001.html");
    assertThat(item.select("link[rel=icon]").attr("href")).isEqualTo("../../favicon.ico");
    assertThat(item.select(".home .logo").attr("src")).isEqualTo("../../logo.svg");
  }

  @Test
  void takeTheirPlaceInPreviewsToo() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    file("logo.svg", DRAWING);

    PreviewReader.Moment moment = new PreviewReader(bank.settings()).next().orElseThrow();

    assertThat(moment.site().tree().files()).containsKey("logo.svg");
  }

  @Test
  void neverTakeThePlaceOfOurs() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    build(bank);
    SortedMap<String, String> before = SampleBank.files(bank.site());

    refused(bank, "Index.HTML", "static/Index.HTML 占了站点自己的 index.html 的位置");
    refused(bank, "2021", "static/2021 占了站点自己的 2021/ 的位置");
    refused(bank, "404.html/a.txt", "static/404.html/a.txt 占了站点自己的 404.html 的位置");
    refused(bank, "2021/search/root.js", "2021/search/root.js 的位置");
    refused(bank, "tiku-files.txt", "tiku-files.txt 的位置");
    refused(bank, "a..b.txt", "static/a..b.txt：名字里不能有");

    assertThat(SampleBank.files(bank.site())).isEqualTo(before);
  }

  private void refused(SampleBank bank, String path, String message) throws IOException {
    file(path, "别的");
    assertThatThrownBy(() -> build(bank))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining(message);
    Path tried = Files.createTempDirectory(folder, "tried");
    Files.move(folder.resolve("static"), tried.resolve("static"));
  }

  @Test
  void linksThatLeadOutOfTheFolderAreRefused() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    Files.writeString(folder.resolve("secret.txt"), "秘密");
    Files.createDirectories(folder.resolve("static/real"));
    Path link = folder.resolve("static/a.txt");

    for (String target : new String[] {"../secret.txt", "../content", "real", "nowhere"}) {
      Files.createSymbolicLink(link, Path.of(target));
      assertThatThrownBy(() -> build(bank))
          .isInstanceOf(UserMistake.class)
          .hasMessageContaining("static/a.txt 是链接");
      Files.delete(link);
    }
  }

  @Test
  void aFolderThatHoldsTheBankIsRefused() throws IOException {
    SampleBank bank = SampleBank.in(folder);
    for (String target : new String[] {".", "content/syllabus", "content"}) {
      Files.createSymbolicLink(folder.resolve("static"), Path.of(target));
      assertThatThrownBy(() -> build(bank))
          .isInstanceOf(UserMistake.class)
          .hasMessageContaining("互相包含");
      Files.delete(folder.resolve("static"));
    }
    Files.writeString(folder.resolve("static"), "一个文件");
    assertThatThrownBy(() -> build(bank))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("应该是文件夹");
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve("static").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Checked build(SampleBank bank) {
    return new SiteBuild(bank.settings(), Progress.SILENT).run();
  }

  private static Document page(SampleBank bank, String path) throws IOException {
    return Jsoup.parse(Files.readString(bank.site().resolve(path)));
  }
}
