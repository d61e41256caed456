package io.tiku.bench;

import io.tiku.bench.SyntheticQuestion.Choice;
import java.util.List;

/** Writes the synthetic bank as a content folder. */
final class BankFormat implements SyntheticBank.Format {

  private final TextFiles files;

  BankFormat(TextFiles files) {
    this.files = files;
    files.write("edition.yaml", "format: 1\nid: \"2021\"\ntitle: 2021年版\nas-of: 2021-03-31\n");
    files.write(
        "guide/staff.md",
        "---\ntitle: 使用说明\naudience: 窗口人员\norder: 1\n---\n## 查找\n\n从大纲进入知识点。\n\n## 练习\n\n选好后提交。\n");
  }

  @Override
  public void statute(SyntheticStatute statute) {
    StringBuilder out = new StringBuilder("---\n");
    out.append("title: 关于").append(statute.shortTitle()).append("的文件\n");
    out.append("short: ").append(statute.shortTitle()).append("\nissuer: 示例机关\n");
    out.append("number: 示例〔2010〕").append(statute.articles()).append("号\n");
    out.append("promulgated: 2010-06-01\neffective: 2010-07-01\namended: []\n");
    out.append("articles: ").append(statute.articles()).append('\n');
    if (statute.numberedInPoints()) {
      out.append("unit: 点\n");
    }
    out.append("status: 有效\n");
    if (statute.laterChange()) {
      out.append("changes:\n  - date: 2021-07-01\n    kind: 修订\n    articles: [3, 5, 8]\n");
      out.append("    note: 自2021年7月1日起施行修订后的文本\n");
    }
    out.append("---\n规范有关业务的办理条件、期限与材料，供窗口人员解释时引用。\n");
    files.write("statutes/" + statute.slug() + ".md", out.toString());
  }

  @Override
  public void domain(SyntheticTopic domain) {
    index(domain.id(), domain, "");
  }

  @Override
  public void chapter(SyntheticTopic domain, SyntheticTopic chapter) {
    index(domain.id() + "/" + chapter.id(), chapter, "");
  }

  @Override
  public void point(
      SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point, List<String> basis) {
    StringBuilder extra = new StringBuilder("level: 掌握\nbasis:\n");
    basis.forEach(citation -> extra.append("  - ").append(citation).append('\n'));
    index(folder(domain, chapter, point), point, extra.toString());
  }

  @Override
  public void item(
      SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point, SyntheticItem item) {
    StringBuilder out = new StringBuilder(2048).append("---\n");
    out.append("type: ").append(item.type()).append("\ndifficulty: ").append(item.difficulty());
    out.append("\ncognition: ").append(item.cognition()).append("\nbasis:\n");
    item.basis().forEach(citation -> out.append("  - ").append(citation).append('\n'));
    out.append("reviewed: ").append(item.reviewed()).append("\n---\n");
    boolean several = !item.material().isEmpty();
    if (several) {
      out.append(item.material()).append('\n');
    }
    for (SyntheticQuestion question : item.questions()) {
      if (several) {
        out.append("\n## 问题（").append(question.type()).append("）\n\n");
      }
      question(out, question, several ? "###" : "##");
    }
    String path = folder(domain, chapter, point) + "/" + item.id() + ".md";
    files.write("syllabus/" + path, out.toString());
  }

  private static void question(StringBuilder out, SyntheticQuestion question, String heading) {
    out.append(question.stem()).append('\n');
    String separator = "\n";
    for (Choice option : question.options()) {
      out.append(separator).append(option.key() ? "- [x] " : "- [ ] ").append(option.text());
      out.append('\n');
      if (!option.note().isEmpty()) {
        out.append("  > ").append(option.note()).append('\n');
      }
      separator = "";
    }
    if (!question.points().isEmpty()) {
      out.append('\n').append(heading).append(" 参考答案\n\n");
      question.points().forEach(point -> out.append("- ").append(point).append('\n'));
    }
    out.append('\n').append(heading).append(" 解析\n\n").append(question.rationale()).append('\n');
  }

  private void index(String folder, SyntheticTopic topic, String extra) {
    String text =
        "---\ntitle: "
            + topic.title()
            + "\norder: "
            + topic.order()
            + "\n"
            + extra
            + "---\n"
            + String.join("\n\n", SyntheticBank.topicText(topic))
            + "\n";
    files.write("syllabus/" + folder + "/index.md", text);
  }

  private static String folder(
      SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point) {
    return domain.id() + "/" + chapter.id() + "/" + point.id();
  }
}
