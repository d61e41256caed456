package io.tiku.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Item;
import io.tiku.markup.item.ItemReader;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCacheTest {

  private static final String SINGLE =
      """
      ---
      type: 单选
      difficulty: 易
      cognition: 识记
      basis:
        - 劳动合同法 第十九条第一款、第二十条
      reviewed: 2021-03-20
      enemies: [probation-002]
      origin: 示例
      tags: [试用期]
      shuffle: false
      accept:
        - key-longest: 示例
      ---
      期限**不满**一年的合同，试用期*最长*是（　　）。

      | 期限 | 上限 |
      |:---|---:|
      | 一年 | `2` 个月 |

      - [x] 一个月
        > 对。
      - [ ] 二个月
      - [ ] 三个月

      ## 解析

      1. 第一
      2. 第二

      > 引用

      ```text
      代码
      ```
      """;
  private static final String BLANK =
      """
      ---
      type: 填空
      difficulty: 中
      ---
      最长[[一个月|1个月]]。

      ## 解析

      规则：H~2~O、x^2^。\\
      换行。
      """;
  private static final String MATCHING =
      """
      ---
      type: 匹配
      difficulty: 中
      ---
      把情形与期限配对。

      - **甲**情形 → 一个月
        > 第一档。
      - 乙情形 → 二个月
      - 丙情形 → 六个月
      - → 一年

      ## 解析

      规则。
      """;
  private static final String ORDERING =
      """
      ---
      type: 排序
      difficulty: 难
      ---
      按先后排序。

      1. 受理
      2. 立案
      3. 开庭

      ## 解析

      规则。
      """;
  private static final String CASE =
      """
      ---
      type: 案例
      difficulty: 难
      ---
      材料。（4分）

      ## 问题（判断，2分）

      说法。（　　）

      - [ ] 正确
      - [x] 错误

      ### 解析

      规则。

      ## 问题（简答，2分）

      为什么？

      ### 参考答案

      - 因为（1.5分）
      - 所以（0.5分）

      ### 解析

      规则。
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {SINGLE, BLANK, MATCHING, ORDERING, CASE})
  void anItemComesBackAsItWas(String text) throws IOException {
    SourceFile source = source(text);
    Item item = read(source);
    ItemCache first = open("1.0");
    first.put(source, item);
    first.save();

    assertThat(open("1.0").get(source)).hasValue(item);
  }

  @Test
  void aChangedFileOrAnotherToolFindsNothing() throws IOException {
    SourceFile source = source(SINGLE);
    ItemCache first = open("1.0");
    first.put(source, read(source));
    first.save();

    assertThat(open("1.0").get(source(SINGLE + "\n多一句。\n"))).isEmpty();
    assertThat(open("1.1").get(source)).isEmpty();
  }

  @Test
  void anItemThatPointsToOtherFilesIsNotKept() {
    SourceFile source = source(BLANK.replace("规则。", "见[网页](https://example.org/)。"));
    ItemCache cache = open("1.0");
    cache.put(source, read(source));

    assertThat(cache.get(source)).isEmpty();
  }

  @Test
  void whatIsNoLongerUsedGoes() throws IOException {
    SourceFile old = source(SINGLE);
    ItemCache first = open("1.0");
    first.put(old, read(old));
    first.save();
    SourceFile changed = source(BLANK);
    ItemCache second = open("1.0");
    second.put(changed, read(changed));
    second.save();

    assertThat(open("1.0").get(old)).isEmpty();
    assertThat(open("1.0").get(changed)).isPresent();
  }

  @Test
  void damageIsAsGoodAsNothingKept() throws IOException {
    SourceFile source = source(SINGLE);
    ItemCache first = open("1.0");
    first.put(source, read(source));
    first.save();
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(open("1.0").get(source)).isEmpty();
    }
  }

  private ItemCache open(String tool) {
    return ItemCache.open(file(), tool);
  }

  private Path file() {
    return folder.resolve("items.cache");
  }

  private static SourceFile source(String text) {
    String path = "syllabus/labor/contract/probation/probation-001.md";
    return new SourceFile("content/" + path, path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Item read(SourceFile source) {
    Problems problems = new Problems();
    return ItemReader.read(source, SourceTree.of("content", List.of(source)), problems)
        .orElseThrow(() -> new AssertionError(problems.sorted()));
  }
}
