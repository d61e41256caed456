package io.tiku.markup.value;

import io.tiku.content.Acceptance;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.source.Key;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.YamlEntries;
import io.tiku.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Keys that several kinds of files have. */
public final class CommonKeys {

  public static final Key<Integer> FORMAT = Key.number("format", "格式的版本，现在是 1", 1, 1, 1).required();
  public static final Key<Integer> ORDER =
      Key.number("order", "次序，小的在前；不写排在最后", 10, -Shape.ANY, Shape.ANY);
  public static final Key<List<YamlEntries>> ACCEPT =
      Key.namesEach(
          "accept",
          "明知有警告仍要保留：提示的代码和理由",
          "[key-longest: 条文原话就有这么长]",
          new Shape.Names(new Shape.Named(Referent.PROBLEM), Shape.TEXT));

  /** Ids, which are names of files or folders. */
  static final String ID = "[a-z][a-z0-9-]*";

  private CommonKeys() {}

  /** {@code accept: [code: reason]}. */
  public static List<Acceptance> acceptances(YamlMapping values, Problems problems) {
    List<Acceptance> accepted = new ArrayList<>();
    for (YamlEntries entry : values.all(ACCEPT)) {
      for (String code : entry.names()) {
        String reason = entry.text(code);
        if (reason.isEmpty()) {
          problems.add(ProblemCode.ACCEPT_REASON, entry.nameAt(code), code);
        } else {
          accepted.add(new Acceptance(code, reason, entry.nameAt(code)));
        }
      }
    }
    return accepted;
  }
}
