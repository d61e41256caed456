package io.tiku.build;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.seal.AgeFile;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.KeyFiles;
import io.tiku.pack.seal.KeyList;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SignedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 收文件: whatever came, recognised by what is in it or by its name, checked, and put where it
 * belongs. What is refused stays where it was, with the reason.
 */
final class Delivery {

  private static final int LONGEST = 16 * 1024 * 1024;

  private final PackBank bank;
  private final PackSettings pack;
  private final Post post;
  private final PackWork.Matter matter;
  private final PackWork.Confirm confirm;
  private final List<String> told = new ArrayList<>();

  Delivery(
      PackBank bank,
      PackSettings pack,
      Post post,
      PackWork.Matter matter,
      PackWork.Confirm confirm) {
    this.bank = bank;
    this.pack = pack;
    this.post = post;
    this.matter = matter;
    this.confirm = confirm;
  }

  /** Takes a file over; what it was, in a word. */
  private interface Taking {
    String run() throws SealFault, JsonFault, IOException;
  }

  /** Takes over all that came; sentences of what became of each file. */
  List<String> run() {
    List<Path> files = post.arrived();
    if (files.isEmpty()) {
      return List.of("「收到」文件夹里没有新的文件。把对方发来的文件放进 " + post.in() + "，再选一次。");
    }
    // Keys first: the others' signatures are checked with them. What is taken over moves away, so
    // which files are keys is found out before.
    List<Path> keys = files.stream().filter(file -> is(file, ".pub")).toList();
    List<Path> lists = files.stream().filter(file -> kind(file).equals("keys")).toList();
    keys.forEach(this::publicKey);
    lists.forEach(this::keyList);
    List<Path> answers = new ArrayList<>();
    for (Path file : files) {
      if (keys.contains(file) || lists.contains(file)) {
        continue;
      }
      String kind = kind(file);
      Post.Label label = Post.label(file);
      if (is(file, ".key") || kind.equals("secret")) {
        told.add(name(file) + " 是私钥，不能收。私钥不给任何人：请告诉发来的人，这把钥匙不能再用。");
      } else if (kind.equals("answer") || label.file().startsWith("answer-")) {
        answers.add(file);
      } else if (kind.equals("deal")) {
        take(file, () -> deal(file));
      } else if (label.file().equals("share.age")) {
        take(file, () -> share(file, label));
      } else if (label.file().equals(ApprovalFile.NAME) || kind.equals("log")) {
        take(file, () -> log(file));
      } else if (!label.file().isEmpty()) {
        take(file, () -> ofPack(file, label));
      } else {
        told.add(name(file) + " 认不出是什么，没有收。文件名不要改，照发来时的样子放进去。");
      }
    }
    if (!answers.isEmpty()) {
      gather(answers);
    }
    return told;
  }

  private void take(Path file, Taking taking) {
    try {
      String what = Sealing.of(file.toString(), taking::run);
      Sealing.run(file.toString(), () -> post.taken(file));
      told.add("收下 " + name(file) + "（" + what + "）。");
    } catch (UserMistake e) {
      told.add("没有收 " + name(file) + "：" + e.getMessage());
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean is(Path file, String ending) {
    return name(file).endsWith(ending);
  }

  /** The kind that a JSON object says it is; {@code log} for a line of an approval log. */
  private static String kind(Path file) {
    if (!is(file, ".json") && !is(file, ".jsonl")) {
      return "";
    }
    try {
      JsonObject first = first(file);
      return first.has("kind") ? first.text("kind") : first.has("previous") ? "log" : "";
    } catch (JsonFault | IOException e) {
      return "";
    }
  }

  private static JsonObject first(Path file) throws IOException, JsonFault {
    if (Files.size(file) > LONGEST) {
      throw new JsonFault("太大");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String line = is(file, ".jsonl") ? text.lines().findFirst().orElse("") : text;
    return JsonObject.parse(line.getBytes(StandardCharsets.UTF_8));
  }

  private KeyDesk keys() {
    return new KeyDesk(pack.keys(), bank.regions().keeper());
  }

  private void publicKey(Path file) {
    take(
        file,
        () -> {
          PublicKey key = KeyFiles.readPublic(file);
          if (!keys().trusted().contains(key)) {
            if (!confirm.isSame(KeyWork.Shown.of(key))) {
              throw new SealFault("指纹没有核对。请给「" + key.role() + "」打电话，核对相符再收。");
            }
            keys().trust(key);
          }
          return "「" + key.role() + "」的公钥";
        });
  }

  private void keyList(Path file) {
    take(
        file,
        () -> {
          KeyList list = keys().read(file);
          if (!keys().trusts(list) && !confirm.isSame(KeyWork.Shown.of(list.signer()))) {
            throw new SealFault("部里的指纹没有核对。请给部里打电话，核对相符再收。");
          }
          keys().accept(file, list);
          return "部里签的钥匙单，" + list.keys().size() + " 把钥匙";
        });
  }

  private String deal(Path file) throws SealFault, JsonFault, IOException {
    PublicKey signer =
        SignedJson.verify("deal.json", first(file), new KeyRing(pack.keys()).trusted());
    if (!signer.role().equals(bank.regions().keeper())) {
      throw new SealFault(
          "它是「" + signer.role() + "」签的，应当由「" + bank.regions().keeper() + "」签。请向部里重新要一份。");
    }
    SecretFiles.replace(pack.dealFile(), Files.readAllBytes(file));
    return "部里公布的分配";
  }

  private String share(Path file, Post.Label label) throws SealFault, IOException {
    requireSealed(file);
    String region = label.pack().isEmpty() ? matter.region() : label.pack();
    SecretFiles.replace(pack.share(bank.region(region).id()), Files.readAllBytes(file));
    return "赛区 " + region + " 的分配凭证";
  }

  /** A log takes the place of its beginning only, so that no line is lost. */
  private String log(Path file) throws SealFault, IOException, JsonFault {
    RegionDesk desk = desk(first(file).text("pack"));
    ApprovalLog come = new ApprovalFile(file, desk.keys().trusted(), desk.parties()).read();
    ApprovalLog here = desk.approvals();
    if (come.isBeginningOf(here) && here.entries().size() > come.entries().size()) {
      throw new SealFault("它比这里的旧：这里的日志已经有 " + here.entries().size() + " 行。不用收，可以删去。");
    }
    if (!here.isBeginningOf(come)) {
      throw new SealFault(
          "它与这里的日志对不上：从某一行起两份不同。请打电话问清楚哪一份算数；算数的是它，就先把 " + desk.folder().approvals() + " 移走，再收。");
    }
    SecretFiles.replace(desk.folder().approvals(), come.toFile());
    return "赛区 " + desk.region().id() + " 的审批日志，" + come.entries().size() + " 行";
  }

  private RegionDesk desk(String code) throws SealFault {
    Optional<RegionDesk> found =
        bank.regions().all().stream()
            .flatMap(
                region ->
                    List.of(false, true).stream()
                        .filter(rehearsal -> PackBuild.code(bank, region, rehearsal).equals(code))
                        .map(rehearsal -> RegionDesk.of(bank, pack, region.id(), rehearsal)))
            .findFirst();
    return found.orElseThrow(() -> new SealFault("它是「" + code + "」的，这里没有这个赛区。请核对是不是发错了。"));
  }

  /**
   * What is sealed is not opened here, but what cannot be such a file takes no right one's place.
   */
  private static void requireSealed(Path file) throws SealFault, IOException {
    if (!AgeFile.isBegunIn(file)) {
      throw new SealFault("它不是密封的文件，路上损坏了。请发来的人再发一次。");
    }
  }

  private String ofPack(Path file, Post.Label label) throws SealFault, IOException {
    if (is(Path.of(label.file()), ".age")) {
      requireSealed(file);
    }
    PackFolder folder =
        label.pack().isEmpty()
            ? pack.folder(matter.region(), matter.rehearsal())
            : folder(label.pack());
    SecretFiles.replace(folder.root().resolve(label.file()), Files.readAllBytes(file));
    return switch (label.file()) {
      case "review.age" -> "送审件";
      case "manifest.json" -> "签名的清单";
      case "early.json" -> "提前启用的授权";
      default -> "密封的试卷包";
    };
  }

  private PackFolder folder(String name) {
    boolean rehearsal = name.endsWith(PackFolder.REHEARSAL);
    String region =
        rehearsal ? name.substring(0, name.length() - PackFolder.REHEARSAL.length()) : name;
    return pack.folder(bank.region(region).id(), rehearsal);
  }

  private void gather(List<Path> files) {
    RegionDesk desk = RegionDesk.of(bank, pack, matter.region(), matter.rehearsal());
    List<GatherBuild.Gathered> all;
    try {
      all = new GatherBuild(desk, matter.key()).run(files);
    } catch (UserMistake e) {
      told.add("没有收答复：" + e.getMessage());
      return;
    }
    for (GatherBuild.Gathered one : all) {
      if (one.entered()) {
        Sealing.run(one.file().toString(), () -> post.taken(one.file()));
      }
      told.add((one.entered() ? "收下 " : "没有收完 ") + name(one.file()) + "：" + one.sentence());
    }
  }
}
