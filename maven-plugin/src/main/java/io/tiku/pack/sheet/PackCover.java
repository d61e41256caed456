package io.tiku.pack.sheet;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.paper.PrintPart.Pair;
import java.util.List;

/**
 * What the cover of a pack says.
 *
 * @param code 试卷代号 of the pack
 * @param rehearsal whether the questions are of a rehearsal
 * @param mark stands at the top of every page
 * @param facts what is known since the pack was sealed, such as the fingerprint of a key
 * @param files that are printed, in the order they are listed
 */
public record PackCover(
    PackPlan plan,
    Region region,
    String code,
    boolean rehearsal,
    String mark,
    List<Pair> facts,
    List<PackedFile> files) {
  public PackCover {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }

  /**
   * A file of the pack that is printed.
   *
   * @param name such as 正卷　试卷（A4）
   * @param sides it fills
   */
  public record PackedFile(String name, String path, int sides) {}
}
