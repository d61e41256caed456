package io.tiku.pack;

import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Content;
import io.tiku.content.Inline;
import io.tiku.content.Item;
import io.tiku.content.ItemContent;
import io.tiku.content.ItemStatus;
import io.tiku.content.ItemUse;
import io.tiku.content.Later;
import io.tiku.content.Question;
import io.tiku.edition.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 演练: an edition of the questions that anybody may read, the retired ones too, each marked as one
 * of a rehearsal. Which of them a rehearsal asks tells nothing of what will be asked: its seed is
 * made for it. Ids are new, so that nothing of it is taken for a pack's.
 */
public final class Rehearsal {

  /** Before every question, in every file. */
  public static final String MARK = "【演练】";

  private static final String PREFIX = "rehearsal-";

  /** Of every so many items one stands for a 命题专用 one, where a plan asks for such. */
  private static final int FRESH = 8;

  private Rehearsal() {}

  /**
   * The rehearsal's edition.
   *
   * @param fresh whether some items count as 命题专用, since a plan wants some and real ones must not
   *     be seen
   */
  public static Edition of(Edition edition, boolean fresh) {
    Content content = edition.content();
    List<Item> items = new ArrayList<>();
    for (Item item : content.items()) {
      if (item.use() == ItemUse.PUBLIC && item.status() != ItemStatus.DRAFT) {
        boolean secret = fresh && items.size() % FRESH == 0;
        items.add(marked(item, secret ? ItemUse.SETTERS : ItemUse.PUBLIC));
      }
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

  private static Item marked(Item item, ItemUse use) {
    return new Item(
        PREFIX + item.id(),
        item.point(),
        item.type(),
        item.difficulty(),
        item.cognition(),
        item.basis(),
        item.reviewed(),
        ItemStatus.ACTIVE,
        use,
        item.enemies().stream().map(enemy -> PREFIX + enemy).toList(),
        Optional.empty(),
        item.tags(),
        item.shuffle(),
        item.accept(),
        item.halfMarks(),
        item.keys(),
        Optional.empty(),
        Later.of(marked(item.content().get())));
  }

  private static ItemContent marked(ItemContent content) {
    List<Question> questions = new ArrayList<>();
    for (Question question : content.questions()) {
      questions.add(
          new Question(
              PREFIX + question.id(),
              question.type(),
              marked(question.stem()),
              question.answer(),
              question.rationale(),
              question.halfMarks(),
              question.at()));
    }
    Body material = content.material();
    return new ItemContent(material.isEmpty() ? material : marked(material), questions);
  }

  private static Body marked(Body body) {
    List<Block> blocks = new ArrayList<>(body.blocks());
    List<Inline> first = new ArrayList<>(List.of(new Inline.Text(MARK)));
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph) {
      first.addAll(paragraph.children());
      blocks.remove(0);
    }
    blocks.add(0, new Block.Paragraph(first));
    return new Body(blocks);
  }
}
