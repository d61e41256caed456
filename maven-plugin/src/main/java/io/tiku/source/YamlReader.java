package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.YamlNode.Entry;
import io.tiku.source.YamlNode.Mapping;
import io.tiku.source.YamlNode.Scalar;
import io.tiku.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into {@link YamlNode}s that know their places. Built from the parser's events, so
 * that depth is checked on the way down; anchors and aliases are refused.
 */
final class YamlReader {

  private static final int DEEPEST = 8;

  private final SourceText source;
  private final int start;
  private final int end;
  private final int firstLine;
  private final Problems problems;

  private YamlReader(SourceText source, int start, int end, Problems problems) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.firstLine = source.at(start).line();
    this.problems = problems;
  }

  /** Reads the part of a text from the beginning of a line; empty if it is not a YAML mapping. */
  static Optional<Mapping> read(SourceText source, int start, int end, Problems problems) {
    return SimpleYaml.read(source.text(), start, end)
        .or(() -> new YamlReader(source, start, end, problems).read());
  }

  /** Reads with the library alone. */
  static Optional<Mapping> readStrictly(SourceText source, int start, int end, Problems problems) {
    return new YamlReader(source, start, end, problems).read();
  }

  private Optional<Mapping> read() {
    LoadSettings settings = LoadSettings.builder().build();
    try {
      Iterator<Event> events =
          new Parse(settings).parseString(source.text().substring(start, end)).iterator();
      next(events, Event.ID.StreamStart);
      Event first = events.next();
      if (first.getEventId() == Event.ID.StreamEnd) {
        return Optional.of(new Mapping(Map.of(), start));
      }
      YamlNode root = node(events, events.next(), 0);
      next(events, Event.ID.DocumentEnd);
      next(events, Event.ID.StreamEnd);
      if (root instanceof Mapping mapping) {
        return Optional.of(mapping);
      }
      throw notAMapping(root.offset());
    } catch (Refusal refusal) {
      problems.add(ProblemCode.FRONT_MATTER_SYNTAX, source.at(refusal.offset), refusal.sentence);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(this::offset).orElse(start);
      problems.add(
          ProblemCode.FRONT_MATTER_SYNTAX, source.at(at), YamlFault.sentence(e, lineOf(at)));
    } catch (YamlEngineException e) {
      problems.add(ProblemCode.FRONT_MATTER_SYNTAX, source.at(start), "含有不能用的字符");
    }
    return Optional.empty();
  }

  private Refusal notAMapping(int at) {
    return YamlFault.hasWrongColon(lineOf(at))
        ? new Refusal(YamlFault.WRONG_COLON, source.text().indexOf('：', at))
        : new Refusal("最外层应当是「键: 值」", at);
  }

  private static void next(Iterator<Event> events, Event.ID expected) {
    Event event = events.next();
    if (event.getEventId() != expected) {
      throw new Refusal("只能有一段 YAML，不能用 --- 分成几段", 0);
    }
  }

  private YamlNode node(Iterator<Event> events, Event event, int depth) {
    int at = event.getStartMark().map(this::offset).orElse(start);
    if (depth > DEEPEST) {
      throw new Refusal("嵌套超过 " + DEEPEST + " 层", at);
    }
    if (event instanceof NodeEvent named
        && named.getAnchor().isPresent()
        && event.getEventId() != Event.ID.Alias) {
      throw new Refusal("不能用 & 锚点，以 & 开头的值要加引号", at);
    }
    return switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        if (scalar.getTag().isPresent()) {
          throw new Refusal("不能用 ! 标签，以 ! 开头的值要加引号", at);
        }
        yield new Scalar(scalar.getValue(), scalar.isPlain(), at);
      }
      case SequenceStart -> sequence(events, at, depth);
      case MappingStart -> mapping(events, at, depth);
      case Alias -> throw new Refusal("不能用 * 别名，以 * 开头的值要加引号", at);
      default -> throw new Refusal("这里不完整", at);
    };
  }

  private Sequence sequence(Iterator<Event> events, int at, int depth) {
    List<YamlNode> entries = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      entries.add(node(events, e, depth + 1));
    }
    return new Sequence(entries, at);
  }

  private Mapping mapping(Iterator<Event> events, int at, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlNode key = node(events, e, depth + 1);
      if (!(key instanceof Scalar name)) {
        throw new Refusal("键只能是一个词", key.offset());
      }
      YamlNode value = node(events, events.next(), depth + 1);
      if (entries.putIfAbsent(name.text(), new Entry(name.offset(), value)) != null) {
        problems.add(
            ProblemCode.KEY_DUPLICATE,
            source.at(name.offset()),
            List.of(source.at(entries.get(name.text()).keyOffset())),
            name.text());
      }
    }
    return new Mapping(entries, at);
  }

  /** Marks count code points from the beginning of a line. */
  private int offset(Mark mark) {
    int line = Math.min(firstLine + mark.getLine(), source.lineCount());
    int at = source.lineStart(line);
    String text = source.text();
    for (int i = 0; i < mark.getColumn() && at < end; i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, end);
  }

  private String lineOf(int offset) {
    return source.line(source.at(offset).line());
  }

  /** What we do not accept although YAML does. */
  private static final class Refusal extends RuntimeException {
    private final String sentence;
    private final int offset;

    Refusal(String sentence, int offset) {
      super(sentence, null, false, false);
      this.sentence = sentence;
      this.offset = offset;
    }
  }
}
