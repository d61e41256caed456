package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.pipeline.PreviewReader.Moment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A small bank in front of a preview. */
abstract class Previewed {

  static final String POINT = "2021/point/probation-period.html";

  static final String POINT_FILE = "syllabus/labor-relations/contract/probation-period/index.md";

  @TempDir Path folder;

  static String item(int number) {
    return "2021/item/probation-period-00" + number + ".html";
  }

  static String item9() {
    return SampleBank.ITEM.replace("001", "009");
  }

  String itemText() {
    try {
      SampleBank.in(folder.resolve("other"));
      return Files.readString(folder.resolve("other/content").resolve(SampleBank.ITEM));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String secret(String text) {
    return text.replace("type: 单选", "type: 单选\nuse: 命题专用").replace("三个月以上", "机密");
  }

  /** A preview without its server. */
  static final class Shown {
    final PreviewReader reader;
    final Preview preview;

    Shown(SampleBank bank) {
      this(bank, Optional.empty());
    }

    Shown(SampleBank bank, Optional<Path> templates) {
      Settings settings = with(bank.settings(), templates);
      reader = new PreviewReader(settings);
      preview = new Preview(settings);
      assertThat(look()).isTrue();
    }

    static Settings with(Settings settings, Optional<Path> templates) {
      return new Settings(
          settings.content(),
          settings.editions(),
          settings.site(),
          settings.reports(),
          templates,
          settings.baseUrl(),
          settings.title(),
          settings.search(),
          settings.strict(),
          settings.timestamp(),
          settings.version(),
          settings.tool());
    }

    /** Whether there was anything new. */
    boolean look() {
      Optional<Moment> next = reader.next();
      next.ifPresent(preview::show);
      return next.isPresent();
    }

    int status(String path) {
      return preview.answer(path).status();
    }

    String page(String path) {
      return new String(preview.answer(path).bytes(), StandardCharsets.UTF_8);
    }

    String[] marks(String... paths) {
      String[] marks = new String[paths.length];
      for (int i = 0; i < paths.length; i++) {
        marks[i] = preview.mark(paths[i]);
      }
      return marks;
    }

    void assertNowhere(String secret, SampleBank bank) {
      Moment now = new PreviewReader(bank.settings()).next().orElseThrow();
      for (String path : now.site().tree().files().keySet()) {
        assertThat(page(path)).as(path).doesNotContain(secret);
      }
      assertThat(page("2021/search/facets.js")).doesNotContain(secret);
    }
  }
}
