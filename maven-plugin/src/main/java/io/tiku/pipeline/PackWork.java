package io.tiku.pipeline;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.SealedPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * 办公: what a menu does with packs. The steps are those of the goals, on a bank that is read once;
 * besides, files are taken over from one folder and put for others into another.
 */
public final class PackWork {

  /**
   * Which pack, and with whose key.
   *
   * @param region its id
   * @param rehearsal whether all parties rehearse, or one alone
   * @param key name of one's own key; empty before there is one
   */
  public record Matter(String region, boolean rehearsal, String key) {}

  /** Whether somebody has compared a fingerprint and found it right. */
  public interface Confirm {
    boolean isSame(KeyWork.Shown key);
  }

  private final Settings settings;
  private final PackSettings pack;
  private final PackBank bank;
  private final Post post;
  private final Supplier<OffsetDateTime> clock;

  private PackWork(
      Settings settings,
      PackSettings pack,
      PackBank bank,
      Post post,
      Supplier<OffsetDateTime> clock) {
    this.settings = settings;
    this.pack = pack;
    this.bank = bank;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Reads the bank.
   *
   * @param in the folder of what came
   * @param out the folder of what is to be sent
   */
  public static PackWork open(
      Settings settings, PackSettings pack, Path in, Path out, Supplier<OffsetDateTime> clock) {
    PackBank bank = PackBank.read(settings, pack);
    if (bank.verdict().failed()) {
      throw new UserMistake(bank.verdict().summary() + "题库用不了。请向发来的人重新要一份。");
    }
    return new PackWork(settings, pack, bank, new Post(in, out), clock);
  }

  private PackSettings now() {
    return pack.at(clock.get());
  }

  /** The regions. */
  public List<Region> regions() {
    return bank.regions().all();
  }

  /** A region's plan. */
  public PackPlan plan(String region) {
    return bank.plan(bank.region(region));
  }

  /** Who keeps the master seed. */
  public String keeper() {
    return bank.regions().keeper();
  }

  /** What is done with keys. */
  public KeyWork keys() {
    return new KeyWork(settings, now(), bank, post);
  }

  /** What the ministry does. */
  public MinistryWork ministry() {
    return new MinistryWork(settings, now(), bank, post);
  }

  /** Takes over what came, for a pack. */
  public List<String> receive(Matter matter, Confirm confirm) {
    return new Delivery(bank, now(), post, matter, confirm).run();
  }

  private RegionDesk desk(Matter matter) {
    return RegionDesk.of(bank, pack, matter.region(), matter.rehearsal());
  }

  /** How far a pack is. */
  public PackStanding standing(Matter matter) {
    return PackStanding.of(desk(matter), now(), matter.rehearsal(), matter.key());
  }

  /** The plan as it is here, by parts, a line a row. */
  public List<String> plan(Matter matter) {
    return PlanTable.of(desk(matter).planValues());
  }

  /**
   * Drafts the plan.
   *
   * @param setters names of the keys of others who write or choose questions, with commas
   */
  public String draft(Matter matter, String setters) {
    List<String> names =
        Stream.of(setters.split("[,，、;； ]+", -1)).filter(name -> !name.isEmpty()).toList();
    return approve(matter, ApprovalState.DRAFTED, names);
  }

  /** A step of the host's own in the log. */
  private String approve(Matter matter, ApprovalState state, List<String> setters) {
    return new ApproveBuild(
            settings,
            now(),
            new ApproveBuild.Order(
                matter.region(), state.word(), matter.key(), "", setters, matter.rehearsal()))
        .run(bank);
  }

  private AnswerBuild answers(Matter matter) {
    return new AnswerBuild(now(), desk(matter), matter.key());
  }

  /** A member agrees to the plan. */
  public String agree(Matter matter, String note) {
    return answers(matter).say(ApprovalState.CONSULTED, note) + sendAnswer(matter);
  }

  /** A member or an office does not agree. */
  public String object(Matter matter, String note) {
    return answers(matter).say(ApprovalState.OBJECTED, note) + sendAnswer(matter);
  }

  /** An office sends all back to the host. */
  public String sendBack(Matter matter, String note) {
    return answers(matter).say(ApprovalState.RETURNED, note) + sendAnswer(matter);
  }

  /** An office opens what was sent for review. */
  public String review(Matter matter) {
    return answers(matter).review();
  }

  /** Removes what an office has looked through. */
  public String forgetReview(Matter matter) {
    Path folder = desk(matter).folder().review();
    Sealing.run(folder.toString(), () -> PackContents.remove(folder));
    return "删去了 " + folder + "。";
  }

  /** An office approves plan and questions. */
  public String approveAll(Matter matter) {
    return answers(matter).approve("") + sendAnswer(matter);
  }

  private String sendAnswer(Matter matter) {
    RegionDesk desk = desk(matter);
    return "\n"
        + post.send(
            desk.parties().host(),
            Post.ofPack(desk.folder(), List.of(AnswerBuild.file(desk.folder(), matter.key()))));
  }

  /** Puts the log for all members. */
  public String askMembers(Matter matter) {
    RegionDesk desk = desk(matter);
    return post.send("成员单位", Post.ofPack(desk.folder(), List.of(desk.folder().approvals())));
  }

  /** Submits, and puts the copy for review and the log for the offices. */
  public String submit(Matter matter) {
    String said = approve(matter, ApprovalState.SUBMITTED, List.of());
    RegionDesk desk = desk(matter);
    return desk.isAlone()
        ? said
        : said
            + "\n"
            + post.send(
                "审批处",
                Post.ofPack(
                    desk.folder(), List.of(desk.folder().reviewCopy(), desk.folder().approvals())));
  }

  /** Removes the draft, which can be made again with the same bytes. */
  public void removeDraft(Matter matter) {
    Path draft = desk(matter).folder().draft();
    Sealing.run(draft.toString(), () -> PackContents.remove(draft));
  }

  /** Makes the draft. */
  public String make(Matter matter) {
    PackBuild.Order order =
        new PackBuild.Order(
            matter.region(), matter.key(), List.of(), List.of(), matter.rehearsal());
    return new PackBuild(settings, now(), order).run(matter.rehearsal() ? bank.rehearsed() : bank);
  }

  /** Makes the draft of a rehearsal alone. */
  public String alone(Matter matter) {
    return new AloneBuild(settings, now(), matter.region()).run(bank, matter.key());
  }

  /** Whether others are stood in for. */
  public boolean isAlone(Matter matter) {
    return desk(matter).isAlone();
  }

  /** Removes a rehearsal. */
  public String removeRehearsal(String region) {
    Path folder = pack.folder(region, true).root();
    if (!Files.exists(folder)) {
      return "还没有演练的文件，可以开始练。";
    }
    Sealing.run(folder.toString(), () -> PackContents.remove(folder));
    return "删去了 " + folder + "，可以从头再练。";
  }

  /** Seals, and puts the sealed pack for the ministry. */
  public String seal(Matter matter, boolean zip) {
    SealBuild.Order order =
        new SealBuild.Order(
            matter.region(), matter.key(), zip, Optional.empty(), matter.rehearsal());
    String said = new SealBuild(settings, now(), order).run(bank);
    return desk(matter).isAlone() ? said : said + "\n" + sendPack(matter);
  }

  /** Puts the sealed pack and its log for the ministry. */
  public String sendPack(Matter matter) {
    PackFolder folder = desk(matter).folder();
    Path root = folder.root();
    return post.send(
        keeper(),
        Post.ofPack(
            folder,
            List.of(
                root.resolve(SealedPack.AGE), root.resolve(Manifest.NAME), folder.approvals())));
  }

  /** Opens; a pass phrase that was typed opens the variant for 7-Zip. */
  public String open(Matter matter, Optional<String> passphrase) {
    Path early = desk(matter).folder().root().resolve("early.json");
    OpenBuild.Order order =
        new OpenBuild.Order(
            matter.region(),
            matter.key(),
            Optional.empty(),
            Files.exists(early) ? Optional.of(early) : Optional.empty(),
            Optional.empty(),
            matter.rehearsal());
    String said = new OpenBuild(settings, now(), order).run(bank, passphrase);
    return desk(matter).isAlone() || keys().own(keeper()).isPresent()
        ? said
        : said + "\n" + sendPack(matter);
  }

  /** Whether the variant for 7-Zip is here. */
  public boolean hasZip(Matter matter) {
    return Files.exists(desk(matter).folder().root().resolve(SealedPack.ZIP));
  }

  /** Checks a region's pack, or all that are here. */
  public List<String> verify(String region, boolean rehearsal) {
    VerifyBuild.Order order =
        new VerifyBuild.Order(region, false, Optional.empty(), List.of(), rehearsal);
    return new VerifyBuild(settings, now(), order).run(bank);
  }
}
