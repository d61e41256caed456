package io.tiku.problem;

/** The guide page that lists the whole catalogue for question writers, made from the codes. */
public final class CatalogueGuide {

  private static final String ESCAPED = "\\|[]<*_`";

  private CatalogueGuide() {}

  /** The page's Markdown. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("---\ntitle: 检查提示一览\naudience: 命题人\norder: 90\n---\n");
    out.append("`tiku:check` 会报告下面这些问题。每一行是一种：代码、提示的样子（… 处是具体的内容）、怎么改、为什么要管它。\n");
    for (Severity severity : Severity.values()) {
      out.append("\n## ").append(severity.label()).append("\n\n");
      out.append(introduction(severity)).append("\n\n");
      table(out, severity);
    }
    out.append("\n本页由问题目录生成，不要手工修改。\n");
    return out.toString();
  }

  private static String introduction(Severity severity) {
    return switch (severity) {
      case ERROR -> "有一处错误，就什么也不发布。";
      case WARNING ->
          "照常发布，但应当看一看；加上 `-Dtiku.strict` 时也算不通过。"
              + "确有理由的，在试题、大纲节点或 `edition.yaml` 里写 `accept: [代码: 理由]` 放行（领域、章、知识点上写的管它下面的一切），"
              + "或者写进 `rules/checks.yaml`。";
      case NOTE -> "只是提醒，`-Dtiku.strict` 也不管它。";
    };
  }

  private static void table(StringBuilder out, Severity severity) {
    out.append("| 代码 | 提示 | 怎么改 | 为什么 |\n|---|---|---|---|\n");
    for (ProblemCode code : ProblemCode.values()) {
      if (code.severity() == severity) {
        out.append("| `").append(code.id()).append('`');
        cell(out, code.messageOutline());
        cell(out, code.remedyOutline());
        cell(out, code.reason());
        out.append(" |\n");
      }
    }
  }

  private static void cell(StringBuilder out, String text) {
    out.append(" | ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
  }
}
