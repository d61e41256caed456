package io.tiku.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.problem.Problems;
import io.tiku.source.YamlMapping.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips are told where they are, not where YAML stumbles. {@code ¶} is a line's end here. */
class YamlSlipTest {

  private static final String COLON = "键和值之间要用英文冒号加一个空格，不是全角「：」";
  private static final Key<String> TITLE = Key.text("title", "标题", "甲");
  private static final Key<List<Text>> BASIS = Key.texts("basis", "依据", "甲");
  private static final Key<List<YamlMapping>> CHANGES =
      Key.mappings("changes", "变动", "- {date: 1}", KeySet.of("变动", Key.text("date", "日", "1")));
  private static final Key<YamlEntries> VARS = Key.names("vars", "参数", "\n  a: 1", Shape.TEXT);
  private static final Key<List<YamlEntries>> ACCEPT =
      Key.namesEach("accept", "放行", "[a: b]", new Shape.Names(Shape.TEXT, Shape.TEXT));
  private static final KeySet KEYS = KeySet.of("文件", TITLE, BASIS, CHANGES, VARS, ACCEPT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title：甲¶basis: []                        | 1:6  | 改成「title: 」。",
        "basis: []¶title：甲                        | 2:6  | 改成「title: 」。",
        "basis: []¶title ： 甲¶vars: {}             | 2:7  | 改成「title: 」。",
        "title：甲¶basis：乙                        | 1:6  | 改成「title: 」。",
        "basis：¶  - 甲¶title: 乙                   | 1:6  | 改成「basis: 」。",
        "vars:¶  a: 1..3¶  b：2..4¶title: 甲         | 3:4  | 改成「b: 」。",
        "vars:¶  a：1..3                            | 2:4  | 改成「a: 」。",
        "changes:¶  - date：1¶title: 甲             | 2:9  | 改成「date: 」。",
        "changes:¶  - date: 1¶    kind：2           | 3:9  | 改成「kind: 」。",
        "changes: [{date：1}]                       | 1:16 | 改成「date: 」。",
        "accept: [a：b]                             | 1:11 | 改成「a: 」。",
        "accept:¶  - a：b                           | 2:6  | 改成「a: 」。",
      })
  void aFullWidthColon(String yaml, String place, String remedy) {
    assertThat(slips(yaml)).containsExactly(place + " " + COLON + "。 → " + remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title:甲¶basis: []                | 1:6  | 冒号后面缺少空格。 → 改成「title: 」，冒号后面空一格。",
        "basis: []¶title:甲                | 2:6  | 冒号后面缺少空格。 → 改成「title: 」，冒号后面空一格。",
        "vars:¶  a:1..3¶title: 甲           | 2:4  | 冒号后面缺少空格。 → 改成「a: 」，冒号后面空一格。",
        "vars:¶  a:1..3                    | 2:4  | 冒号后面缺少空格。 → 改成「a: 」，冒号后面空一格。",
        "accept: [a:b]                     | 1:11 | 冒号后面缺少空格。 → 改成「a: 」，冒号后面空一格。",
        "title:　甲¶basis: []              | 1:7  | 冒号后面要用半角空格，不是全角空格。 → 把全角空格换成半角的。",
        "title:\u00A0甲                    | 1:7  | 冒号后面要用半角空格，不是全角空格。 → 把全角空格换成半角的。",
        "title: 甲¶　basis: []             | 2:1  | 缩进要用半角空格，不是全角空格。 → 把全角空格换成半角的。",
        "basis:¶　- 甲¶title: 乙           | 2:1  | 缩进要用半角空格，不是全角空格。 → 把全角空格换成半角的。",
        "basis:¶  -　甲                    | 2:4  | 短横后面要用半角空格，不是全角空格。 → 把全角空格换成半角的。",
        "basis:¶  -甲¶title: 乙            | 2:3  | 短横后面缺少空格。 → 在「-」后面空一格。",
        "basis:¶  – 甲¶title: 乙           | 2:3  | 列表的每一项要用英文短横加一个空格，不是「–」。 → 改成「- 」。",
        "basis:¶\t- 甲¶title: 乙           | 2:1  | 缩进不能用制表符，要用空格。 → 把制表符换成空格。",
        "vars:¶\ta: 1¶title: 乙            | 2:1  | 缩进不能用制表符，要用空格。 → 把制表符换成空格。",
      })
  void aSpaceThatIsMissingOrAnother(String yaml, String place, String rest) {
    assertThat(slips(yaml)).containsExactly(place + " " + rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title 甲¶basis: []          | 1:6 键「title」后面没有冒号。 → 改成「title: 」。",
        "title；甲¶basis: []         | 1:6 键「title」后面没有冒号。 → 改成「title: 」。",
        "basis: []¶title= 甲¶vars: {} | 2:6 键「title」后面没有冒号。 → 改成「title: 」。",
        "basis:¶- 甲¶-乙¶title: 丙    | 3:1 短横后面缺少空格。 → 在「-」后面空一格。",
        "title: 甲¶  basis：乙        | 2:8 键和值之间要用英文冒号加一个空格，不是全角「：」。 → 改成「basis: 」。",
        "title: [甲¶basis: []        | 1:8 方括号或花括号没有成对，或缺少逗号。 → 检查这一行的冒号、缩进和引号。",
        "title: '甲¶basis: []        | 1:8 引号没有成对，或引号里有不认识的转义。 → 检查这一行的冒号、缩进和引号。",
      })
  void otherSlipsAreToldWhereTheyAreToo(String yaml, String expected) {
    assertThat(slips(yaml)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 甲 #乙         | 1:10 「#乙」被当作注释，没有读进去。 → \"甲 #乙\"",
        "title: 甲 # 乙        | 1:10 「# 乙」被当作注释，没有读进去。 → \"甲 # 乙\"",
        "title: #乙            | 1:8 「#乙」被当作注释，没有读进去。 → \"乙\"",
        "basis:¶  - 甲 #乙¶    | 2:7 「#乙」被当作注释，没有读进去。 → \"甲 #乙\"",
      })
  void wordsThatAreAComment(String yaml, String expected) {
    Problems problems = new Problems();
    read(yaml, problems);

    assertThat(words(problems))
        .filteredOn(words -> words.contains("注释"))
        .extracting(words -> words.replaceAll("→ .*(\".*\").*", "→ $1"))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 甲#乙",
        "title: \"甲 #乙\"",
        "basis: [] # 以后补",
        "# 注释¶title: 甲",
        "basis:¶  - 甲 # 核对过",
        "title: https://example.org/a：b",
        "title: 甲：乙",
        "title: 10:30",
        "basis:¶  - 甲：乙",
        "title: 甲　",
        "title: 'a:b'"
      })
  void whatIsRightAsItIs(String yaml) {
    assertThat(slips(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "title: \"甲\\u0001乙\"  | 1:8 含有控制字符 U+0001。",
        "title: \"甲\\0乙\"      | 1:8 含有控制字符 U+0000。",
        "title: \"甲\\n乙\"      | 1:8 含有控制字符 U+000A。",
        "title: \"甲\\ud842乙\"  | 1:8 含有控制字符 U+D842。",
        "title: \"甲\\u202e乙\"  | 1:8 含有控制字符 U+202E。",
        "title: \"甲\\u00a0乙\"  | 1:8 含有不间断空格或零宽字符 U+00A0。",
        "title: \"\\u2ea0法典\"  | 1:8 「⺠」（U+2EA0）是部首或连字的符号，不是「民」。",
        "basis: [\"\\u200b\"]    | 1:9 含有不间断空格或零宽字符 U+200B。",
      })
  void charactersByEscape(String yaml, String expected) {
    Problems problems = new Problems();
    read(yaml, problems);

    assertThat(words(problems))
        .extracting(words -> words.substring(0, words.indexOf(" → ")))
        .containsExactly(expected);
  }

  @Test
  void aControlCharacterIsOneProblem() {
    Problems problems = new Problems();
    byte[] bytes = "title: 甲\u0001乙\n".getBytes(StandardCharsets.UTF_8);
    SourceText.read(new SourceFile("a.yaml", "a.yaml", bytes), problems)
        .ifPresent(text -> FrontMatter.readYaml(text, problems));

    assertThat(words(problems)).containsExactly("1:9 含有控制字符 U+0001。 → 删掉这个看不见的字符。");
  }

  @Test
  void theLastKeyIsBlamedAndNotTheFence() {
    Problems problems = new Problems();
    FrontMatter.read(SourceText.of("a.md", "---\nbasis: []\ntitle：甲\n---\n正文\n"), problems);

    assertThat(words(problems)).containsExactly("3:6 这里不是合法的 YAML：" + COLON + "。 → 改成「title: 」。");
  }

  private static List<String> slips(String yaml) {
    Problems problems = new Problems();
    read(yaml, problems);
    return words(problems).stream().map(words -> words.replace("这里不是合法的 YAML：", "")).toList();
  }

  private static void read(String yaml, Problems problems) {
    SourceText text = SourceText.of("a.yaml", yaml.replace('¶', '\n') + "\n");
    FrontMatter.readYaml(text, problems)
        .ifPresent(
            entries -> {
              YamlMapping values = entries.as(KEYS);
              KEYS.keys().forEach(values::get);
            });
  }

  private static List<String> words(Problems problems) {
    return problems.sorted().stream()
        .map(p -> p.at().line() + ":" + p.at().column() + " " + p.message() + " → " + p.remedy())
        .toList();
  }
}
