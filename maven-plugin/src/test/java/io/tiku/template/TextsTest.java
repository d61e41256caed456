package io.tiku.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

  private static final Path SOURCES = Path.of("../templates/src/main/resources/io/tiku/templates");
  private static final Pattern SAID = Pattern.compile("say\\(\"([A-Za-z.]*[A-Za-z])\"");

  @TempDir private Path folder;

  @Test
  void saysTextsOfItsLanguageAndChineseWhereItHasNone() throws IOException {
    write("text/xx.properties", "item.number=#{0}\n");

    Texts texts = new Templates(Optional.of(folder), "xx").texts();

    assertThat(texts.say("item.number", 3)).isEqualTo("#3");
    assertThat(texts.say("item.place", 3, 7)).isEqualTo("第 3 题，共 7 题");
    assertThat(texts.language()).isEqualTo("xx");
  }

  @Test
  void valuesThatAreMarkupStayMarkupAndAllElseIsEscaped() throws IOException {
    write("text/xx.properties", "item.place=a < {0} & {1}\n");
    write(
        "page/t.ftlh",
        "<#assign b><b>${x}</b></#assign>${say(\"item.place\", b, x)}|${say(\"item.place\", 1, x)}");

    assertThat(new Templates(Optional.of(folder), "xx").render("page/t.ftlh", Map.of("x", "<i>")))
        .isEqualTo("a &lt; <b>&lt;i&gt;</b> &amp; &lt;i&gt;|a &lt; 1 &amp; &lt;i&gt;");
  }

  @Test
  void aLanguageWithoutTextsAndAKeyThatChineseLacksAreTold() throws IOException {
    assertThatThrownBy(() -> new Templates(Optional.empty(), "xx"))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("text/xx.properties");
    write("text/xx.properties", "item.nummer=x\n");
    assertThatThrownBy(() -> new Templates(Optional.of(folder), "xx"))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("item.nummer");
  }

  @Test
  void scriptsGetTheirTextsInTheLanguageOfTheSite() {
    assertThat(script("zh-CN"))
        .startsWith("window.TikuTexts = {")
        .contains("\"word.next\":\"下一题\"");
    assertThat(script("en")).contains("\"word.next\":\"Next question\"").doesNotContain("js.");
  }

  @Test
  void whatTemplatesAndScriptsSayIsThere() throws IOException {
    Set<String> said = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String script = file.toString().endsWith(".js") ? "js." : "";
        Matcher key =
            SAID.matcher(file.toString().matches(".*\\.(js|ftlh)") ? Files.readString(file) : "");
        while (key.find()) {
          said.add(script + key.group(1));
        }
      }
    }
    assertThat(keys("zh-CN")).containsAll(said);
  }

  @Test
  void englishHasNoTextThatChineseLacksAndTheSamePlaces() throws IOException {
    Map<String, String> chinese = texts("zh-CN");
    texts("en")
        .forEach(
            (key, text) ->
                assertThat(places(text)).as(key).isEqualTo(places(chinese.getOrDefault(key, ""))));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{[0-9]}")
        .matcher(text)
        .results()
        .forEach(place -> places.add(place.group()));
    return places;
  }

  private static Set<String> keys(String language) throws IOException {
    return new TreeSet<>(texts(language).keySet());
  }

  private static Map<String, String> texts(String language) throws IOException {
    java.util.Properties read = new java.util.Properties();
    read.load(Files.newBufferedReader(SOURCES.resolve("text/" + language + ".properties")));
    Map<String, String> texts = new java.util.TreeMap<>();
    read.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  private static String script(String language) {
    return new String(
        new Templates(Optional.empty(), language).asset("asset/" + Texts.SCRIPT),
        StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
