package io.tiku.pipeline;

import com.sun.management.OperatingSystemMXBean;
import io.tiku.assembly.Assembler;
import io.tiku.assembly.Assembly;
import io.tiku.assembly.AssemblyRequest;
import io.tiku.assembly.Candidate;
import io.tiku.assembly.PaperForm;
import io.tiku.content.Blueprint;
import io.tiku.paper.AnswerSheetMaker;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.PaperMaker;
import io.tiku.paper.pdf.PdfPapers;
import io.tiku.paper.word.WordPapers;
import io.tiku.template.Templates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * CPU time of a printed paper of 100 items, warm: 100 different papers from the bank. Run by {@code
 * bench/papers} with a copy of the bank; asserts nothing.
 */
final class PaperTiming {

  private static final int PAPERS = 100;
  private static final int WARM_UP = 20;
  private static final String BLUEPRINT =
      """
      format: 1
      title: 百题卷（示例）
      minutes: 120
      sections:
        - {type: 单选, count: 45, marks: 1}
        - {type: 多选, count: 25, marks: 1}
        - {type: 判断, count: 20, marks: 1}
        - {type: 填空, count: 5, marks: 1}
        - {type: 简答, count: 2, marks: 6}
        - {type: 案例, count: 3, marks: 6}
      """;

  private PaperTiming() {}

  /**
   * Prints a table.
   *
   * @param arguments the folder of a bank that may be written to
   */
  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[0]);
    Files.writeString(content.resolve("blueprints/hundred.yaml"), BLUEPRINT);
    ReadBank bank = bank(content);
    Blueprint blueprint =
        bank.blueprints().stream()
            .filter(one -> one.name().equals("hundred"))
            .findFirst()
            .orElseThrow();
    List<ExamPaper> papers = new ArrayList<>();
    Templates templates = new Templates(Optional.empty());
    PaperMaker maker =
        new PaperMaker(bank.edition(), blueprint, bank.paperRules(), templates.texts());
    List<Candidate> candidates = PaperBuild.candidates(bank.edition());
    for (int i = 0; i < WARM_UP + PAPERS; i++) {
      papers.add(maker.paper(form(bank, blueprint, candidates, "seed " + i)));
    }
    long start = cpu();
    PdfPapers printed = new PdfPapers(bank.edition(), templates);
    printed.a4(papers.get(0));
    System.out.printf("first paper, fonts read: %.2f s of CPU%n%n", (cpu() - start) / 1e9);
    System.out.println("| file           | s of CPU | kB |");
    System.out.println("|----------------|---------:|---:|");
    row("paper.pdf", papers, printed::a4);
    row("paper-a3.pdf", papers, printed::a3);
    row("key.pdf", papers, printed::key);
    WordPapers word = new WordPapers(bank.edition(), templates);
    row("paper.docx", papers, paper -> word.a4(paper, printed.fitOfA4(paper)));
    row("key.docx", papers, paper -> word.key(paper, printed.fitOfKey(paper)));
    int digits = bank.paperRules().candidateDigits();
    row("sheet.pdf", papers, paper -> printed.sheet(paper, AnswerSheetMaker.of(paper, digits, 0)));
  }

  private static void row(String file, List<ExamPaper> papers, Function<ExamPaper, byte[]> print) {
    if (bytes(papers.subList(0, WARM_UP), print) == 0) {
      throw new IllegalStateException("nothing was printed");
    }
    long start = cpu();
    long bytes = bytes(papers.subList(WARM_UP, papers.size()), print);
    double seconds = (cpu() - start) / 1e9 / PAPERS;
    System.out.printf("| %-14s | %8.3f | %2d |%n", file, seconds, bytes / PAPERS / 1000);
  }

  private static long bytes(List<ExamPaper> papers, Function<ExamPaper, byte[]> print) {
    return papers.stream().mapToLong(paper -> print.apply(paper).length).sum();
  }

  private static PaperForm form(
      ReadBank bank, Blueprint blueprint, List<Candidate> candidates, String seed) {
    Assembly assembly =
        Assembler.assemble(
            blueprint, candidates, new AssemblyRequest(seed, 1, 0, Set.of(), bank.paperRules()));
    return ((Assembly.Done) assembly).forms().get(0);
  }

  private static ReadBank bank(Path content) {
    Path nowhere = content.resolveSibling("reports");
    Settings settings =
        new Settings(
            content,
            List.of(),
            nowhere,
            nowhere,
            Optional.empty(),
            Optional.empty(),
            "题库",
            "none",
            false,
            Instant.EPOCH,
            "bench",
            "bench");
    return new CheckBuild(settings, Progress.SILENT).read();
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
