package io.tiku.markup.body;

import java.util.Locale;

/** What to write instead of an HTML tag. */
final class HtmlRemedy {

  private HtmlRemedy() {}

  static String of(String tag) {
    if (tag.startsWith("<!")) {
      return "删掉注释；给同事的话写在提交说明里。";
    }
    return switch (name(tag)) {
      case "br" -> "空一行另起一段；表格里只写短句。";
      case "p", "div", "span", "font", "center" -> "删掉标签，段落之间空一行。";
      case "b", "strong", "u", "mark" -> "要强调就写 **文字**。";
      case "i", "em" -> "要强调就写 *文字*。";
      case "sup" -> "上标写成 ^2^，例如 x^2^。";
      case "sub" -> "下标写成 ~2~，例如 H~2~O。";
      case "img" -> "写成 ![图上有什么](图片.png \"图题\")，独占一段。";
      case "a" -> "写成 [文字](地址)。";
      case "ul", "ol", "li" -> "写成列表：每行以 - 或 1. 开头。";
      case "table", "tr", "td", "th", "thead", "tbody" -> "写成 Markdown 表格：| 甲 | 乙 |。";
      case "code", "pre" -> "写成 `代码`。";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "小标题写成 ## 小标题。";
      case "s", "del", "strike" -> "删掉不要的文字。";
      case "script", "style", "iframe", "object", "embed" -> "删掉它，题库里不能有脚本和样式。";
      default -> "删掉标签；要显示「<」本身就写 `<`，或在前面加反斜杠。";
    };
  }

  private static String name(String tag) {
    int from = tag.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
      to++;
    }
    return tag.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
