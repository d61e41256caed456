package io.tiku.pack;

import io.tiku.content.Answer;
import io.tiku.content.ItemContent;
import io.tiku.content.Option;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.content.Tolerance;
import io.tiku.edition.WordDiff;
import io.tiku.pack.AuditFacts.Revision;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintDocument.Orientation;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Look;
import io.tiku.paper.PrintPart.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 改编对照表: what was changed in items that were made from those of an earlier year. */
final class RevisionReport {

  private RevisionReport() {}

  static PrintDocument of(List<Revision> revisions, String title, String region, String mark) {
    List<PrintPart> parts = new ArrayList<>();
    parts.add(new PrintPart.Title(title, region + "　改编对照表"));
    parts.add(PrintPart.Paragraph.of("删去的字加删除线，新写的字加下划线。"));
    for (Revision revision : revisions) {
      parts.add(new PrintPart.Heading(1, revision.item() + "（原题 " + revision.origin() + "）"));
      if (revision.before().isEmpty()) {
        parts.add(PrintPart.Paragraph.of("没有找到原题，按新编题审核。"));
        continue;
      }
      List<String> before = texts(revision.before().get());
      List<String> after = texts(revision.after());
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        String old = i < before.size() ? before.get(i) : "";
        String fresh = i < after.size() ? after.get(i) : "";
        parts.add(new PrintPart.Paragraph(runs(old, fresh)));
      }
    }
    return new PrintDocument(title + "改编对照表", "改编对照表", mark, Orientation.UPRIGHT, parts);
  }

  private static List<Run> runs(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            piece ->
                new Run(
                    piece.text(),
                    switch (piece.kind()) {
                      case SAME -> Look.PLAIN;
                      case DELETED -> Look.DELETED;
                      case INSERTED -> Look.INSERTED;
                    }))
        .toList();
  }

  /** Its texts in the order in which they are read, each with what it is. */
  private static List<String> texts(ItemContent content) {
    List<String> texts = new ArrayList<>();
    if (!content.material().isEmpty()) {
      texts.add("【材料】" + content.material().plainText());
    }
    for (Question question : content.questions()) {
      texts.add("【题干】" + question.stem().plainText());
      if (question.answer() instanceof Answer.Choice choice) {
        for (Option option : choice.options()) {
          texts.add((option.key() ? "【正确】" : "【干扰】") + option.text().plainText());
        }
      } else if (!question.answer().lines().isEmpty()) {
        question.answer().lineTexts().forEach(line -> texts.add("【正确】" + line));
        question.answer().options().stream()
            .skip(question.answer().lines().size())
            .forEach(option -> texts.add("【干扰】" + option.text().plainText()));
      } else if (question.answer() instanceof Answer.Blanks blanks) {
        texts.add(
            "【答案】"
                + blanks.accepted().stream()
                    .map((List<String> accepted) -> Tolerance.words(accepted))
                    .collect(Collectors.joining("；")));
      } else if (question.answer() instanceof Answer.Points points) {
        for (ScoringPoint point : points.points()) {
          texts.add("【要点】" + point.text().plainText());
        }
      }
      texts.add("【解析】" + question.rationale().plainText());
    }
    return texts;
  }
}
