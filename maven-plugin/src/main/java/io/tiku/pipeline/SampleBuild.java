package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.PackContents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tiku:pack -Dsample}: all steps of all regions, with keys made for the purpose. Only for
 * regions that are examples.
 */
public final class SampleBuild {

  /** The folder of keys, beside the packs. */
  static final String KEYS = "sample-keys";

  private final Settings settings;
  private final PackSettings pack;
  private final Progress progress;
  private final boolean rehearsal;

  public SampleBuild(Settings settings, PackSettings pack, boolean rehearsal, Progress progress) {
    this.settings = settings;
    this.pack = pack.withKeys(pack.packs().resolve(KEYS));
    this.rehearsal = rehearsal;
    this.progress = progress;
  }

  /** The settings with the sample's keys, where a sample was made and no keys of one's own are. */
  public static PackSettings withSampleKeys(PackSettings pack) {
    Path sample = pack.packs().resolve(KEYS);
    return Files.isDirectory(sample) ? pack.withKeys(sample) : pack;
  }

  /** Makes the packs of a region or of all. */
  public Checked run(String region) {
    PackBank bank = PackBank.read(settings, pack);
    if (bank.verdict().failed()) {
      return bank.verdict().and("没有生成试卷包。");
    }
    List<Region> regions =
        region.isEmpty() || region.equals("all")
            ? bank.regions().all()
            : List.of(bank.region(region));
    for (Region one : regions) {
      keepOpened(one);
      if (!one.example()) {
        throw new UserMistake(
            "-Dsample 只做示例赛区（regions.yaml 里 example: true），「" + one.id() + "」不是。");
      }
    }
    KeyRing keys = new KeyRing(pack.keys());
    for (String role : roles(bank)) {
      if (!keys.has(name(role))) {
        keys.make(name(role), role);
      }
    }
    if (!rehearsal) {
      progress.step(
          new DealBuild(settings, pack, name(bank.regions().keeper()), List.of()).run(bank));
    }
    PackBank asked = rehearsal ? bank.rehearsed() : bank;
    regions.forEach(one -> all(asked, one));
    return bank.verdict()
        .and("做好 " + regions.size() + " 个赛区的示例试卷包，在 " + pack.packs() + "。用 tiku:pack-verify 核对。");
  }

  /** Nothing follows in the log of a pack that was opened; a new sample needs a new log. */
  private void keepOpened(Region region) {
    PackFolder folder = pack.folder(region.id(), rehearsal);
    if (Files.exists(folder.opened()) || Files.exists(folder.draft())) {
      throw new UserMistake(
          "已经有赛区 " + region.id() + " 的示例，在 " + folder.root() + "。要从头再做，先删去这个文件夹。");
    }
  }

  /** A role as the name of a file. */
  private static String name(String role) {
    return role.replaceAll("[^\\p{L}\\p{N}-]", "");
  }

  private static List<String> roles(PackBank bank) {
    List<String> roles = new ArrayList<>(List.of(bank.regions().keeper()));
    for (Region region : bank.regions().all()) {
      roles.addAll(region.units());
      roles.addAll(bank.plan(region).offices());
    }
    return roles.stream().distinct().toList();
  }

  private void all(PackBank bank, Region region) {
    String host = name(region.host());
    String made =
        new PackBuild(
                settings,
                pack,
                new PackBuild.Order(region.id(), host, List.of(), List.of(), rehearsal))
            .run(bank);
    // The next step is not for the reader: it is done here.
    progress.step(made.lines().findFirst().orElse(made));
    Stream<String> members = region.units().stream().filter(unit -> !unit.equals(region.host()));
    members
        .limit(bank.plan(region).consulted())
        .forEach(member -> approve(bank, region, ApprovalState.CONSULTED, member, "同意（示例）。"));
    approve(bank, region, ApprovalState.SUBMITTED, region.host(), "");
    List<String> offices = bank.plan(region).offices();
    offices.forEach(office -> approve(bank, region, ApprovalState.PLAN_APPROVED, office, ""));
    for (String office : offices) {
      approve(bank, region, ApprovalState.REVIEWED, office, "");
      approve(bank, region, ApprovalState.QUESTIONS_APPROVED, office, "");
    }
    PackFolder folder = pack.folder(region.id(), rehearsal);
    Sealing.run(folder.review().toString(), () -> PackContents.remove(folder.review()));
    progress.step(
        new SealBuild(
                settings,
                pack,
                new SealBuild.Order(region.id(), host, false, Optional.empty(), rehearsal))
            .run(bank));
  }

  private void approve(
      PackBank bank, Region region, ApprovalState state, String role, String note) {
    new ApproveBuild(
            settings,
            pack,
            new ApproveBuild.Order(
                region.id(), state.word(), name(role), note, List.of(), rehearsal))
        .run(bank);
  }
}
