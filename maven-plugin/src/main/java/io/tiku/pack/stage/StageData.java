package io.tiku.pack.stage;

import io.tiku.content.Segment;
import io.tiku.content.Segment.Draw;
import io.tiku.content.Segment.Judging;
import io.tiku.content.Segment.Wrong;
import io.tiku.json.JsonWriter;
import io.tiku.pack.SegmentRules;
import io.tiku.pack.Stage;
import io.tiku.pack.Stage.Call;
import io.tiku.pack.Stage.Round;
import java.util.List;
import java.util.Locale;

/** What the deck's script knows of a contest: all but the words of its questions. */
final class StageData {

  private static final int HUNDREDTHS = 50;

  private static final int FORMAT = 1;
  private static final long MARK = 100;

  private StageData() {}

  /**
   * As JSON; marks are hundredths.
   *
   * @param digest of everything the deck shows
   */
  static String json(Stage stage, String digest) {
    JsonWriter out = new JsonWriter().object();
    out.name("format").value(FORMAT);
    out.name("code").value(stage.code());
    out.name("digest").value(digest);
    out.name("title").value(stage.plan().title());
    out.name("region").value(stage.region().title());
    texts(out.name("units"), stage.region().units());
    out.name("base").value(stage.plan().base() * MARK);
    out.name("rehearsal").value(stage.rehearsal());
    out.name("segments").array();
    for (int i = 0; i < stage.segments().size(); i++) {
      segment(out, stage, i);
    }
    return out.end().end().toString();
  }

  /** By which data and template of a question find each other. */
  static String id(int segment, int draw, int call) {
    return (segment + 1) + "." + (draw + 1) + "." + (call + 1);
  }

  private static void segment(JsonWriter out, Stage stage, int index) {
    Round round = stage.segments().get(index);
    Segment segment = round.segment();
    Judging judges = segment.judges().orElse(new Judging(0, false));
    out.object();
    out.name("name").value(segment.name());
    out.name("kind").value(segment.kind().name().toLowerCase(Locale.ROOT));
    wrong(out.name("wrong"), segment.wrong());
    out.name("early").array();
    segment.early().forEach(marks -> out.value(marks * MARK));
    out.end();
    out.name("dead").value(segment.dead());
    out.name("members").value(segment.members());
    out.name("pass").value(segment.pass());
    out.name("judges").object().name("count").value(judges.count());
    out.name("trimmed").value(judges.trimmed()).end();
    out.name("written").value(segment.written());
    texts(out.name("rules"), SegmentRules.of(segment));
    out.name("draws").array();
    segment.draws().forEach(draw -> draw(out, draw));
    out.end();
    out.name("calls").array();
    for (int draw = 0; draw < round.calls().size(); draw++) {
      List<Call> calls = round.calls().get(draw);
      for (int i = 0; i < calls.size(); i++) {
        call(out, id(index, draw, i), draw, calls.get(i));
      }
    }
    out.end().end();
  }

  private static void draw(JsonWriter out, Draw draw) {
    out.object();
    out.name("type").value(draw.spec().type().label());
    out.name("count").value(draw.spec().count());
    out.name("marks").value(hundredths(draw.spec().halfMarks()));
    out.name("partial").value(hundredths(draw.spec().partialHalves()));
    out.name("seconds").value(draw.seconds());
    out.end();
  }

  private static void call(JsonWriter out, String id, int draw, Call call) {
    out.object();
    out.name("id").value(id);
    out.name("label").value(call.label());
    out.name("draw").value(draw);
    out.name("rationale").value(CallHtml.explained(call.item()));
    out.name("basis").value(!call.item().item().basis().isEmpty());
    out.end();
  }

  private static void wrong(JsonWriter out, Wrong wrong) {
    String kind =
        wrong instanceof Wrong.Same
            ? "same"
            : wrong instanceof Wrong.Fixed
                ? "fixed"
                : wrong instanceof Wrong.Out ? "out" : "nothing";
    out.object().name("kind").value(kind);
    out.name("marks").value(wrong instanceof Wrong.Fixed fixed ? fixed.marks() * MARK : 0).end();
  }

  private static void texts(JsonWriter out, List<String> texts) {
    out.array();
    texts.forEach(out::value);
    out.end();
  }

  /** Marks in halves as the hundredths in which the deck counts. */
  private static int hundredths(int halfMarks) {
    return halfMarks * HUNDREDTHS;
  }
}
