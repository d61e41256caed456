package io.tiku.source;

import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML 1.2 to values with places; every scalar stays the text that was written. */
final class YamlParser {

  private static final int DEEPEST = 8;

  private final SourceText source;
  private final int firstLine;
  private final Problems problems;

  /**
   * @param firstLine the line of the source, from 0, at which the YAML begins
   */
  YamlParser(SourceText source, int firstLine, Problems problems) {
    this.source = source;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /** The mapping that the YAML is; what it cannot be read for is a problem. */
  Optional<YamlValue.Mapping> parse(String yaml) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.path())
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(SourceText.LIMIT)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        SourcePosition at = source.at(source.lineStart(firstLine));
        return Optional.of(new YamlValue.Mapping(Map.of(), Map.of(), at));
      }
      if (value(root.get(), 0) instanceof YamlValue.Mapping mapping) {
        return Optional.of(mapping);
      }
      syntax(at(root.get()), "应当是「键: 值」");
    } catch (MarkedYamlEngineException e) {
      syntax(
          e.getProblemMark().map(this::at).orElse(SourcePosition.startOf(source.path())),
          explain(e.getProblem()));
    } catch (YamlEngineException e) {
      syntax(SourcePosition.startOf(source.path()), explain(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      syntax(SourcePosition.startOf(source.path()), "嵌套太深");
    }
    return Optional.empty();
  }

  private void syntax(SourcePosition at, String what) {
    problems.add(ProblemCode.FRONT_MATTER_SYNTAX, at, what);
  }

  private YamlValue value(Node node, int depth) {
    if (depth > DEEPEST) {
      throw new YamlEngineException("nesting");
    }
    if (node instanceof ScalarNode scalar) {
      return new YamlValue.Scalar(scalar.getValue(), at(node));
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> values = new ArrayList<>();
      for (Node entry : sequence.getValue()) {
        values.add(value(entry, depth + 1));
      }
      return new YamlValue.Sequence(values, at(node));
    }
    return mapping((MappingNode) node, depth);
  }

  private YamlValue mapping(MappingNode node, int depth) {
    Map<String, SourcePosition> keys = new LinkedHashMap<>();
    Map<String, YamlValue> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      SourcePosition at = at(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        syntax(at, "键应当是一个词");
      } else if (keys.containsKey(key.getValue())) {
        problems.add(
            ProblemCode.KEY_DUPLICATE, at, List.of(keys.get(key.getValue())), key.getValue());
      } else {
        keys.put(key.getValue(), at);
        values.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
      }
    }
    return new YamlValue.Mapping(keys, values, at(node));
  }

  private SourcePosition at(Node node) {
    return node.getStartMark().map(this::at).orElse(SourcePosition.startOf(source.path()));
  }

  private SourcePosition at(Mark mark) {
    return new SourcePosition(source.path(), firstLine + mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String explain(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "这里多了一个冒号；值里有「: 」时要加引号";
    }
    if (problem.contains("cannot start any token") || problem.contains("\\t")) {
      return "这里有 YAML 不允许的字符（如制表符、@、`、%），值要加引号";
    }
    if (problem.contains("could not find expected ':'")) {
      return "这一行缺少冒号，或冒号后没有空格";
    }
    if (problem.contains("expected <block end>") || problem.contains("expected ',' or")) {
      return "缩进或括号不配对";
    }
    if (problem.contains("alias")) {
      return "不能使用别名（*）";
    }
    return problem.contains("nesting") ? "嵌套太深" : problem;
  }
}
