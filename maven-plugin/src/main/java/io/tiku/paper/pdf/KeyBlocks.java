package io.tiku.paper.pdf;

import io.tiku.edition.Edition;
import io.tiku.paper.ExamPaper;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.paper.ExamPaper.ExamQuestion;
import io.tiku.paper.ExamPaper.ExamSection;
import io.tiku.paper.KeyText;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintedBasis;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.List;

/** 参考答案及评分标准 as blocks. */
final class KeyBlocks {

  private static final float SIZE = 10;
  private static final float LEADING = 15.5f;
  private static final float NUMBER = 2.4f * SIZE;
  private static final int GROUPS = 4;

  private final Edition edition;
  private final PaperWords words;
  private final TextSetter setter;
  private final BodySetter bodies;
  private final AnswerSetter answers;
  private final Furniture furniture;
  private final float width;

  KeyBlocks(Edition edition, TextSetter setter, Pictures pictures, float width, PaperWords words) {
    this.edition = edition;
    this.words = words;
    this.setter = setter;
    this.bodies = new BodySetter(setter, pictures, SIZE, LEADING);
    this.answers = new AnswerSetter(setter, bodies, SIZE, LEADING, words);
    this.furniture = new Furniture(setter, width, words);
    this.width = width;
  }

  List<Block> of(ExamPaper paper, Tag document) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        furniture.centred(Face.HEI, paper.title(), 15, 22).tagged(document.child(Kind.TITLE)));
    blocks.add(
        furniture
            .centred(Face.HEI, words.say("keyTitled", paper.label()), 13, 21)
            .tagged(document.child(Kind.PARAGRAPH)));
    String facts = words.factsOfKey(paper);
    blocks.add(
        furniture
            .centred(Face.SONG, facts, SIZE, 19)
            .tagged(document.child(Kind.PARAGRAPH))
            .withSpace(4));
    for (ExamSection section : paper.sections()) {
      blocks.add(heading(section, document));
      if (!section.marking().isEmpty()) {
        blocks.add(
            bodies
                .words(Face.SONG, section.marking(), width)
                .tagged(document.child(Kind.PARAGRAPH))
                .staying());
      }
      if (!KeyText.groups(section).isEmpty()) {
        blocks.add(groups(KeyText.groups(section), document.child(Kind.PARAGRAPH)));
      }
      Tag list = document.child(Kind.LIST);
      section.items().forEach(item -> blocks.add(named(item, list)));
    }
    return blocks;
  }

  private Block heading(ExamSection section, Tag document) {
    String said = words.heading(section);
    Block text =
        setter
            .set(List.of(new Span(Face.HEI, said)), 11, LEADING + 1, width)
            .tagged(document.child(Kind.HEADING))
            .below(7)
            .withSpace(3);
    List<Mark> marks = new ArrayList<>(text.marks());
    marks.add(new Mark.Bookmark(0, PaperWords.bookmark(said)));
    return new Block(text.height(), true, marks);
  }

  private Block groups(List<KeyText.Group> groups, Tag node) {
    float column = width / GROUPS;
    int perLine = fits(groups, column) ? GROUPS : GROUPS / 2;
    List<Block> lines = new ArrayList<>();
    for (int from = 0; from < groups.size(); from += perLine) {
      Block line = new Block(0, false, List.of());
      for (int i = from; i < Math.min(from + perLine, groups.size()); i++) {
        KeyText.Group group = groups.get(i);
        List<Span> spans =
            List.of(
                new Span(Face.HEI, group.numbers() + "　"), new Span(Face.SONG, group.answers()));
        Block text = setter.set(spans, SIZE, LEADING, width / perLine).tagged(node);
        line = line.beside(text.right((i - from) * width / perLine));
      }
      lines.add(line);
    }
    return Block.stacked(lines, true).withSpace(5);
  }

  private boolean fits(List<KeyText.Group> groups, float column) {
    return groups.stream()
        .allMatch(
            group ->
                setter.width(Face.HEI, group.numbers() + "　" + group.answers(), SIZE)
                    < column - SIZE);
  }

  private Block named(ExamItem item, Tag list) {
    try {
      return item(item, list.child(Kind.ITEM));
    } catch (UncoveredCharacter uncovered) {
      throw uncovered.in(item.item().id());
    }
  }

  private Block item(ExamItem item, Tag node) {
    Block number =
        bodies.words(Face.SONG, item.number() + ".", NUMBER).tagged(node.child(Kind.LABEL));
    Tag body = node.child(Kind.BODY);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < item.questions().size(); i++) {
      ExamQuestion question = item.questions().get(i);
      String part =
          item.questions().size() > 1
              ? words.part(i + 1) + words.marks(question.halfMarks()) + "　"
              : "";
      answers.add(question, part, width - NUMBER, body, blocks);
      blocks.add(bodies.set(question.question().rationale(), "", width - NUMBER, body));
    }
    String basis = PrintedBasis.of(item, edition, words);
    if (!basis.isEmpty()) {
      blocks.add(bodies.words(Face.SONG, basis, width - NUMBER).tagged(body.child(Kind.PARAGRAPH)));
    }
    return number.beside(Block.stacked(blocks, false).right(NUMBER)).withSpace(6);
  }
}
