package io.tiku.pipeline;

/** A step on a pack's way that is taken where its region's pack is worked on. */
abstract class DeskStep {

  final Settings settings;
  final PackSettings pack;
  private final String region;
  private final boolean rehearsal;

  DeskStep(Settings settings, PackSettings pack, String region, boolean rehearsal) {
    this.settings = settings;
    this.pack = pack;
    this.region = region;
    this.rehearsal = rehearsal;
  }

  /** Takes the step; in the sentence is what was done and what comes next. */
  public final String run() {
    return run(PackBank.read(settings, pack));
  }

  /** The same on a bank that was read. */
  final String run(PackBank bank) {
    return at(desk(bank));
  }

  final RegionDesk desk(PackBank bank) {
    return RegionDesk.of(bank, pack, region, rehearsal);
  }

  abstract String at(RegionDesk desk);
}
