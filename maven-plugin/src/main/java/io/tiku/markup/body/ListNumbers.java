package io.tiku.markup.body;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Node;
import io.tiku.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a list are counted, not copied: 1. 3. 4. would be printed as 1. 2. 3. */
final class ListNumbers {

  private ListNumbers() {}

  static void report(MarkdownFile file, ListBlock list) {
    List<Integer> written = new ArrayList<>();
    for (Node item : list.getChildren()) {
      if (!(item instanceof ListItem numbered) || !numbered.isOrderedItem()) {
        return;
      }
      String marker = numbered.getOpeningMarker().toString();
      written.add(Integer.parseInt(marker.substring(0, marker.length() - 1)));
    }
    // Some write 1. before every item and let it be counted.
    if (written.stream().distinct().count() == 1) {
      return;
    }
    int index = 0;
    for (Node item : list.getChildren()) {
      int printed = written.get(0) + index;
      if (written.get(index) != printed) {
        file.report(ProblemCode.LIST_NUMBERS, item, written.get(index), printed);
        return;
      }
      index++;
    }
  }
}
