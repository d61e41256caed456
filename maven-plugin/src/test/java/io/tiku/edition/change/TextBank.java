package io.tiku.edition.change;

import io.tiku.SampleTexts;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.problem.Problem;
import io.tiku.problem.Problems;
import io.tiku.problem.Severity;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tiny bank as files in memory: two points of one chapter, one statute. */
final class TextBank {

  static final String POINT = "syllabus/labor/contract/probation/";

  private final SortedMap<String, String> files;

  private TextBank(SortedMap<String, String> files) {
    this.files = files;
  }

  static TextBank sample() {
    return new TextBank(new TreeMap<>())
        .with("edition.yaml", "format: 1\nid: \"2021\"\ntitle: 2021年版\nas-of: 2021-03-31\n")
        .with("syllabus/labor/index.md", "---\ntitle: 劳动关系\n---\n劳动关系。\n")
        .with("syllabus/labor/contract/index.md", "---\ntitle: 劳动合同\n---\n合同。\n")
        .with(POINT + "index.md", "---\ntitle: 试用期\nlevel: 掌握\nbasis: [劳动合同法 第十九条]\n---\n试用期有上限。\n")
        .with(
            "syllabus/labor/contract/wage/index.md",
            "---\ntitle: 工资\nlevel: 熟悉\nbasis: [劳动合同法 第三十条]\n---\n按时足额。\n")
        .with(SampleTexts.LAW, SampleTexts.law("劳动合同的规则。"));
  }

  TextBank with(String path, String text) {
    SortedMap<String, String> other = new TreeMap<>(files);
    other.put(path, text);
    return new TextBank(other);
  }

  TextBank without(String path) {
    SortedMap<String, String> other = new TreeMap<>(files);
    other.remove(path);
    return new TextBank(other);
  }

  /** Another text in one file, which must hold what is replaced. */
  TextBank edit(String path, String before, String after) {
    String text = files.getOrDefault(path, "");
    if (!text.contains(before)) {
      throw new IllegalArgumentException(path + " does not hold " + before);
    }
    return with(path, text.replace(before, after));
  }

  /** Adds an item on 试用期, given without what all items have. */
  TextBank item(String id, String type, String body) {
    return with(
        POINT + id + ".md",
        "---\ntype: "
            + type
            + "\ndifficulty: 易\nbasis: [劳动合同法 第十九条第一款]\nreviewed: 2021-03-20\n---\n"
            + body);
  }

  Edition edition() {
    Problems problems = new Problems();
    Edition edition = Edition.of(ContentReader.read(SampleTexts.tree(files), problems));
    List<Problem> errors =
        problems.sorted().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(errors.toString());
    }
    return edition;
  }
}
