package io.tiku.markup;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Nodes cut at the headings of one level. */
final class Sections {

  /** What stands under a heading. */
  record Section(Heading heading, String title, List<Node> nodes) {}

  private final List<Node> before = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private Sections() {}

  static Sections cut(List<Node> nodes, int level) {
    Sections result = new Sections();
    List<Node> current = result.before;
    for (Node node : nodes) {
      if (node instanceof Heading heading && heading.getLevel() <= level) {
        current = new ArrayList<>();
        String title = OwnMarks.restored(heading.getText().unescape()).strip();
        result.sections.add(new Section(heading, title, current));
      } else {
        current.add(node);
      }
    }
    return result;
  }

  /** What stands before the first heading. */
  List<Node> before() {
    return before;
  }

  List<Section> all() {
    return sections;
  }
}
