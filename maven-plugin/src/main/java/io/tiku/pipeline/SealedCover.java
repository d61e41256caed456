package io.tiku.pipeline;

import io.tiku.content.PackPlan.WrittenPaper;
import io.tiku.pack.PackMark;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.Recipients;
import io.tiku.pack.seal.SealedPack;
import io.tiku.pack.sheet.PackCover;
import io.tiku.pack.sheet.PrintedNames;
import io.tiku.pack.sheet.StageSheets;
import io.tiku.paper.PrintPart.Pair;
import io.tiku.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * 封面与交接单, beside the sealed pack: only when it is sealed its digest is known, so that nothing is
 * left to be copied by hand.
 */
final class SealedCover {

  private SealedCover() {}

  /**
   * Its files by name.
   *
   * @param code 试卷代号 of the pack
   */
  static SortedMap<String, byte[]> of(
      RegionDesk desk,
      String code,
      boolean rehearsal,
      PackContents contents,
      SealedPack pack,
      Recipients recipients,
      Templates templates) {
    List<Pair> facts = new ArrayList<>();
    // A name that fills the narrow column is not torn at its hyphen.
    pack.digests()
        .forEach(
            (name, digest) ->
                facts.add(
                    new Pair(
                        (name.equals(SealedPack.ZIP) ? "7-Zip 包" : name + " ") + "的摘要", digest)));
    facts.add(new Pair("承办方钥匙的指纹", recipients.host().shownFingerprint()));
    facts.add(new Pair("部里钥匙的指纹", recipients.ministry().shownFingerprint()));
    List<String> papers = desk.plan().papers().stream().map(WrittenPaper::name).toList();
    PackCover cover =
        new PackCover(
            desk.plan(),
            desk.region(),
            code,
            rehearsal,
            PackMark.of(desk.region(), rehearsal),
            facts,
            PrintedNames.of(contents.files(), papers));
    return new StageSheets(desk.bank().edition(), templates).cover(cover);
  }
}
