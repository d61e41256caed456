package io.tiku.bench;

import io.tiku.bench.SyntheticQuestion.Choice;
import java.util.List;

/**
 * Writes the same bank as content of a Hugo site, whose layouts are in {@code bench/hugo}. Options
 * and rationales are front matter, because their page shows them in a form of its own.
 */
final class HugoFormat implements SyntheticBank.Format {

  private final TextFiles files;

  HugoFormat(TextFiles files) {
    this.files = files;
  }

  @Override
  public void statute(SyntheticStatute statute) {
    files.write(
        "content/statutes/" + statute.slug() + "/_index.md",
        "---\ntitle: "
            + statute.shortTitle()
            + "\narticles: "
            + statute.articles()
            + "\neffective: \"2010-07-01\"\n---\n规范有关业务的办理条件、期限与材料，供窗口人员解释时引用。\n");
  }

  @Override
  public void domain(SyntheticTopic domain) {
    index("domain", domain.id(), domain, List.of());
  }

  @Override
  public void chapter(SyntheticTopic domain, SyntheticTopic chapter) {
    index("chapter", domain.id() + "/" + chapter.id(), chapter, List.of());
  }

  @Override
  public void point(
      SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point, List<String> basis) {
    index("point", folder(domain, chapter, point), point, basis);
  }

  @Override
  public void item(
      SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point, SyntheticItem item) {
    StringBuilder out = new StringBuilder(2048).append("---\n");
    out.append("title: ").append(item.id()).append("\nlayout: item\n");
    out.append("url: /item/").append(item.id()).append(".html\n");
    out.append("itemtype: ").append(item.type()).append("\ndifficulty: ").append(item.difficulty());
    out.append("\ncognition: ").append(item.cognition());
    out.append("\nreviewed: \"").append(item.reviewed()).append("\"\nstatutes:\n");
    item.statutes().forEach(slug -> out.append("  - ").append(slug).append('\n'));
    out.append("basis:\n");
    item.basis().forEach(citation -> out.append("  - ").append(citation).append('\n'));
    out.append("questions:\n");
    item.questions().forEach(question -> question(out, question));
    out.append("---\n").append(item.material()).append('\n');
    files.write(
        "content/" + folder(domain, chapter, point) + "/" + item.id() + ".md", out.toString());
  }

  private static void question(StringBuilder out, SyntheticQuestion question) {
    out.append("  - type: ").append(question.type()).append("\n    stem: \"");
    out.append(question.stem().replace("[[", "____（").replace("]]", "）")).append("\"\n");
    out.append("    options:\n");
    for (Choice option : question.options()) {
      out.append("      - text: ").append(option.text()).append("\n        key: ");
      out.append(option.key()).append("\n        note: \"").append(option.note()).append("\"\n");
    }
    out.append("    points:\n");
    question.points().forEach(point -> out.append("      - ").append(point).append('\n'));
    out.append("    rationale: \"").append(question.rationale()).append("\"\n");
  }

  private void index(String layout, String folder, SyntheticTopic topic, List<String> basis) {
    StringBuilder out = new StringBuilder("---\ntitle: \"").append(topic.title());
    out.append("\"\nweight: ").append(topic.order()).append("\nlayout: ").append(layout);
    out.append("\nurl: /").append(layout).append('/').append(topic.id()).append(".html\nbasis:\n");
    basis.forEach(citation -> out.append("  - ").append(citation).append('\n'));
    out.append("---\n").append(String.join("\n\n", SyntheticBank.topicText(topic))).append('\n');
    files.write("content/" + folder + "/_index.md", out.toString());
  }

  private static String folder(
      SyntheticTopic domain, SyntheticTopic chapter, SyntheticTopic point) {
    return domain.id() + "/" + chapter.id() + "/" + point.id();
  }
}
