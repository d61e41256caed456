package io.tiku.formula;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into a text: {@code {{name}}}, or {@code {{name:0.00}}} for two decimals. */
public final class Filling {

  /** A place for a value; the second group is the decimals' zeros. */
  public static final Pattern PLACE =
      Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*(?::\\s*0(?:\\.(0{1,6}))?\\s*)?\\}\\}");

  private final Map<String, Value> values;

  private Filling(Map<String, Value> values) {
    this.values = values;
  }

  /**
   * An item with the values that a form drew.
   *
   * @param drawn as files hold them; empty for an item without parameters
   */
  public static Item of(Item item, Map<String, String> drawn) {
    if (item.parameters().isEmpty()) {
      return item;
    }
    Map<String, Value> values = new HashMap<>();
    drawn.forEach((name, text) -> values.put(name, Value.of(text)));
    return item.with(of(item.parameters().get().template().get(), values));
  }

  /** The content with values in their places. */
  public static ItemContent of(ItemContent template, Map<String, Value> values) {
    Filling filling = new Filling(values);
    return new ItemContent(
        filling.body(template.material()),
        template.questions().stream().map(filling::question).toList());
  }

  /** A piece of text with values in their places. */
  public static String of(String text, Map<String, Value> values) {
    return new Filling(values).text(text);
  }

  private Question question(Question question) {
    return new Question(
        question.id(),
        question.type(),
        body(question.stem()),
        answer(question.answer()),
        body(question.rationale()),
        question.halfMarks(),
        question.at());
  }

  private Answer answer(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return new Answer.Choice(options(choice.options()));
    }
    if (answer instanceof Answer.Matching matching) {
      return new Answer.Matching(
          matching.prompts().stream()
              .map(prompt -> new Prompt(body(prompt.text()), prompt.at()))
              .toList(),
          options(matching.options()));
    }
    if (answer instanceof Answer.Ordering ordering) {
      return new Answer.Ordering(options(ordering.options()));
    }
    if (answer instanceof Answer.Blanks blanks) {
      return new Answer.Blanks(
          blanks.accepted().stream().map(all -> all.stream().map(this::text).toList()).toList());
    }
    return new Answer.Points(
        ((Answer.Points) answer)
            .points().stream()
                .map(point -> new ScoringPoint(body(point.text()), point.halfMarks(), point.at()))
                .toList());
  }

  private List<Option> options(List<Option> options) {
    return options.stream()
        .map(
            option ->
                new Option(
                    option.id(),
                    body(option.text()),
                    option.key(),
                    body(option.note()),
                    option.at()))
        .toList();
  }

  private Body body(Body body) {
    return new Body(blocks(body.blocks()));
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(inlines(paragraph.children()));
    }
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), heading.anchor(), inlines(heading.children()));
    }
    if (block instanceof Block.Listing list) {
      return new Block.Listing(
          list.ordered(), list.start(), list.items().stream().map(this::blocks).toList());
    }
    if (block instanceof Block.Quote quote) {
      return new Block.Quote(blocks(quote.children()));
    }
    if (block instanceof Block.Table table) {
      return new Block.Table(
          table.alignments(),
          table.header().stream().map(this::inlines).toList(),
          table.rows().stream().map(row -> row.stream().map(this::inlines).toList()).toList());
    }
    if (block instanceof Block.Image image) {
      return new Block.Image(image.asset(), text(image.alt()), text(image.caption()));
    }
    Block.Code code = (Block.Code) block;
    return new Block.Code(code.language(), text(code.text()));
  }

  private List<Inline> inlines(List<Inline> inlines) {
    return inlines.stream().map(this::inline).toList();
  }

  private Inline inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return new Inline.Text(text(text.text()));
    }
    if (inline instanceof Inline.Strong strong) {
      return new Inline.Strong(inlines(strong.children()));
    }
    if (inline instanceof Inline.Emphasis emphasis) {
      return new Inline.Emphasis(inlines(emphasis.children()));
    }
    if (inline instanceof Inline.Code code) {
      return new Inline.Code(text(code.text()));
    }
    if (inline instanceof Inline.Script script) {
      return new Inline.Script(script.level(), text(script.text()));
    }
    if (inline instanceof Inline.Link link) {
      return new Inline.Link(link.target(), inlines(link.children()));
    }
    if (inline instanceof Inline.Blank blank) {
      return new Inline.Blank(blank.accepted().stream().map(this::text).toList());
    }
    return inline;
  }

  private String text(String text) {
    return text.indexOf('{') < 0
        ? text
        : PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place)));
  }

  private String value(MatchResult place) {
    Value value = values.get(place.group(1));
    if (value == null) {
      return place.group();
    }
    if (place.group().indexOf(':') < 0) {
      return value.printed();
    }
    return value.printed(place.group(2) == null ? 0 : place.group(2).length());
  }
}
