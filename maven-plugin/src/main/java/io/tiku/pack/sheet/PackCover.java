package io.tiku.pack.sheet;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.paper.pdf.PdfDocuments;
import java.util.List;

/**
 * What the cover of a pack says.
 *
 * @param code 试卷代号 of the pack
 * @param mark stands at the top of every page
 * @param facts what else is known, such as the fingerprint of a key; an empty value is a place to
 *     write
 * @param files in the order they are listed
 */
public record PackCover(
    PackPlan plan,
    Region region,
    String code,
    String mark,
    List<Pair> facts,
    List<PackedFile> files) {
  public PackCover {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }

  /**
   * A file of the pack.
   *
   * @param sides it fills when it is printed; 0 where that is not known or it is not printed
   */
  public record PackedFile(String path, int sides) {

    /** Counts the pages of a PDF. */
    public static PackedFile of(String path, byte[] bytes) {
      return new PackedFile(path, path.endsWith(".pdf") ? PdfDocuments.pages(bytes) : 0);
    }
  }
}
