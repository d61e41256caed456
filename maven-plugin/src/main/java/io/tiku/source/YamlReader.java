package io.tiku.source;

import io.tiku.problem.Problem;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
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
import java.util.Set;
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

  /** Keys whose values are names and sentences, behind which nobody comments. */
  private static final Set<String> NAMES =
      Set.of("title", "short", "issuer", "number", "name", "heading", "note");

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
      refuse(refusal.slip);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(this::offset).orElse(start);
      String sentence = YamlFault.sentence(e, lineOf(at));
      YamlSlip otherwise = new YamlSlip(sentence, YamlSlip.USUAL_REMEDY, opened(e, at));
      refuse(slipBefore(at).or(() -> withoutColon(at)).orElse(otherwise));
    } catch (YamlEngineException e) {
      // Only characters that no YAML may have, which were reported where they stand.
      if (problems.sorted().stream().noneMatch(this::isControlHere)) {
        refuse(new YamlSlip("含有不能用的字符", "删掉看不见的字符。", start));
      }
    }
    return Optional.empty();
  }

  private boolean isControlHere(Problem found) {
    return found.code() == ProblemCode.TEXT_CONTROL && found.at().path().equals(source.path());
  }

  private void refuse(YamlSlip slip) {
    problems.add(
        ProblemCode.FRONT_MATTER_SYNTAX, source.at(slip.offset()), slip.sentence(), slip.remedy());
  }

  private Optional<YamlSlip> slipBefore(int at) {
    return YamlSlip.in(source, firstLine, source.at(Math.min(at, end - 1)).line());
  }

  /** The line above, if a key stands there that has no colon. */
  private Optional<YamlSlip> withoutColon(int at) {
    int line = source.at(at).line() - 1;
    return line < firstLine ? Optional.empty() : YamlSlip.withoutColon(source, line);
  }

  /** Of a quotation or a bracket that does not end before the line is over: where it begins. */
  private int opened(MarkedYamlEngineException e, int at) {
    String context = String.valueOf(e.getContext());
    int from = e.getContextMark().map(this::offset).orElse(at);
    boolean open = context.contains("quoted scalar") || context.contains("flow");
    return open && source.at(from).line() < source.at(at).line() ? from : at;
  }

  private Refusal notAMapping(int at) {
    return slipBefore(end).map(Refusal::new).orElseGet(() -> new Refusal("最外层应当是「键: 值」", at));
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
        yield scalar(scalar, at);
      }
      case SequenceStart -> sequence(events, at, depth);
      case MappingStart -> mapping(events, at, depth);
      case Alias -> throw new Refusal("不能用 * 别名，以 * 开头的值要加引号", at);
      default -> throw new Refusal("这里不完整", at);
    };
  }

  private Scalar scalar(ScalarEvent scalar, int at) {
    String text = scalar.getValue();
    int to = scalar.getEndMark().map(this::offset).orElse(at);
    if (scalar.isPlain()) {
      swallowed(at, to);
      return new Scalar(text, true, at);
    }
    boolean escaped = text.length() > 0 && source.text().substring(at, to).indexOf('\\') >= 0;
    return new Scalar(
        escaped ? OddCharacters.meant(text, "", source.at(at), problems) : text, false, at);
  }

  /** A key that the value above has taken for its own next line, since its colon is none. */
  private void swallowed(int from, int to) {
    SourcePosition begin = source.at(from);
    int last = source.at(to).line();
    int first = begin.column() == 1 ? begin.line() : begin.line() + 1;
    if (begin.line() < last) {
      YamlSlip.in(source, first, last)
          .ifPresent(
              slip -> {
                throw new Refusal(slip);
              });
    }
  }

  /**
   * Words behind a {@code #} are lost. A comment has a space behind it, as people who know what it
   * is write it; a name has none.
   */
  private void comment(String key, Event value) {
    if (!(value instanceof ScalarEvent scalar) || !scalar.isPlain()) {
      return;
    }
    int from = value.getEndMark().map(this::offset).orElse(end);
    int at = from;
    while (at < end && source.text().charAt(at) == ' ') {
      at++;
    }
    if (at == from || at + 1 >= end || source.text().charAt(at) != '#') {
      return;
    }
    int lineEnd = source.text().indexOf('\n', at);
    String lost = source.text().substring(at + 1, lineEnd < 0 ? end : Math.min(lineEnd, end));
    boolean word =
        !lost.isBlank() && !Character.isWhitespace(lost.charAt(0)) && !lost.startsWith("#");
    if (word || (!lost.isBlank() && NAMES.contains(key))) {
      problems.add(
          ProblemCode.YAML_COMMENT,
          source.at(at),
          "#" + lost.stripTrailing(),
          scalar.getValue().isEmpty()
              ? lost.strip()
              : scalar.getValue() + " #" + lost.stripTrailing());
    }
  }

  private Sequence sequence(Iterator<Event> events, int at, int depth) {
    List<YamlNode> entries = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      comment("", e);
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
      if (name.plain()) {
        YamlSlip.in(name.text(), name.offset())
            .ifPresent(
                slip -> {
                  throw new Refusal(slip);
                });
      }
      Event next = events.next();
      comment(name.text(), next);
      YamlNode value = node(events, next, depth + 1);
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
    private final transient YamlSlip slip;

    Refusal(String sentence, int offset) {
      this(new YamlSlip(sentence, YamlSlip.USUAL_REMEDY, offset));
    }

    Refusal(YamlSlip slip) {
      super(slip.sentence(), null, false, false);
      this.slip = slip;
    }
  }
}
