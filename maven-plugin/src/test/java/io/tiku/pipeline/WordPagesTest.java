package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper in Word has as many pages as in PDF, where LibreOffice is at hand to count them. */
class WordPagesTest {

  private static final List<String> BLUEPRINTS =
      List.of("daily", "weekly", "monthly", "provincial-100", "regional-written");

  @TempDir private Path folder;

  @Test
  void papersAndKeysHaveAsManyPagesAsInPdf() throws Exception {
    Optional<Path> office = office();
    assumeTrue(office.isPresent(), "no LibreOffice");
    List<String> command = new ArrayList<>(List.of(office.get().toString()));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "pdf", "--outdir", folder.toString()));
    for (String blueprint : BLUEPRINTS) {
      for (String name : List.of("paper", "paper-a3", "key")) {
        Path copy = folder.resolve(blueprint + "-" + name + ".docx");
        Files.copy(MadePaper.ofBank(blueprint).resolve(name + ".docx"), copy);
        command.add(copy.toString());
      }
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    for (String blueprint : BLUEPRINTS) {
      for (String name : List.of("paper", "paper-a3", "key")) {
        assertThat(pages(folder.resolve(blueprint + "-" + name + ".pdf")))
            .as(blueprint + " " + name)
            .isEqualTo(pages(MadePaper.ofBank(blueprint).resolve(name + ".pdf")));
      }
    }
  }

  private static int pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages();
    }
  }

  private static Optional<Path> office() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(entry -> Path.of(entry, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
