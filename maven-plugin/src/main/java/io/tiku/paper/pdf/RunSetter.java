package io.tiku.paper.pdf;

import io.tiku.paper.PrintPart.Look;
import io.tiku.paper.PrintPart.Run;
import io.tiku.paper.pdf.Tag.Kind;
import io.tiku.paper.pdf.TextSetter.Span;
import io.tiku.paper.pdf.TextSetter.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Sets words of several looks; what was put in or left out is marked for readers aloud too. */
final class RunSetter {

  private final TextSetter setter;
  private final float size;
  private final float leading;

  RunSetter(TextSetter setter, float size, float leading) {
    this.setter = setter;
    this.size = size;
    this.leading = leading;
  }

  /** Words that belong to a node. */
  Block set(List<Run> runs, float width, boolean centred, Tag tag) {
    boolean changed =
        runs.stream().anyMatch(run -> run.look() == Look.INSERTED || run.look() == Look.DELETED);
    List<Span> spans = new ArrayList<>();
    for (Run run : runs) {
      spans.add(span(run, changed ? tag.child(kind(run.look())) : Tag.ARTIFACT));
    }
    Block block =
        centred
            ? setter.centred(spans, size, leading, width)
            : setter.set(spans, size, leading, width);
    return block.tagged(tag);
  }

  private static Span span(Run run, Tag tag) {
    Face face = run.look() == Look.STRONG ? Face.HEI : Face.SONG;
    Stroke stroke =
        switch (run.look()) {
          case PLAIN, STRONG -> Stroke.NONE;
          case INSERTED -> Stroke.UNDER;
          case DELETED -> Stroke.THROUGH;
        };
    return new Span(face, run.text(), stroke, Rise.NONE, tag);
  }

  private static Kind kind(Look look) {
    return switch (look) {
      case PLAIN, STRONG -> Kind.PLAIN;
      case INSERTED -> Kind.INSERTED;
      case DELETED -> Kind.DELETED;
    };
  }
}
