package io.tiku.markup.item;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of an item's text under a heading.
 *
 * @param node the heading
 * @param title its words, without spaces at the edges
 * @param level number of {@code #}
 * @param nodes what follows up to the next heading
 */
record Section(Heading node, String title, int level, List<Node> nodes) {

  static final String RATIONALE = "解析";
  static final String ANSWER = "参考答案";
  static final String QUESTION = "问题";

  /** What a heading may be called in English, whatever its case. */
  static final Map<String, String> ENGLISH =
      Map.of(RATIONALE, "Rationale", ANSWER, "Answer", QUESTION, "Question");

  /** The text before the first heading, and the sections. */
  record Parts(List<Node> intro, List<Section> sections) {}

  static Parts split(List<Node> nodes) {
    List<Node> intro = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<Node> open = intro;
    for (Node node : nodes) {
      if (node instanceof Heading heading) {
        open = new ArrayList<>();
        String title = heading.getText().toString().strip();
        sections.add(new Section(heading, title, heading.getLevel(), open));
      } else {
        open.add(node);
      }
    }
    return new Parts(intro, sections);
  }

  boolean is(String name) {
    return title.equals(name) || title.equalsIgnoreCase(ENGLISH.get(name));
  }

  /** Whether the heading begins a question of a 案例, however its type is written. */
  boolean isQuestion() {
    String english = ENGLISH.getOrDefault(QUESTION, QUESTION);
    return title.startsWith(QUESTION) || title.regionMatches(true, 0, english, 0, english.length());
  }
}
