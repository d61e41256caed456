package io.tiku.pack.sheet;

import io.tiku.assembly.MarkSplit;
import io.tiku.content.Answer;
import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.Option;
import io.tiku.content.PackPlan;
import io.tiku.content.Question;
import io.tiku.content.Region;
import io.tiku.content.Segment;
import io.tiku.content.SegmentKind;
import io.tiku.edition.Edition;
import io.tiku.markup.ContentReader;
import io.tiku.markup.plan.PackPlanReader;
import io.tiku.markup.plan.RegionsReader;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A stage of the plan in this repository, with the bank's first items that fit. */
final class SampleStage {

  final Edition edition;
  final Stage stage;

  private final List<Item> unused;

  SampleStage(boolean rehearsal) {
    SourceTree tree = FolderTree.read(Path.of("..", "content"), new Problems());
    Content content = ContentReader.read(tree, new Problems());
    edition = Edition.of(content);
    unused = new ArrayList<>(edition.items());
    Region region = RegionsReader.read(tree, new Problems()).all().get(3);
    PackPlan plan = PackPlanReader.read(tree, content.topics(), new Problems()).get(0);
    List<Round> rounds =
        plan.stage().stream().map(segment -> round(segment, region.units().size())).toList();
    stage = new Stage(plan, region, "2021-" + region.id(), rounds, rehearsal);
  }

  private Round round(Segment segment, int teams) {
    List<List<Call>> calls = new ArrayList<>();
    int number = 0;
    for (Segment.Draw draw : segment.draws()) {
      List<Call> some = new ArrayList<>();
      for (int i = 0; i < draw.spec().count(); i++) {
        some.add(new Call(label(segment, number++, teams), next(draw)));
      }
      calls.add(some);
    }
    return new Round(segment, calls);
  }

  private static String label(Segment segment, int number, int teams) {
    return segment.kind() == SegmentKind.INDIVIDUAL
        ? (number % teams + 1) + "-" + (number / teams + 1)
        : segment.name() + " " + (number + 1);
  }

  private ExamItem next(Segment.Draw draw) {
    for (Iterator<Item> items = unused.iterator(); items.hasNext(); ) {
      Item item = items.next();
      int halves = draw.spec().halfMarks();
      Optional<List<Integer>> split = MarkSplit.questions(item, halves);
      if (item.type() == draw.spec().type() && split.isPresent()) {
        items.remove();
        List<ExamQuestion> questions = new ArrayList<>();
        for (int i = 0; i < split.get().size(); i++) {
          questions.add(asked(item.questions().get(i), split.get().get(i)));
        }
        return new ExamItem(1, item, questions);
      }
    }
    throw new AssertionError("too few items");
  }

  private static ExamQuestion asked(Question question, int halves) {
    List<Option> options =
        question.answer() instanceof Answer.Choice choice ? choice.options() : List.of();
    return new ExamQuestion(
        question, options, halves, MarkSplit.parts(question, halves).orElseThrow());
  }
}
