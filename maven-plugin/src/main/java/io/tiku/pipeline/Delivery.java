package io.tiku.pipeline;

import io.tiku.content.Region;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.pack.seal.ApprovalFile;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SealedPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 收文件: whatever came, recognised by what is in it or by its name, checked, and put where it
 * belongs. What is refused stays where it was, with the reason.
 */
final class Delivery {

  private static final int LONGEST = 16 * 1024 * 1024;
  private static final List<String> SEALED = List.of(SealedPack.AGE, SealedPack.ZIP, Manifest.NAME);

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
    KeyReceipt receipt = new KeyReceipt(new KeyDesk(pack.keys(), bank.regions().keeper()), confirm);
    keys.forEach(file -> take(file, () -> receipt.key(file)));
    lists.forEach(file -> take(file, () -> receipt.list(file)));
    List<Path> others =
        files.stream().filter(file -> !keys.contains(file) && !lists.contains(file)).toList();
    // What others are compared with goes before them.
    List<Path> deals = others.stream().filter(file -> kind(file).equals("deal")).toList();
    List<Path> logs = others.stream().filter(Delivery::isLog).toList();
    deals.forEach(file -> take(file, () -> receipt().deal(file)));
    logs.forEach(this::log);
    SortedMap<Path, List<Path>> sealed = new TreeMap<>();
    List<Path> answers = new ArrayList<>();
    for (Path file : others) {
      String kind = kind(file);
      Post.Label label = Post.label(file);
      if (is(file, ".key") || kind.equals("secret")) {
        told.add(name(file) + " 是私钥，不能收。私钥不给任何人：请告诉发来的人，这把钥匙不能再用。");
      } else if (kind.equals("answer") || label.file().startsWith("answer-")) {
        answers.add(file);
      } else if (SEALED.contains(label.file())) {
        Optional<RegionDesk> desk = desk(file, label);
        desk.ifPresent(
            one ->
                sealed.computeIfAbsent(one.folder().root(), root -> new ArrayList<>()).add(file));
      } else if (!deals.contains(file) && !logs.contains(file)) {
        other(file, label);
      }
    }
    sealed.values().forEach(this::takePack);
    if (!answers.isEmpty()) {
      gather(answers);
    }
    // A pack may be opened early only if it is here.
    others.stream()
        .filter(file -> Post.label(file).file().equals("early.json"))
        .forEach(
            file ->
                desk(file, Post.label(file))
                    .ifPresent(desk -> take(file, () -> receipt().early(file, desk))));
    return told;
  }

  private void other(Path file, Post.Label label) {
    switch (label.file()) {
      case "share.age" -> take(file, () -> receipt().share(file, region(label)));
      case "review.age" -> take(file, () -> receipt().review(file, desk(label)));
      case "early.json" -> {
        // After the packs.
      }
      default -> told.add(name(file) + " 认不出是什么，没有收。文件名不要改，照发来时的样子放进去。");
    }
  }

  private PackReceipt receipt() {
    return new PackReceipt(bank, pack, matter.key());
  }

  private static boolean isLog(Path file) {
    return Post.label(file).file().equals(ApprovalFile.NAME) || kind(file).equals("log");
  }

  private void log(Path file) {
    take(file, () -> receipt().log(file, ofCode(first(file).text("pack"))));
  }

  /** The files of one sealed pack. Of several under one name the one counts that matches. */
  private void takePack(List<Path> files) {
    List<SortedMap<String, Path>> choices = List.of(new TreeMap<>());
    for (String name : SEALED) {
      List<Path> named =
          files.stream().filter(file -> Post.label(file).file().equals(name)).toList();
      choices = named.isEmpty() ? choices : with(choices, name, named);
    }
    RegionDesk desk = desk(Post.label(files.get(0)));
    String fault = "";
    for (SortedMap<String, Path> choice : choices) {
      try {
        Sealing.run(desk.folder().root().toString(), () -> receipt().wholePack(desk, choice));
        files.forEach(file -> takeFile(file, choice.containsValue(file)));
        return;
      } catch (UserMistake e) {
        fault = String.valueOf(e.getMessage());
      }
    }
    String names = files.stream().map(Delivery::name).collect(Collectors.joining("、"));
    told.add("没有收 " + names + "：" + fault);
  }

  private void takeFile(Path file, boolean taken) {
    if (!taken) {
      told.add("没有收 " + name(file) + "：它与收下的那一份不同，可以删去。");
      return;
    }
    Sealing.run(file.toString(), () -> post.taken(file));
    boolean manifest = Post.label(file).file().equals(Manifest.NAME);
    told.add("收下 " + name(file) + "（" + (manifest ? "签名的清单" : "密封的试卷包，与清单的摘要相符") + "）。");
  }

  private static List<SortedMap<String, Path>> with(
      List<SortedMap<String, Path>> choices, String name, List<Path> files) {
    List<SortedMap<String, Path>> all = new ArrayList<>();
    for (SortedMap<String, Path> choice : choices) {
      for (Path file : files) {
        SortedMap<String, Path> one = new TreeMap<>(choice);
        one.put(name, file);
        all.add(one);
      }
    }
    return all;
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

  private RegionDesk ofCode(String code) throws SealFault {
    Optional<RegionDesk> found =
        bank.regions().all().stream()
            .flatMap(
                region ->
                    Stream.of(false, true)
                        .filter(rehearsal -> PackBuild.code(bank, region, rehearsal).equals(code))
                        .map(rehearsal -> RegionDesk.of(bank, pack, region.id(), rehearsal)))
            .findFirst();
    return found.orElseThrow(() -> new SealFault("它是「" + code + "」的，这里没有这个赛区。请核对是不是发错了。"));
  }

  private Region region(Post.Label label) {
    return bank.region(label.pack().isEmpty() ? matter.region() : label.pack());
  }

  /** Where a pack's file belongs, by its name; if that is none, it is said. */
  private Optional<RegionDesk> desk(Path file, Post.Label label) {
    try {
      return Optional.of(desk(label));
    } catch (UserMistake e) {
      told.add("没有收 " + name(file) + "：" + e.getMessage());
      return Optional.empty();
    }
  }

  private RegionDesk desk(Post.Label label) {
    String name = label.pack();
    if (name.isEmpty()) {
      return RegionDesk.of(bank, pack, matter.region(), matter.rehearsal());
    }
    boolean rehearsal = name.endsWith(PackFolder.REHEARSAL);
    String region =
        rehearsal ? name.substring(0, name.length() - PackFolder.REHEARSAL.length()) : name;
    return RegionDesk.of(bank, pack, region, rehearsal);
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
