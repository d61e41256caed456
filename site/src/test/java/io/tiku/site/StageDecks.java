package io.tiku.site;

import io.tiku.assembly.MarkSplit;
import io.tiku.content.Answer;
import io.tiku.content.Item;
import io.tiku.content.ItemType;
import io.tiku.content.Option;
import io.tiku.content.PackPlan;
import io.tiku.content.Question;
import io.tiku.content.Region;
import io.tiku.content.SectionSpec;
import io.tiku.content.Segment;
import io.tiku.content.SegmentKind;
import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.plan.PackPlanReader;
import io.tiku.markup.plan.RegionsReader;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.pack.stage.StageDeck;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import io.tiku.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Decks of the sample plan with the first questions of the bank that fit it. */
final class StageDecks {

  private final PackPlan plan;
  private final Region region;
  private final Edition edition;
  private final Set<String> used = new HashSet<>();

  private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

  /**
   * @param aloud whether each team is asked a case of its own instead of all in writing
   */
  private StageDecks(boolean aloud) {
    Problems problems = new Problems();
    SourceTree tree = FolderTree.read(Path.of("..", "content"), problems);
    edition = Edition.of(ContentReader.read(tree, problems));
    List<Topic> topics = edition.content().topics();
    PackPlan written = PackPlanReader.read(tree, topics, problems).get(0);
    plan = aloud ? aloud(written) : written;
    region = RegionsReader.read(tree, problems).all().get(0);
  }

  /** The deck of a contest, made once for all tests, which do not change it. */
  static Path of(String code) {
    return MADE.computeIfAbsent(code, one -> make(one, false));
  }

  /** The same to rehearse with. */
  static Path rehearsal() {
    return MADE.computeIfAbsent("2021-rehearsal", one -> make(one, true));
  }

  /** The same contest under another code is another contest. */
  private static Path make(String code, boolean rehearsal) {
    return new StageDecks(false).deck(code, rehearsal);
  }

  /** One with a case of its own for each team, answered aloud. */
  static Path aloud() {
    return MADE.computeIfAbsent("2021-aloud", one -> new StageDecks(true).deck(one, false));
  }

  private static PackPlan aloud(PackPlan plan) {
    List<Segment> stage =
        plan.stage().stream()
            .map(segment -> segment.kind() == SegmentKind.SCENARIO ? aloud(segment) : segment)
            .toList();
    return new PackPlan(
        plan.name(),
        plan.title(),
        plan.edition(),
        plan.papers(),
        plan.base(),
        plan.fresh(),
        plan.offices(),
        plan.consulted(),
        stage,
        plan.stageQuotas(),
        plan.keys());
  }

  private static Segment aloud(Segment segment) {
    SectionSpec spec = segment.draws().get(0).spec();
    SectionSpec cases =
        new SectionSpec(
            ItemType.CASE, 8, spec.halfMarks(), 0, 0, false, spec.heading(), List.of(), spec.at());
    return new Segment(
        segment.name(),
        segment.kind(),
        List.of(new Segment.Draw(cases, 120)),
        segment.wrong(),
        List.of(),
        0,
        0,
        false,
        false,
        segment.judges(),
        segment.rules());
  }

  private Path deck(String code, boolean rehearsal) {
    List<Round> rounds = plan.stage().stream().map(this::round).toList();
    Stage stage = new Stage(plan, region, code, rounds, rehearsal);
    try {
      Path file = Files.createTempFile("deck-" + code, ".html");
      file.toFile().deleteOnExit();
      return Files.write(file, new StageDeck(edition, new Templates(Optional.empty())).html(stage));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Round round(Segment segment) {
    List<List<Call>> draws = new ArrayList<>();
    int before = 0;
    for (Segment.Draw draw : segment.draws()) {
      List<Call> calls = new ArrayList<>();
      for (ExamItem item : items(draw.spec(), segment.kind() == SegmentKind.SCENARIO)) {
        calls.add(new Call(label(segment, draw, before + calls.size(), calls.size()), item));
      }
      before += calls.size();
      draws.add(calls);
    }
    return new Round(segment, draws);
  }

  private String label(Segment segment, Segment.Draw draw, int place, int inDraw) {
    int teams = region.units().size();
    return switch (segment.kind()) {
      case INDIVIDUAL -> (place % teams + 1) + "-" + (place / teams + 1);
      case RISK -> draw.spec().halfMarks() / 2 + "-" + (inDraw + 1);
      default -> segment.name() + " " + (place + 1);
    };
  }

  private List<ExamItem> items(SectionSpec spec, boolean longest) {
    List<Item> fitting = new ArrayList<>();
    for (Item item : edition.items()) {
      boolean free = item.published() && item.type() == spec.type() && !used.contains(item.id());
      if (free && MarkSplit.questions(item, spec.halfMarks()).isPresent()) {
        fitting.add(item);
      }
    }
    if (longest) {
      fitting.sort((a, b) -> length(b) - length(a));
    }
    List<ExamItem> items = new ArrayList<>();
    for (Item item : fitting.subList(0, spec.count())) {
      used.add(item.id());
      items.add(asked(items.size() + 1, item, spec.halfMarks()));
    }
    return items;
  }

  private static int length(Item item) {
    return item.material().plainText().length();
  }

  private static ExamItem asked(int number, Item item, int halves) {
    List<Integer> marks = MarkSplit.questions(item, halves).orElseThrow();
    return new ExamItem(
        number,
        item,
        IntStream.range(0, marks.size())
            .mapToObj(i -> asked(item.questions().get(i), marks.get(i)))
            .toList());
  }

  private static ExamQuestion asked(Question question, int halves) {
    List<Option> options =
        question.answer() instanceof Answer.Choice choice ? choice.options() : List.of();
    return new ExamQuestion(
        question, options, halves, MarkSplit.parts(question, halves).orElseThrow());
  }
}
