package io.tiku.pack;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Content;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.Later;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.edition.Edition;
import io.tiku.random.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 演练: an edition of the same size and shape in which every question is a dummy. Texts keep their
 * length and their layout and lose their meaning: the bank's own characters, shuffled, so that
 * files are as large as they will be. Ids are new; keys are those of the originals.
 */
public final class Rehearsal {

  private static final String LEAD = "演练用题，不是真题。";
  private static final String KEPT = "（）　\n";

  private final List<Integer> characters;
  private int place;

  private Rehearsal(List<Integer> characters) {
    this.characters = List.copyOf(characters);
  }

  /** The dummy of an edition. */
  public static Edition of(Edition edition) {
    List<Integer> characters =
        new ArrayList<>(
            edition.items().stream()
                .flatMapToInt(item -> item.headline().plainText().codePoints())
                .filter(Character::isIdeographic)
                .boxed()
                .toList());
    RandomStream.of("rehearsal").shuffle(characters);
    return new Rehearsal(characters).dummy(edition);
  }

  private Edition dummy(Edition edition) {
    Content content = edition.content();
    Map<String, String> ids = new HashMap<>();
    int number = 0;
    for (Item item : content.items()) {
      ids.put(item.id(), String.format(Locale.ROOT, "rehearsal-%05d", ++number));
    }
    List<Item> items = new ArrayList<>();
    for (Item item : content.items()) {
      items.add(dummy(item, ids));
    }
    return Edition.forPacks(
        new Content(
            content.edition(),
            content.topics(),
            items,
            content.statutes(),
            content.guides(),
            content.assets()));
  }

  private Item dummy(Item item, Map<String, String> ids) {
    String id = ids.getOrDefault(item.id(), item.id());
    return new Item(
        id,
        item.point(),
        item.type(),
        item.difficulty(),
        item.cognition(),
        item.basis(),
        item.reviewed(),
        item.status(),
        item.use(),
        item.enemies().stream().filter(ids::containsKey).map(ids::get).toList(),
        Optional.empty(),
        item.tags(),
        item.shuffle(),
        item.accept(),
        item.halfMarks(),
        item.keys(),
        Optional.empty(),
        Later.of(dummy(item.content().get(), id)));
  }

  private ItemContent dummy(ItemContent content, String id) {
    List<Question> questions = new ArrayList<>();
    for (Question question : content.questions()) {
      int dot = question.id().indexOf('.');
      questions.add(
          new Question(
              dot < 0 ? id : id + question.id().substring(dot),
              question.type(),
              dummy(question.stem()),
              dummy(question.answer()),
              dummy(question.rationale()),
              question.halfMarks(),
              question.at()));
    }
    return new ItemContent(dummy(content.material()), questions);
  }

  private Answer dummy(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      List<Option> options = new ArrayList<>();
      for (Option option : choice.options()) {
        String text = option.text().plainText();
        boolean judgement = text.equals("正确") || text.equals("错误");
        options.add(dummy(option, judgement));
      }
      return new Answer.Choice(options);
    }
    if (answer instanceof Answer.Matching matching) {
      return new Answer.Matching(
          matching.prompts().stream()
              .map(prompt -> new Prompt(dummy(prompt.text()), prompt.at()))
              .toList(),
          matching.options().stream().map(option -> dummy(option, false)).toList());
    }
    if (answer instanceof Answer.Ordering ordering) {
      return new Answer.Ordering(
          ordering.options().stream().map(option -> dummy(option, false)).toList());
    }
    if (answer instanceof Answer.Blanks blanks) {
      return new Answer.Blanks(blanks.accepted().stream().map(this::dummies).toList());
    }
    return new Answer.Points(
        ((Answer.Points) answer)
            .points().stream()
                .map(point -> new ScoringPoint(dummy(point.text()), point.halfMarks(), point.at()))
                .toList());
  }

  private Option dummy(Option option, boolean sameText) {
    return new Option(
        option.id(),
        sameText ? option.text() : dummy(option.text()),
        option.key(),
        dummy(option.note()),
        option.at());
  }

  private Body dummy(Body body) {
    return new Body(blocks(body.blocks()));
  }

  private List<Block> blocks(List<Block> blocks) {
    List<Block> dummies = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        dummies.add(new Block.Paragraph(inlines(paragraph.children())));
      } else if (block instanceof Block.Heading heading) {
        dummies.add(
            new Block.Heading(heading.level(), heading.anchor(), inlines(heading.children())));
      } else if (block instanceof Block.Listing listing) {
        dummies.add(
            new Block.Listing(
                listing.ordered(),
                listing.start(),
                listing.items().stream().map(this::blocks).toList()));
      } else if (block instanceof Block.Quote quote) {
        dummies.add(new Block.Quote(blocks(quote.children())));
      } else if (block instanceof Block.Table table) {
        dummies.add(
            new Block.Table(
                table.alignments(),
                table.header().stream().map(this::inlines).toList(),
                table.rows().stream()
                    .map(row -> row.stream().map(this::inlines).toList())
                    .toList()));
      } else if (block instanceof Block.Image image) {
        // A picture may show the question; what is said in its place does not.
        dummies.add(new Block.Paragraph(List.of(new Inline.Text(filler(image.alt())))));
      } else if (block instanceof Block.Code code) {
        dummies.add(new Block.Code(code.language(), filler(code.text())));
      }
    }
    return dummies;
  }

  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> dummies = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        dummies.add(new Inline.Text(filler(text.text())));
      } else if (inline instanceof Inline.Strong strong) {
        dummies.add(new Inline.Strong(inlines(strong.children())));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        dummies.add(new Inline.Emphasis(inlines(emphasis.children())));
      } else if (inline instanceof Inline.Code code) {
        dummies.add(new Inline.Code(filler(code.text())));
      } else if (inline instanceof Inline.Script script) {
        dummies.add(new Inline.Script(script.level(), filler(script.text())));
      } else if (inline instanceof Inline.Link link) {
        dummies.addAll(inlines(link.children()));
      } else if (inline instanceof Inline.Blank blank) {
        dummies.add(new Inline.Blank(dummies(blank.accepted())));
      } else {
        dummies.add(inline);
      }
    }
    return dummies;
  }

  private List<String> dummies(List<String> texts) {
    return texts.stream().map(this::filler).toList();
  }

  /** As long as the text, its place for an answer kept; longer texts say what they are. */
  private String filler(String text) {
    StringBuilder out = new StringBuilder();
    boolean says = text.length() >= 2 * LEAD.length();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (KEPT.indexOf(character) >= 0) {
        out.appendCodePoint(character);
      } else if (says && out.length() < LEAD.length()) {
        out.append(LEAD.charAt(out.length()));
      } else {
        out.appendCodePoint(characters.get(place++ % characters.size()));
      }
    }
    return out.toString();
  }
}
