package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A bank with slips in it, and what the check says of them. */
abstract class Slips {

  static final String RELAXED = "syllabus/labor-relations/contract/index.md";

  @TempDir Path folder;

  String printed(String choices) throws IOException {
    SampleBank bank = SampleBank.in(folder);
    String item = Files.readString(folder.resolve("content").resolve(SampleBank.ITEM));
    bank.write(
        SampleBank.ITEM,
        item.replace("20\n---", "20\nvars:\n  code: " + choices + "\n---")
            .replace("劳动合同期限", "工号{{code}}的员工，劳动合同期限"));
    return new BankReader(bank.settings(), Progress.SILENT)
        .working()
        .edition()
        .items()
        .get(0)
        .questions()
        .get(0)
        .stem()
        .plainText();
  }

  void relax(String rule) {
    new SampleBank(folder)
        .write("rules/checks.yaml", "format: 1\nrelax:\n  - {code: " + rule + ", reason: 试点}\n");
  }

  SampleBank unfinished() throws IOException {
    changed("分三档。", "分三档（待补）。", "2021-03-20\n", "2021-03-20\ntags: [导入]\n");
    return new SampleBank(folder);
  }

  /** What is said of the sample item with other words in it, pairs of old and new. */
  List<String> changed(String... words) throws IOException {
    SampleBank bank = SampleBank.in(folder);
    String item = Files.readString(folder.resolve("content").resolve(SampleBank.ITEM));
    for (int i = 0; i < words.length; i += 2) {
      assertThat(item).contains(words[i]);
      item = item.replace(words[i], words[i + 1]);
    }
    bank.write(SampleBank.ITEM, item);
    return problems().stream().map(line -> line.replace(SampleBank.ITEM + ":", "")).toList();
  }

  /** Each as {@code path:line:column code …}, with the first thing that the message quotes. */
  List<String> problems() {
    return new CheckBuild(new SampleBank(folder).settings(), Progress.SILENT)
        .problems(Optional.empty()).stream()
            .map(
                problem ->
                    problem.at().toString().replace("content/", "")
                        + " "
                        + problem.code().id()
                        + " "
                        + quoted(problem.message()))
            .toList();
  }

  static String quoted(String message) {
    String[] parts = message.split("[「」《》]", -1);
    if (parts.length > 1) {
      return parts[1];
    }
    String[] words = message.replace("。", "").split(" ", -1);
    return words.length > 1 ? words[1] : message;
  }
}
