package io.tiku.page;

import io.tiku.content.Answer;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.content.Item;
import io.tiku.content.Option;
import io.tiku.content.Prompt;
import io.tiku.content.Question;
import io.tiku.content.ScoringPoint;
import io.tiku.edition.Edition;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The images that published bodies show: an image of a confidential item must not leave. */
final class UsedImages {

  private final SortedSet<String> assets = new TreeSet<>();

  private UsedImages() {}

  static SortedSet<String> of(Edition edition) {
    UsedImages images = new UsedImages();
    edition.content().topics().forEach(topic -> images.body(topic.text()));
    edition.content().guides().forEach(guide -> images.body(guide.text()));
    edition.content().statutes().forEach(statute -> images.body(statute.text()));
    if (!edition.content().assets().isEmpty()) {
      edition.items().forEach(images::item);
    }
    return images.assets;
  }

  private void item(Item item) {
    body(item.material());
    item.questions().forEach(this::question);
  }

  private void question(Question question) {
    body(question.stem());
    body(question.rationale());
    question.answer().prompts().stream().map(Prompt::text).forEach(this::body);
    for (Option option : question.answer().options()) {
      body(option.text());
      body(option.note());
    }
    if (question.answer() instanceof Answer.Points points) {
      points.points().stream().map(ScoringPoint::text).forEach(this::body);
    }
  }

  private void body(Body body) {
    body.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Image image) {
      assets.add(image.asset());
    } else if (block instanceof Block.Quote quote) {
      quote.children().forEach(this::block);
    } else if (block instanceof Block.Listing listing) {
      listing.items().forEach((List<Block> item) -> item.forEach(this::block));
    }
  }
}
