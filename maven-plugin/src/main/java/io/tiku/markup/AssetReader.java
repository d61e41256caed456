package io.tiku.markup;

import io.tiku.content.Asset;
import io.tiku.image.ImageFault;
import io.tiku.image.ImageFile;
import io.tiku.problem.ProblemCode;
import io.tiku.problem.Problems;
import io.tiku.problem.SourcePosition;
import io.tiku.source.LfsPointer;
import io.tiku.source.SourceFile;
import io.tiku.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads images, but not those that are damaged or would do more than show themselves. */
final class AssetReader {

  private AssetReader() {}

  /**
   * The image as all outputs show it.
   *
   * @param faults receives what is wrong with it
   */
  static Optional<Asset> read(
      SourceFile file, Map<SourceFile, ImageFault> faults, Problems problems) {
    if (LfsPointer.is(file.bytes())) {
      problems.add(ProblemCode.FILE_LFS, file.start());
      return Optional.empty();
    }
    boolean svg = file.path().toLowerCase(Locale.ROOT).endsWith(".svg");
    if (svg && SourceText.isConflicted(file, problems)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Asset(file.path(), ImageFile.read(file.path(), file.bytes())));
    } catch (ImageFault fault) {
      faults.put(file, fault);
      return Optional.empty();
    }
  }

  /**
   * Reports what is wrong with an image.
   *
   * @param uses where texts show it
   */
  static void report(
      SourceFile file, ImageFault fault, List<SourcePosition> uses, Problems problems) {
    if (fault.isDamage()) {
      problems.add(ProblemCode.IMAGE_DAMAGED, file.start(), uses, file.name(), fault.sentence());
    } else {
      problems.add(
          ProblemCode.IMAGE_TYPE, file.start(), uses, file.name() + "：" + fault.sentence());
    }
  }
}
