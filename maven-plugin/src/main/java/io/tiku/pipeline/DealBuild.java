package io.tiku.pipeline;

import io.tiku.assembly.Candidate;
import io.tiku.content.Item;
import io.tiku.json.JsonFault;
import io.tiku.pack.Deal;
import io.tiku.pack.Dealer;
import io.tiku.pack.Dealer.Dealt;
import io.tiku.pack.MasterSeed;
import io.tiku.pack.Share;
import io.tiku.pack.seal.AgeFile;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import io.tiku.pack.seal.SignedJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code tiku:pack-deal}: the keeper of the master seed divides the bank among the regions and
 * seals each region's share for its host.
 */
public final class DealBuild {

  private static final int LARGEST_SEED = 10_000;

  private final Settings settings;
  private final PackSettings pack;
  private final String key;
  private final List<Path> avoid;

  /**
   * @param key name of the keeper's key
   * @param avoid files {@code form.json} of earlier packs, whose items are not dealt
   */
  public DealBuild(Settings settings, PackSettings pack, String key, List<Path> avoid) {
    this.settings = settings;
    this.pack = pack;
    this.key = key;
    this.avoid = List.copyOf(avoid);
  }

  /** Deals; in the summary is where the files are. */
  public Checked run() {
    PackBank bank = PackBank.read(settings, pack);
    return bank.verdict().failed() ? bank.verdict().and("没有分配。") : bank.verdict().and(run(bank));
  }

  String run(PackBank bank) {
    bank.requireAll(bank.leftOut(), "tiku:pack-deal");
    KeyRing keys = new KeyRing(pack.keys());
    SecretKey keeper = keys.secret(key);
    if (!keeper.shared().role().equals(bank.regions().keeper())) {
      throw new UserMistake(
          "分配要用「"
              + bank.regions().keeper()
              + "」的钥匙（regions.yaml 的 keeper），"
              + key
              + " 代表的是「"
              + keeper.shared().role()
              + "」。");
    }
    SortedMap<String, PublicKey> hosts = new TreeMap<>();
    bank.regions().all().forEach(one -> hosts.put(one.id(), keys.actingFor(one.host())));
    Dealt dealt = deal(bank, master(), PaperBuild.items(avoid), settings.version());
    byte[] published = SignedJson.sign(dealt.deal().toJson(), keeper).indented();
    keepPublished(published);
    PublicKey own = keeper.shared();
    hosts.forEach(
        (region, host) -> {
          Share share = Optional.ofNullable(dealt.shares().get(region)).orElseThrow();
          byte[] file = share.with(secretFiles(bank, share)).toJson().canonical();
          byte[] closed = AgeFile.seal(file, Set.of(host, own));
          Path to = pack.share(region);
          Sealing.run(to.toString(), () -> SecretFiles.replace(to, closed));
        });
    Sealing.run(pack.dealFile().toString(), () -> SecretFiles.replace(pack.dealFile(), published));
    return "题库 "
        + dealt.deal().leaves().size()
        + " 题分给 "
        + dealt.shares().size()
        + " 个赛区。公布 "
        + pack.dealFile()
        + "，把 "
        + pack.deal()
        + " 里各赛区的 .share.age 交给承办方。"
        + keys.warning(key);
  }

  private static SortedMap<String, String> secretFiles(PackBank bank, Share share) {
    List<Item> items =
        share.pool().keySet().stream().flatMap(id -> bank.edition().item(id).stream()).toList();
    return bank.read().setters().map(folder -> folder.texts(items)).orElseGet(TreeMap::new);
  }

  /** A deal that was published is not changed any more. */
  private void keepPublished(byte[] published) {
    Path file = pack.dealFile();
    if (Files.exists(file)
        && !Arrays.equals(Sealing.of(file.toString(), () -> Files.readAllBytes(file)), published)) {
      throw new UserMistake(
          "已经有一份不同的分配 "
              + file
              + "。分配公布之后不能改；题库、方案或总种子改过的，要先作废旧的：把文件夹 "
              + pack.deal()
              + " 移走，再分配、再公布。");
    }
  }

  /** The master seed, which is made when there is none. */
  private MasterSeed master() {
    Path file = pack.master();
    return Sealing.of(
        file.toString(),
        () -> {
          if (!Files.exists(file)) {
            MasterSeed made = MasterSeed.random();
            SecretFiles.write(file, made.toFile());
            return made;
          }
          if (Files.size(file) > LARGEST_SEED) {
            throw new JsonFault("它太大了，不是总种子");
          }
          return MasterSeed.parse(Files.readAllBytes(file));
        });
  }

  /** What follows from a master seed. */
  static Dealt deal(PackBank bank, MasterSeed master, Set<String> avoided, String engine) {
    SortedMap<String, String> plans = new TreeMap<>();
    bank.regions().all().forEach(one -> plans.put(one.id(), bank.planFiles(one).digest()));
    List<Candidate> candidates =
        bank.candidates().stream().filter(one -> !avoided.contains(one.item().id())).toList();
    Deal published =
        new Deal(bank.edition().info().id(), bank.editionDigest(), plans, List.of(), "", engine);
    try {
      return Dealer.deal(bank.selections(), candidates, master, published);
    } catch (Dealer.Undealt e) {
      throw new UserMistake(e.sentence(), e);
    }
  }
}
