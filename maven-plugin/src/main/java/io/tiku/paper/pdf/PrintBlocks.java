package io.tiku.paper.pdf;

import io.tiku.edition.Edition;
import io.tiku.paper.AnswerLines;
import io.tiku.paper.PaperWords;
import io.tiku.paper.PrintDocument;
import io.tiku.paper.PrintPart;
import io.tiku.paper.PrintPart.Asked;
import io.tiku.paper.PrintPart.Facts;
import io.tiku.paper.PrintPart.Heading;
import io.tiku.paper.PrintPart.Lines;
import io.tiku.paper.PrintPart.Numbered;
import io.tiku.paper.PrintPart.PageBreak;
import io.tiku.paper.PrintPart.Pairs;
import io.tiku.paper.PrintPart.Paragraph;
import io.tiku.paper.PrintPart.Signatures;
import io.tiku.paper.PrintPart.Table;
import io.tiku.paper.PrintPart.Text;
import io.tiku.paper.PrintPart.Title;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A document as blocks, in the order in which they are printed. */
final class PrintBlocks {

  private static final float SIZE = 10.5f;
  private static final float LEADING = 17;
  private static final float NUMBER = 2.2f * SIZE;
  private static final float SIGNATURE = 44;
  private static final float LEAST_SIGNATURE = 110;

  private static final float PITCH = AnswerLines.PITCH * 72 / 254f;

  private final TextSetter setter;
  private final BodySetter bodies;
  private final RunSetter runs;
  private final TableSetter tables;
  private final AskedSetter asked;
  private final float width;
  private final List<List<Block>> chapters = new ArrayList<>();
  private List<Block> blocks = new ArrayList<>();

  PrintBlocks(
      Edition edition, TextSetter setter, Pictures pictures, float width, PaperWords words) {
    this.setter = setter;
    this.bodies = new BodySetter(setter, pictures, SIZE, LEADING);
    this.runs = new RunSetter(setter, SIZE, LEADING);
    this.tables = new TableSetter(setter, pictures, width);
    this.asked = new AskedSetter(edition, setter, pictures, width, words);
    this.width = width;
  }

  /** Of each run of pages its blocks. */
  List<List<Block>> of(PrintDocument document, Tag root) {
    chapters.add(blocks);
    List<PrintPart> parts = document.parts();
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i), root);
      boolean introduces = i + 1 < parts.size() && parts.get(i).introduces(parts.get(i + 1));
      if (introduces && !blocks.isEmpty()) {
        blocks.add(blocks.remove(blocks.size() - 1).staying());
      }
    }
    return chapters.stream().filter(chapter -> !chapter.isEmpty()).toList();
  }

  private void add(PrintPart part, Tag root) {
    if (part instanceof Title title) {
      title(title, root);
    } else if (part instanceof Heading heading) {
      blocks.add(heading(heading, root));
    } else if (part instanceof Facts facts) {
      blocks.add(centred(Face.SONG, facts.text(), SIZE).withSpace(6).tagged(paragraph(root)));
    } else if (part instanceof Paragraph words) {
      blocks.add(runs.set(words.runs(), width, false, paragraph(root)).withSpace(4));
    } else if (part instanceof Text text) {
      blocks.add(bodies.set(text.body(), "", width, root).withSpace(4));
    } else if (part instanceof Numbered numbered) {
      numbered(numbered, root.child(Kind.LIST));
    } else if (part instanceof Pairs pairs) {
      blocks.addAll(tables.pairs(pairs, root.child(Kind.TABLE)));
    } else if (part instanceof Asked one) {
      blocks.addAll(asked.set(one, root));
    } else if (part instanceof Table table) {
      blocks.addAll(tables.table(table, root.child(Kind.TABLE)));
    } else if (part instanceof PageBreak) {
      blocks = new ArrayList<>();
      chapters.add(blocks);
    } else if (part instanceof Signatures signatures) {
      signatures(signatures, paragraph(root));
    } else if (part instanceof Lines lines) {
      Mark rule = new Mark.Rule(0, PITCH, width, PITCH, false);
      Block line = new Block(PITCH, false, List.of(rule));
      blocks.addAll(Collections.nCopies(lines.count(), line));
      blocks.add(new Block(LEADING / 2, false, List.of()));
    }
  }

  private static Tag paragraph(Tag root) {
    return root.child(Kind.PARAGRAPH);
  }

  private Block centred(Face face, String text, float size) {
    return setter.centred(List.of(new Span(face, text)), size, size * 1.5f, width);
  }

  private void title(Title title, Tag root) {
    Block words = centred(Face.HEI, title.text(), 16).tagged(root.child(Kind.TITLE));
    blocks.add(bookmarked(words, title.text()).staying());
    if (!title.subtitle().isEmpty()) {
      blocks.add(
          centred(Face.HEI, title.subtitle(), 13).withSpace(5).tagged(paragraph(root)).staying());
    }
  }

  private Block heading(Heading heading, Tag root) {
    Kind kind =
        switch (heading.level()) {
          case 1 -> Kind.HEADING;
          case 2 -> Kind.SUBHEADING;
          default -> Kind.MINOR_HEADING;
        };
    float size = heading.level() == 1 ? 13 : heading.level() == 2 ? 11.5f : SIZE;
    Block text =
        setter
            .set(List.of(new Span(Face.HEI, heading.text())), size, size * 1.5f, width)
            .tagged(root.child(kind))
            .below(heading.level() == 1 ? 10 : 6)
            .withSpace(4)
            .staying();
    return heading.level() == 1 ? bookmarked(text, heading.text()) : text;
  }

  private static Block bookmarked(Block block, String title) {
    List<Mark> marks = new ArrayList<>(block.marks());
    marks.add(new Mark.Bookmark(0, title));
    return new Block(block.height(), block.withNext(), marks);
  }

  private void numbered(Numbered numbered, Tag list) {
    for (int i = 0; i < numbered.sentences().size(); i++) {
      Tag item = list.child(Kind.ITEM);
      Block number = bodies.words(Face.SONG, i + 1 + ".", NUMBER).tagged(item.child(Kind.LABEL));
      Block words =
          bodies
              .words(Face.SONG, numbered.sentences().get(i), width - NUMBER)
              .tagged(item.child(Kind.BODY));
      blocks.add(number.beside(words.right(NUMBER)));
    }
    if (!numbered.sentences().isEmpty()) {
      blocks.add(blocks.remove(blocks.size() - 1).withSpace(6));
    }
  }

  /** A name and a line to sign on, as many in a row as have room. */
  private void signatures(Signatures signatures, Tag node) {
    int count = signatures.roles().size();
    int perLine = Math.max(1, Math.min(count, (int) (width / LEAST_SIGNATURE)));
    float column = width / perLine;
    List<Block> lines = new ArrayList<>();
    for (int from = 0; from < count; from += perLine) {
      Block line = new Block(SIGNATURE, false, List.of());
      for (int i = from; i < Math.min(from + perLine, count); i++) {
        String role = signatures.roles().get(i) + "：";
        float left = (i - from) * column;
        float taken = Math.min(setter.width(Face.SONG, role, SIZE) + 2, column * 0.7f);
        Block words = bodies.words(Face.SONG, role, taken).tagged(node).below(SIGNATURE / 3);
        float y = SIGNATURE / 3 + LEADING * 0.85f;
        Mark rule = new Mark.Rule(left + taken, y, left + column - SIZE, y, false);
        line = line.beside(words.right(left)).beside(new Block(0, false, List.of(rule)));
      }
      lines.add(line);
    }
    blocks.add(Block.stacked(lines, false));
  }
}
