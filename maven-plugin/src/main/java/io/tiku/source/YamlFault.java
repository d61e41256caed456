package io.tiku.source;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser's English complaints in the author's words. */
final class YamlFault {

  private YamlFault() {}

  static String sentence(MarkedYamlEngineException e, String line) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (problem.contains("\\t") || line.startsWith("\t") || problem.contains("TAB")) {
      return "缩进和列表不能用制表符，要用空格";
    }
    if (problem.contains("cannot start any token")) {
      return "值不能以 @、`、% 这样的符号开头，要加引号";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "这里不该再有冒号；含「: 」的值要加引号";
    }
    if (problem.contains("could not find expected ':'")) {
      return "键的后面缺少英文冒号加空格";
    }
    if (context.contains("quoted scalar")) {
      return "引号没有成对，或引号里有不认识的转义";
    }
    if (context.contains("flow") && line.contains(" #")) {
      return "「#」后面的字被当作注释；含「 #」的值要加引号";
    }
    if (context.contains("flow")) {
      return "方括号或花括号没有成对，或缺少逗号";
    }
    if (context.contains("block") || problem.contains("expected <block end>")) {
      return "缩进不对齐，或缺少冒号、短横";
    }
    if (context.contains("tag")) {
      return "不能用 ! 标签，以 ! 开头的值要加引号";
    }
    if (problem.contains("alias") || context.contains("alias") || context.contains("anchor")) {
      return "以 * 或 & 开头的值要加引号";
    }
    return "这里的写法有误";
  }
}
