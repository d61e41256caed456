package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.SealFault;
import java.nio.file.Files;
import java.util.List;

/**
 * {@code tiku:pack -Dalone}: a host rehearses by itself. It takes its own steps with its own key;
 * members and offices are stood in for, and answer at once.
 */
public final class AloneBuild {

  private static final String AGREED = "同意（演练，替身所签）。";

  private final Settings settings;
  private final PackSettings pack;
  private final String region;

  public AloneBuild(Settings settings, PackSettings pack, String region) {
    this.settings = settings;
    this.pack = pack;
    this.region = region;
  }

  /** Makes the draft; the members have answered then. */
  public Checked run(String key) {
    PackBank bank = PackBank.read(settings, pack);
    return bank.verdict().failed()
        ? bank.verdict().and("没有生成演练包。")
        : bank.verdict().and(run(bank, key));
  }

  String run(PackBank bank, String key) {
    RegionDesk desk = desk(bank);
    PackFolder folder = desk.folder();
    if (Files.exists(folder.root())) {
      throw new UserMistake("已经有演练的文件夹 " + folder.root() + "。接着做，照上一步写的命令；从头再练一遍，先删去这个文件夹。");
    }
    StandIns.of(folder).make(desk.parties(), desk.keys().secret(key).shared());
    PackBuild.Order order = new PackBuild.Order(region, key, List.of(), List.of(), true);
    String made = draft(bank, order, folder);
    RegionDesk alone = desk(bank);
    List<String> members = alone.parties().members().subList(0, alone.parties().consulted());
    members.forEach(member -> sign(bank, ApprovalState.CONSULTED, member));
    return made.substring(0, made.indexOf('\n'))
        + "这是一个人的演练：用你自己的钥匙走承办方的各步，其余各方由替身签，替身的钥匙在 "
        + StandIns.of(folder).folder()
        + "，只在这次演练里算数。"
        + String.join("、", members)
        + " 已经同意方案。\n"
        + next(alone)
        + alone.keys().warning(key);
  }

  /** A rehearsal of which there is no draft leaves no folder, so that it can be begun again. */
  private String draft(PackBank bank, PackBuild.Order order, PackFolder folder) {
    try {
      return new PackBuild(settings, pack, order).run(bank.rehearsed());
    } catch (UserMistake e) {
      Sealing.run(folder.root().toString(), () -> PackContents.remove(folder.root()));
      throw e;
    }
  }

  /** Both approvals of all offices; in the sentence is what comes next. */
  String approve(PackBank bank) {
    RegionDesk desk = desk(bank);
    List<String> offices = desk.parties().offices();
    offices.forEach(office -> sign(bank, ApprovalState.PLAN_APPROVED, office));
    for (String office : offices) {
      sign(bank, ApprovalState.REVIEWED, office);
      sign(bank, ApprovalState.QUESTIONS_APPROVED, office);
    }
    Sealing.run(
        desk.folder().review().toString(), () -> PackContents.remove(desk.folder().review()));
    return "\n演练：替身 " + String.join("、", offices) + " 打开了送审件，批准了方案和试题。\n" + next(desk);
  }

  private void sign(PackBank bank, ApprovalState state, String role) {
    ApproveBuild.Order order =
        new ApproveBuild.Order(region, state.word(), StandIns.name(role), AGREED, List.of(), true);
    new ApproveBuild(settings, pack, order).run(bank);
  }

  private String next(RegionDesk desk) {
    return Sealing.of(desk.folder().approvals().toString(), () -> next(desk, pack));
  }

  private static String next(RegionDesk desk, PackSettings pack) throws SealFault {
    return new NextStep(desk, pack, true).after(desk.approvals().status());
  }

  private RegionDesk desk(PackBank bank) {
    return RegionDesk.of(bank, pack, region, true);
  }
}
