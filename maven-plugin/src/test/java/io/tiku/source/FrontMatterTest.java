package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private static final Key<String> TITLE = Key.text("title", "标题", "甲").required();

  private final Problems problems = new Problems();

  @Test
  void findsTheTextAfterTheSecondFence() {
    SourceText source = SourceText.of("a.md", "---\ntitle: 甲\n---  \n正文\n---\n");
    FrontMatter front = FrontMatter.read(source, problems).orElseThrow();

    assertThat(front.values().as(KeySet.of("文件", TITLE)).get(TITLE)).contains("甲");
    assertThat(source.text().substring(front.bodyOffset())).isEqualTo("正文\n---\n");
  }

  @Test
  void reportsAMissingOrOpenFence() {
    assertThat(complaints("正文\n")).containsExactly("1:1 front-matter-missing");
    assertThat(complaints("---\ntitle: 甲\n")).containsExactly("1:1 front-matter-unclosed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title：甲 | 2:6 这里不是合法的 YAML：键和值之间要用英文冒号加一个空格，不是全角「：」。",
        "title: 甲: 乙 | 2:9 这里不是合法的 YAML：这里不该再有冒号；含「: 」的值要加引号。",
        "title: @甲 | 2:8 这里不是合法的 YAML：值不能以 @、`、% 这样的符号开头，要加引号。",
        "title: [甲 | 2:8 这里不是合法的 YAML：方括号或花括号没有成对，或缺少逗号。",
        "title: *甲 | 2:8 这里不是合法的 YAML：不能用 * 别名，以 * 开头的值要加引号。",
        "title: &甲 乙 | 2:8 这里不是合法的 YAML：不能用 & 锚点，以 & 开头的值要加引号。",
        "title: !甲 乙 | 2:9 这里不是合法的 YAML：不能用 ! 标签，以 ! 开头的值要加引号。",
        "甲 | 2:1 这里不是合法的 YAML：最外层应当是「键: 值」。",
      })
  void saysInChineseWhatIsNoYaml(String line, String complaint) {
    read("---\n" + line.strip() + "\n---\n");

    assertThat(problems.sorted())
        .extracting(p -> p.at().line() + ":" + p.at().column() + " " + p.message())
        .containsExactly(complaint);
  }

  @Test
  void reportsAKeyWrittenTwiceAtBothPlaces() {
    read("---\ntitle: 甲\norder: 1\ntitle: 乙\n---\n");

    assertThat(problems.sorted())
        .extracting(p -> p.at() + " " + p.code().id() + " " + p.related())
        .containsExactly("a.md:4:1 key-duplicate [a.md:2:1]");
  }

  @Test
  void countsColumnsInCharactersBehindRareOnesToo() {
    Key<List<YamlMapping.Text>> tags = Key.texts("tags", "标签", "甲");
    YamlEntries entries = read("---\ntags: [\"\uD842\uDFB7\", {a: 1}]\n---\n");

    assertThat(entries.as(KeySet.of("文件", tags)).words(tags)).containsExactly("\uD842\uDFB7");
    assertThat(places()).containsExactly("2:14 value-type");
  }

  /** What the fast reader answers is what the library answers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: 单选\n",
        "type: 单选\nbasis:\n  - 劳动合同法 第十九条第一款\n  - 《劳动法》 第三条\nreviewed: 2021-03-20\n",
        "id: \"2021\"\ntitle: '甲 乙'\nas-of: 2021-03-31\n",
        "a: [x, y-1, \"z\", 3]\nb: []\n",
        "c: [ ]\n",
        "a: [x,y]\n",
        "a:\n- x\n- y\n",
        "a:\n    - x\n    - y\nb: z\n",
        "a:\n  - x\n   - y\n",
        "a: x\n  y\n",
        "a: x # note\nb: y\n",
        "# note\na: x\n",
        "a:\nb:\n",
        "a:\n",
        "a: \n",
        "a: ~\nb: null\nc: true\nd: -1\n",
        "a: 'it''s'\nb: \"x\\ty\"\n",
        "a: x: y\n",
        "a: x:y\n",
        "a: \"x\" y\n",
        "a: {b: c}\n",
        "a: |\n  x\n  y\n",
        "a: - x\n",
        "a: x \nb: y\n",
        "a:  x\nb: y\n",
        "a: [x\n",
        "a: [x] y\n",
        "a: [x, ]\n",
        "a: [x, y],\n",
        "a: ['x, y', z]\n",
        "accept:\n  - key-longest: 原话\n",
        "a: x\n\nb: y\n",
        "a: x\nb\n",
        "A: x\n",
        "a b: x\n",
        "a: x\na: y\n",
        "a: [a: b]\n",
        "a: 2021-03-20T00:00:00\n",
        "a: 《x》\nb: （y）\nc: “z”\n",
        "a: x\u0085y\n",
        "a: x\u2028y\n",
        "a: x\ty\n",
        "-: x\n",
        "- x\n",
        "a: - \n",
        "a:\n  -\n",
        "a:\n  - \n",
        "a:\n  - x\n\n  - y\n",
        "a: [x,, y]\n",
        "a: [,x]\n",
        "a: [x y , z]\n",
        "a: \"\"\nb: ''\n",
        "...\n",
        "a: x\n...\n",
        "a: x\n--- y\n",
        "a: x",
        "",
      })
  void theFastReaderAgreesWithTheLibrary(String yaml) {
    SourceText source = SourceText.of("a.md", "---\n" + yaml);
    int end = source.text().length();
    SimpleYaml.read(source.text(), 4, end)
        .ifPresent(
            fast -> assertThat(YamlReader.readStrictly(source, 4, end, problems)).contains(fast));
    if (yaml.equals("type: 单选\n") || yaml.startsWith("id:") || yaml.startsWith("a: [x, y-1")) {
      assertThat(SimpleYaml.read(source.text(), 4, end)).isPresent();
    }
  }

  private YamlEntries read(String text) {
    return FrontMatter.read(SourceText.of("a.md", text), problems)
        .map(FrontMatter::values)
        .orElseGet(
            () ->
                new YamlEntries(
                    SourceText.of("a.md", ""), new YamlNode.Mapping(Map.of(), 0), problems));
  }

  private List<String> complaints(String text) {
    Problems own = new Problems();
    FrontMatter.read(SourceText.of("a.md", text), own);
    return own.sorted().stream()
        .map(p -> p.at().line() + ":" + p.at().column() + " " + p.code().id())
        .toList();
  }

  private List<String> places() {
    return problems.sorted().stream()
        .map(p -> p.at().line() + ":" + p.at().column() + " " + p.code().id())
        .toList();
  }
}
