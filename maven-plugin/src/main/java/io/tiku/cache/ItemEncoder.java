package io.tiku.cache;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Citation;
import io.tiku.content.Condition;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.Option;
import io.tiku.content.Parameters;
import io.tiku.content.Question;
import io.tiku.problem.SourcePosition;
import java.util.List;
import java.util.Optional;

/** An item in bytes. All its places lie in one file, so only lines and columns are written. */
final class ItemEncoder {

  /** The kinds of blocks, answers and inlines, by which the decoder knows what follows. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    LISTING,
    QUOTE,
    TABLE,
    CODE_BLOCK,
    TEXT,
    STRONG,
    EMPHASIS,
    CODE,
    BLANK,
    LINE_BREAK,
    SCRIPT,
    CHOICE,
    BLANKS,
    POINTS,
    MATCHING,
    ORDERING
  }

  private final ByteWriter out = new ByteWriter();
  private boolean selfContained = true;

  private ItemEncoder() {}

  /** The bytes of an item; none if it has links or images, whose reading depends on other files. */
  static Optional<byte[]> encode(Item item) {
    ItemEncoder encoder = new ItemEncoder();
    encoder.item(item);
    return encoder.selfContained ? Optional.of(encoder.out.toByteArray()) : Optional.empty();
  }

  private void item(Item item) {
    out.text(item.id()).text(item.point());
    word(item.type());
    word(item.difficulty());
    out.list(item.cognition().stream().toList(), this::word);
    out.list(item.basis(), this::citation);
    out.list(item.reviewed().stream().toList(), date -> out.number((int) date.toEpochDay()));
    word(item.status());
    word(item.use());
    out.list(item.enemies(), out::text);
    out.list(item.origin().stream().toList(), out::text);
    out.list(item.tags(), out::text);
    out.flag(item.shuffle());
    out.list(
        item.accept(),
        accept -> {
          out.text(accept.code()).text(accept.reason());
          place(accept.at());
        });
    out.number(item.halfMarks());
    place(item.keys().start());
    out.number(item.keys().values().size());
    item.keys()
        .values()
        .forEach(
            (key, at) -> {
              out.text(key);
              place(at);
            });
    out.list(item.parameters().stream().toList(), this::parameters);
    content(item.content().get());
  }

  private void content(ItemContent content) {
    body(content.material());
    out.list(content.questions(), this::question);
  }

  private void parameters(Parameters parameters) {
    out.list(
        parameters.variables(),
        variable -> {
          out.text(variable.name());
          out.list(variable.choices(), out::text);
          out.text(variable.text());
          place(variable.at());
        });
    out.list(parameters.require(), this::condition);
    out.list(parameters.ensure(), this::condition);
    ItemEncoder template = new ItemEncoder();
    template.content(parameters.template().get());
    selfContained &= template.selfContained;
    out.block(template.out.toByteArray());
  }

  private void condition(Condition condition) {
    out.text(condition.text());
    place(condition.at());
  }

  private void citation(Citation citation) {
    out.text(citation.statute());
    out.list(
        citation.provisions(),
        provision ->
            out.number(provision.article())
                .number(provision.inserted())
                .number(provision.clause())
                .number(provision.subitem()));
    word(citation.unit());
    place(citation.at());
  }

  private void question(Question question) {
    out.text(question.id());
    word(question.type());
    body(question.stem());
    answer(question.answer());
    body(question.rationale());
    out.number(question.halfMarks());
    place(question.at());
  }

  private void answer(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      word(Kind.CHOICE);
      out.list(choice.options(), this::option);
    } else if (answer instanceof Answer.Matching matching) {
      word(Kind.MATCHING);
      out.list(
          matching.prompts(),
          prompt -> {
            body(prompt.text());
            place(prompt.at());
          });
      out.list(matching.options(), this::option);
    } else if (answer instanceof Answer.Ordering ordering) {
      word(Kind.ORDERING);
      out.list(ordering.options(), this::option);
    } else if (answer instanceof Answer.Blanks blanks) {
      word(Kind.BLANKS);
      out.list(blanks.accepted(), accepted -> out.list(accepted, out::text));
    } else if (answer instanceof Answer.Points points) {
      word(Kind.POINTS);
      out.list(
          points.points(),
          point -> {
            body(point.text());
            out.number(point.halfMarks());
            place(point.at());
          });
    }
  }

  private void option(Option option) {
    out.text(option.id());
    body(option.text());
    out.flag(option.key());
    body(option.note());
    place(option.at());
  }

  private void body(Body body) {
    out.list(body.blocks(), this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      word(Kind.PARAGRAPH);
      inlines(paragraph.children());
    } else if (block instanceof Block.Heading heading) {
      word(Kind.HEADING);
      out.number(heading.level()).text(heading.anchor());
      inlines(heading.children());
    } else if (block instanceof Block.Listing listing) {
      word(Kind.LISTING);
      out.flag(listing.ordered()).number(listing.start());
      out.list(listing.items(), blocks -> out.list(blocks, this::block));
    } else if (block instanceof Block.Quote quote) {
      word(Kind.QUOTE);
      out.list(quote.children(), this::block);
    } else if (block instanceof Block.Table table) {
      word(Kind.TABLE);
      out.list(table.alignments(), this::word);
      out.list(table.header(), this::inlines);
      out.list(table.rows(), row -> out.list(row, this::inlines));
    } else if (block instanceof Block.Code code) {
      word(Kind.CODE_BLOCK);
      out.text(code.language()).text(code.text());
    } else {
      selfContained = false;
    }
  }

  private void inlines(List<Inline> inlines) {
    out.list(inlines, this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      word(Kind.TEXT);
      out.text(text.text());
    } else if (inline instanceof Inline.Strong strong) {
      word(Kind.STRONG);
      inlines(strong.children());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      word(Kind.EMPHASIS);
      inlines(emphasis.children());
    } else if (inline instanceof Inline.Code code) {
      word(Kind.CODE);
      out.text(code.text());
    } else if (inline instanceof Inline.Blank blank) {
      word(Kind.BLANK);
      out.list(blank.accepted(), out::text);
    } else if (inline instanceof Inline.Script script) {
      word(Kind.SCRIPT);
      word(script.level());
      out.text(script.text());
    } else if (inline instanceof Inline.LineBreak) {
      word(Kind.LINE_BREAK);
    } else {
      selfContained = false;
    }
  }

  private void word(Enum<?> value) {
    out.number(value.ordinal());
  }

  private void place(SourcePosition at) {
    out.number(at.line()).number(at.column());
  }
}
