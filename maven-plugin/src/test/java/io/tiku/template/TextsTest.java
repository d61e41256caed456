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
  private static final Path BROWSER = Path.of("../templates/src/main/browser");
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
  void papersAndTheirMakerGetTextsThatOtherPagesDoNotNeed() {
    String all = script("en");
    String exam = script("en", Texts.EXAM_SCRIPT);
    String compose = script("en", Texts.COMPOSE_SCRIPT);

    assertThat(all)
        .contains("\"type.single\":\"Single choice\"")
        .doesNotContain("exam.", "compose.");
    assertThat(exam).startsWith("Object.assign(window.TikuTexts, {").contains("\"exam.hand\":");
    assertThat(exam).doesNotContain("compose.", "search.");
    assertThat(compose).contains("\"compose.make\":").doesNotContain("exam.", "search.");
  }

  @Test
  void markupAmongTheValuesStaysMarkupAndAllElseIsEscaped() throws IOException {
    write("text/xx.properties", "item.place=a < {0} & {1}\n");
    Texts texts = new Templates(Optional.of(folder), "xx").texts();

    assertThat(texts.html("item.place", new Html("<b>x</b>"), "<i>").markup())
        .isEqualTo("a &lt; <b>x</b> &amp; &lt;i&gt;");
  }

  @Test
  void oneIsToldFromMore() throws IOException {
    write("text/xx.properties", "count.items={0} {0|question|questions}\n");
    Texts texts = new Templates(Optional.of(folder), "xx").texts();

    assertThat(texts.say("count.items", 1)).isEqualTo("1 question");
    assertThat(texts.say("count.items", 12)).isEqualTo("12 questions");
    assertThat(texts.html("count.items", 0).markup()).isEqualTo("0 questions");
  }

  @Test
  void filesAreSortedByKey() throws IOException {
    for (String language : new String[] {"zh-CN", "en"}) {
      try (Stream<String> lines =
          Files.lines(SOURCES.resolve("text/" + language + ".properties"))) {
        assertThat(lines.filter(line -> line.contains("=")).map(line -> line.split("=", -1)[0]))
            .as(language)
            .isSorted();
      }
    }
  }

  @Test
  void whatTemplatesAndScriptsSayIsThere() throws IOException {
    Set<String> said = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(SOURCES);
        Stream<Path> browser = Files.walk(BROWSER)) {
      for (Path file : Stream.concat(sources, browser).sorted().toList()) {
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
  void englishHasAllTextsOfChineseAndTheSamePlaces() throws IOException {
    Map<String, String> chinese = texts("zh-CN");
    assertThat(keys("en")).isEqualTo(keys("zh-CN"));
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
    return script(language, Texts.SCRIPT);
  }

  private static String script(String language, String name) {
    return new String(
        new Templates(Optional.empty(), language).asset("asset/" + name), StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
