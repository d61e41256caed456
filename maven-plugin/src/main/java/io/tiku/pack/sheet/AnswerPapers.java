package io.tiku.pack.sheet;

import io.tiku.content.Segment;
import io.tiku.pack.SegmentRules;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import io.tiku.paper.AnswerLines;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.KeyText;
import io.tiku.paper.OptionLines;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.Lines;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Title;
import java.util.ArrayList;
import java.util.List;

/**
 * 答题纸 of what all teams answer in writing: a page a question, to be printed once for each team. It
 * tells nothing of the question but its marks, so that it can lie on the tables beforehand.
 */
final class AnswerPapers {

  private static final String NAME = "答题纸";

  private AnswerPapers() {}

  static PrintDocument of(Stage stage, String mark) {
    List<PrintPart> parts = new ArrayList<>();
    for (Round round : stage.segments()) {
      Segment segment = round.segment();
      for (int i = 0; segment.written() && i < round.calls().size(); i++) {
        for (Call call : round.calls().get(i)) {
          if (!parts.isEmpty()) {
            parts.add(new PageBreak());
          }
          parts.add(new Title(stage.plan().title(), NAME + "　" + call.label()));
          parts.add(
              new Facts(
                  stage.region().title() + "　　" + SegmentRules.facts(segment.draws().get(i))));
          parts.add(new Signatures(List.of("台号", "参赛队")));
          page(call, parts);
        }
      }
    }
    return new PrintDocument(
        stage.plan().title() + "　" + NAME,
        stage.code() + "　" + NAME,
        mark,
        Orientation.UPRIGHT,
        parts);
  }

  private static void page(Call call, List<PrintPart> parts) {
    List<ExamQuestion> questions = call.item().questions();
    for (int i = 0; i < questions.size(); i++) {
      ExamQuestion asked = questions.get(i);
      int lines = AnswerLines.of(asked.question(), asked.halfMarks());
      String number = questions.size() > 1 ? "（" + (i + 1) + "）" : "";
      String marks = KeyText.marks(asked.halfMarks());
      parts.add(Paragraph.of(number + marks + (lines > 0 ? "" : "答案：" + OptionLines.GAP)));
      if (lines > 0) {
        parts.add(new Lines(lines));
      }
    }
  }
}
