package io.tiku.edition.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void nothingInATextIsMarkup() {
    assertThat(Markdown.text("*a* `b` [c](d) <img> & ____ | ~~x~~ $y$\n@z"))
        .isEqualTo(
            "\\*a\\* \\`b\\` \\[c\\](d) &lt;img&gt; &amp; \\_\\_\\_\\_ \\| \\~\\~x\\~\\~ \\$y\\$<br>@<!-- -->z");
    assertThat(Markdown.code("a`b")).isEqualTo("`a'b`");
  }

  @Test
  void showsAChangeWithALittleAroundIt() {
    String long30 = "这里是一段很长的没有改动的文字这里是一段很长的没有改动的文字";
    assertThat(difference(long30 + "一个月" + long30, long30 + "二个月" + long30))
        .isEqualTo("…长的没有改动的文字这里是一段很长的没有改动的文字<del>一</del><ins>二</ins>个月这里是一段很长的没有改动的文字这里是一段很长…");
    assertThat(difference("启用", "停用")).isEqualTo("<del>启用</del> → <ins>停用</ins>");
    assertThat(difference("", "新")).isEqualTo("<ins>新</ins>");
    assertThat(difference("旧", "")).isEqualTo("<del>旧</del>");
    assertThat(difference("完全不同的一句话在这里说一遍", "另外写成别的内容而且更加长一些。"))
        .isEqualTo("<del>完全不同的一句话在这里说一遍</del> → <ins>另外写成别的内容而且更加长一些。</ins>");
  }

  @Test
  void aCutLeavesNoHalfCharacter() {
    assertThat(Markdown.beginning("一𠀀二", 2)).isEqualTo("一…");
    assertThat(Markdown.beginning("一二", 2)).isEqualTo("一二");
  }

  private static String difference(String before, String after) {
    return Markdown.difference(new TextChange("题干", before, after));
  }
}
