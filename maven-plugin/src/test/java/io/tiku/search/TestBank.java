package io.tiku.search;

import io.tiku.SampleTexts;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.SynonymReader;
import io.tiku.problem.Problems;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small bank in memory. */
final class TestBank {

  private final Map<String, String> files = new LinkedHashMap<>();

  TestBank() {
    file(
        "edition.yaml",
        """
        format: 1
        id: "2021"
        title: 2021年版（示例）
        as-of: 2021-03-31
        """);
    file("syllabus/labor/index.md", "---\ntitle: 劳动关系\n---\n劳动关系。\n");
    file("syllabus/labor/contract/index.md", "---\ntitle: 劳动合同\n---\n劳动合同。\n");
    point("probation-period", "试用期", "试用, 见习期", "劳动合同法 第十九条", "合同期限决定试用期的上限。");
    point("double-wage", "未签书面合同二倍工资", "双倍工资", "劳动合同法 第八十二条", "超过一个月不订立书面劳动合同的，支付二倍工资。");
    point("annual-leave", "年休假天数", "年休假", "劳动合同法 第四条", "累计工作满一年不满十年的，年休假五天。");
    file(SampleTexts.LAW, SampleTexts.law("订立到终止的规则。"));
    file("guide/staff.md", "---\ntitle: 怎样练习\naudience: 窗口人员\n---\n每天十道题。\n");
    file("rules/synonyms.yaml", "format: 1\nsynonyms:\n  - 见习 = 试用期\n  - 年假 = 年休假\n");
    item("probation-period-001", "probation-period", "", "约定试用期最长的期限是");
    item("probation-period-002", "probation-period", "", "试用期内的工资不得低于");
    item("double-wage-001", "double-wage", "", "未订立书面合同，支付二倍工资的起算日是");
    item("double-wage-002", "double-wage", "use: 命题专用\n", "绝密线索词的题干是");
    item("double-wage-003", "double-wage", "status: 停用\n", "停用线索词的题干是");
  }

  private void point(String id, String title, String aliases, String basis, String text) {
    file(
        "syllabus/labor/contract/" + id + "/index.md",
        "---\ntitle: "
            + title
            + "\nlevel: 掌握\naliases: ["
            + aliases
            + "]\nbasis:\n  - "
            + basis
            + "\n---\n"
            + text
            + "\n");
  }

  void item(String id, String point, String front, String stem) {
    file(
        "syllabus/labor/contract/" + point + "/" + id + ".md",
        "---\ntype: 单选\ndifficulty: 易\nbasis:\n  - 劳动合同法 "
            + (point.equals("double-wage") ? "第八十二条" : "第十九条")
            + "\nreviewed: 2021-03-20\n"
            + front
            + "---\n"
            + stem
            + "（　　）。\n\n- [x] 甲数\n- [ ] 乙数\n- [ ] 丙数\n\n## 解析\n\n规则如此。\n");
  }

  TestBank file(String path, String text) {
    files.put(path, text);
    return this;
  }

  TestBank without(String path) {
    files.remove(path);
    return this;
  }

  SourceTree sources() {
    return SampleTexts.tree(files);
  }

  Edition edition() {
    return Edition.of(ContentReader.read(sources(), new Problems()));
  }

  BankSearch search() {
    return BankSearch.of(edition(), SynonymReader.read(sources(), new Problems()));
  }

  /** Searches with what a store has indexed already. */
  BankSearch search(IndexStore store) {
    return BankSearch.of(source(store));
  }

  BankSearch.Source source(IndexStore store) {
    SourceTree sources = sources();
    return new BankSearch.Source(
        edition(),
        SynonymReader.read(sources, new Problems()),
        path ->
            sources.file(path.substring("content/".length())).map(SourceFile::digest).orElse(""),
        store);
  }
}
