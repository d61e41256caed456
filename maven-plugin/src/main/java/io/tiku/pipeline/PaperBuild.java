package io.tiku.pipeline;

import io.tiku.assembly.Assembler;
import io.tiku.assembly.Assembly;
import io.tiku.assembly.AssemblyRequest;
import io.tiku.assembly.Candidate;
import io.tiku.assembly.Cells;
import io.tiku.assembly.PaperForm;
import io.tiku.assembly.Variants;
import io.tiku.content.Blueprint;
import io.tiku.content.Item;
import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import io.tiku.edition.Edition;
import io.tiku.markup.plan.EarlierForm;
import io.tiku.paper.PaperSet;
import io.tiku.paper.pdf.UncoveredCharacter;
import io.tiku.problem.Suggestions;
import io.tiku.publish.OutputTree;
import io.tiku.publish.Publisher;
import io.tiku.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code tiku:paper}: a checked bank, a blueprint and a seed → parallel forms in a folder. */
public final class PaperBuild {

  /**
   * What is asked for.
   *
   * @param edition whose items are asked; empty for that of the working tree
   * @param blueprint its name
   * @param seed any text
   * @param forms 1 to 26
   * @param overlap how many items two forms may share
   * @param avoid files {@code form.json} of earlier forms, whose items are not chosen again
   * @param label part of the folder's name; empty for a running number
   * @param variants 1 to 26 orders of each form (一题多序); 1 for the form alone
   * @param copies numbered answer sheets of each form, at most 9999; 0 for one without a number
   */
  public record Order(
      String edition,
      String blueprint,
      String seed,
      int forms,
      int overlap,
      List<Path> avoid,
      String label,
      int variants,
      int copies) {
    public Order {
      avoid = List.copyOf(avoid);
    }
  }

  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,99}");

  private final Settings settings;
  private final Path papers;
  private final Order order;

  /**
   * @param papers the folder in which each set gets one of its own
   */
  public PaperBuild(Settings settings, Path papers, Order order) {
    this.settings = settings;
    this.papers = papers;
    this.order = order;
  }

  /** Makes the forms; in the summary is where they are. */
  public Checked run() {
    CheckBuild check = new CheckBuild(settings, Progress.SILENT);
    ReadBank bank = check.read(order.edition());
    Checked verdict = check.examine(bank).verdict();
    if (verdict.failed()) {
      return verdict.and("没有组卷。");
    }
    Blueprint blueprint = blueprint(bank);
    Assembly assembly = Assembler.assemble(blueprint, candidates(bank.edition()), request(bank));
    if (assembly instanceof Assembly.Impossible impossible) {
      throw new UserMistake(
          "细目表 " + blueprint.name() + " 组不成卷：\n  " + String.join("\n  ", impossible.reasons()));
    }
    OutputTree files = files(bank, blueprint, ((Assembly.Done) assembly).forms());
    Path folder = folder();
    Publisher.to(folder, settings.published()).publish(List.of(() -> files), done -> {});
    return verdict.and(
        "组成 "
            + order.forms()
            + " 套试卷"
            + (order.variants() > 1 ? "，每套 " + order.variants() + " 种次序" : "")
            + "，在 "
            + folder
            + "。");
  }

  private OutputTree files(ReadBank bank, Blueprint blueprint, List<PaperForm> forms) {
    try {
      return PaperSet.of(
          bank.edition(),
          blueprint,
          bank.paperRules(),
          forms,
          settings.pageTemplates(),
          new PaperSet.Origin(
              bank.listed(),
              digest(bank, blueprint),
              order.seed(),
              settings.version(),
              avoided(),
              order.variants(),
              order.copies()));
    } catch (UncoveredCharacter uncovered) {
      throw mistake(uncovered, blueprint.name());
    }
  }

  /** What a writer is told of a character that cannot be printed. */
  static UserMistake mistake(UncoveredCharacter uncovered, String blueprint) {
    return new UserMistake(
        (uncovered.item().isEmpty() ? "细目表 " + blueprint : "试题 " + uncovered.item())
            + " 里的字符 "
            + uncovered.character()
            + " 试卷的字体里没有，印不出来。换一个写法再组卷。",
        uncovered);
  }

  /** What the blueprint asks of each cell beside what there is, a line each. */
  public List<String> explain() {
    ReadBank bank = new CheckBuild(settings, Progress.SILENT).read(order.edition());
    Blueprint blueprint = blueprint(bank);
    List<String> lines = new ArrayList<>();
    lines.add("细目表 " + blueprint.name() + "：每套 " + blueprint.count() + " 题");
    for (Cells.Cell cell : Cells.of(blueprint, candidates(bank.edition()), request(bank))) {
      String needed =
          cell.least() == cell.most() ? "" + cell.least() : cell.least() + "～" + cell.most();
      lines.add(
          String.format(Locale.ROOT, "  需要 %7s  可用 %5d  %s", needed, cell.available(), cell.name())
              + (cell.apart() < cell.available() && cell.apart() < cell.most()
                  ? "（一套里至多 " + cell.apart() + " 题）"
                  : ""));
    }
    Assembler.conflict(blueprint, candidates(bank.edition()), request(bank))
        .ifPresent(sentence -> lines.add("  " + sentence));
    return lines;
  }

  /**
   * A number given on the command line.
   *
   * @param usual where nothing is given
   */
  public static int number(String name, String text, int usual) {
    if (text.isEmpty()) {
      return usual;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new UserMistake(name + " 要是整数，不能是「" + text + "」。", e);
    }
  }

  /** Files given on the command line, with commas between them. */
  public static List<Path> files(String text) {
    return Stream.of(text.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .toList();
  }

  private AssemblyRequest request(ReadBank bank) {
    if (order.forms() < 1 || order.forms() > AssemblyRequest.MOST_FORMS || order.overlap() < 0) {
      throw new UserMistake("forms 要是 1 到 " + AssemblyRequest.MOST_FORMS + "，overlap 要是 0 或更大的整数。");
    }
    if (order.variants() < 1 || order.variants() > Variants.MOST) {
      throw new UserMistake("variants 要是 1 到 " + Variants.MOST + " 的整数。");
    }
    if (order.copies() < 0 || order.copies() > WrittenPaper.MOST_COPIES) {
      throw new UserMistake("copies 要是 0 到 " + WrittenPaper.MOST_COPIES + " 的整数：答题卡印几份，一份一个卡号。");
    }
    return new AssemblyRequest(
        order.seed(), order.forms(), order.overlap(), avoided(), bank.paperRules());
  }

  private Set<String> avoided() {
    return items(order.avoid());
  }

  /** The items of earlier papers, given by their files {@code form.json}. */
  static Set<String> items(List<Path> forms) {
    Set<String> ids = new TreeSet<>();
    for (Path file : forms) {
      try {
        SourceFile form =
            new SourceFile(file.toString(), file.toString(), Files.readAllBytes(file));
        ids.addAll(
            EarlierForm.items(form)
                .orElseThrow(() -> new UserMistake("avoid 要给以前试卷的 form.json，" + file + " 不是。")));
      } catch (IOException e) {
        throw new UserMistake("avoid 里的 " + file + " 读不出来：它要是以前试卷的 form.json。", e);
      }
    }
    return ids;
  }

  private Blueprint blueprint(ReadBank bank) {
    List<String> names = bank.blueprints().stream().map(Blueprint::name).toList();
    return bank.blueprints().stream()
        .filter(blueprint -> blueprint.name().equals(order.blueprint()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserMistake(
                    "没有细目表「"
                        + order.blueprint()
                        + "」，或者它有错误。"
                        + new Suggestions(names)
                            .remedy(order.blueprint(), "可用的有：" + String.join("、", names) + "。")));
  }

  /** All items of an edition, as they are chosen from. */
  public static List<Candidate> candidates(Edition edition) {
    List<Candidate> candidates = new ArrayList<>();
    for (Item item : edition.items()) {
      Optional<Topic> chapter =
          edition.topic(TopicKind.POINT, item.point()).flatMap(edition::parent);
      chapter.ifPresent(
          found ->
              candidates.add(
                  new Candidate(
                      item, found.parent(), found.id(), !edition.reviewDue(item).isEmpty())));
    }
    return candidates;
  }

  private static String digest(ReadBank bank, Blueprint blueprint) {
    return bank.digests().of(blueprint.keys().path());
  }

  private Path folder() {
    if (!order.label().isEmpty()) {
      if (!LABEL.matcher(order.label()).matches()) {
        throw new UserMistake("label 只能含字母、数字、汉字、点和连字符，不能是「" + order.label() + "」。");
      }
      return papers.resolve(order.blueprint() + "-" + order.label());
    }
    int number = 1;
    while (Files.exists(papers.resolve(order.blueprint() + "-" + number))) {
      number++;
    }
    return papers.resolve(order.blueprint() + "-" + number);
  }
}
