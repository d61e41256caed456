package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The draws of the samples, each of whose steps can be taken on any day. */
abstract class SampleDraws {

  static final Path SAMPLE = Path.of("src", "test", "resources", "draws");

  /** On which the sample's public value is known. */
  static final LocalDate ITS_DAY = LocalDate.parse("2021-09-05");

  @TempDir Path folder;

  LocalDate today = ITS_DAY;

  Path out;

  @BeforeEach
  void copyTheSample() throws IOException {
    for (String name : new String[] {"sample.yaml", "sample.csv"}) {
      Files.copy(SAMPLE.resolve(name), folder.resolve(name));
    }
    out = folder.resolve("draws/sample");
  }

  void tampered(String name, String was, String is, String told) throws IOException {
    String text = Files.readString(out.resolve(name));
    assertThat(text).contains(was);
    Files.writeString(out.resolve(name), text.replaceFirst(Pattern.quote(was), is));
    refuses("verify", "", told);
    Files.writeString(out.resolve(name), text);
  }

  void refuses(String step, String value, String told) {
    assertThatThrownBy(() -> run(step, value))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining(told);
  }

  Checked run(String step, String value) {
    return build(order(step, value, folder.resolve("sample.yaml").toString())).run();
  }

  static DrawBuild.Order order(String step, String value, String draw) {
    return new DrawBuild.Order(draw, step, value, false, Optional.empty());
  }

  DrawBuild build(DrawBuild.Order order) {
    return new DrawBuild(
        SampleBank.in(folder.resolve("bank")).settings(),
        folder.resolve("draws"),
        folder.resolve("secrets"),
        today,
        order);
  }

  String list() throws IOException {
    return Files.readString(folder.resolve("sample.csv"));
  }

  void list(String text) throws IOException {
    Files.write(folder.resolve("sample.csv"), text.getBytes(StandardCharsets.UTF_8));
  }

  void plan(String was, String is) throws IOException {
    Path file = folder.resolve("sample.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
  }

  static String member(String json, String name) {
    int from = json.indexOf("\"" + name + "\": \"") + name.length() + 5;
    return json.substring(from, json.indexOf('"', from));
  }

  static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
