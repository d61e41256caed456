package io.tiku.pipeline;

import io.tiku.pack.seal.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tiku:pack-key -Dstep=…}: the ministry gathers everybody's public keys and signs one list
 * of them, which the others take over and compare one fingerprint only.
 */
public final class KeyListBuild {

  private static final Map<String, String> CHINESE =
      Map.of("做", "make", "收", "receive", "签", "sign", "看", "list");
  private static final int GROUPS = 32;

  /**
   * What is asked for.
   *
   * @param step {@code receive}, {@code sign} or {@code list}, or the same in Chinese
   * @param key name of the ministry's key
   * @param from a file, or a folder of files, that came
   * @param fingerprints as the keys' owners read them out, with commas between them
   */
  public record Order(String step, String key, Optional<Path> from, String fingerprints) {}

  private final Settings settings;
  private final PackSettings pack;
  private final Order order;

  public KeyListBuild(Settings settings, PackSettings pack, Order order) {
    this.settings = settings;
    this.pack = pack;
    this.order = order;
  }

  /** Whether a key is made, which is another's work. */
  public static boolean isMaking(String step) {
    return step.isEmpty() || word(step).equals("make");
  }

  private static String word(String step) {
    return CHINESE.getOrDefault(step, step);
  }

  /** Does the step; sentences of what came of it. */
  public List<String> run() {
    return switch (word(order.step())) {
      case "receive" -> receive();
      case "sign" -> sign();
      case "list" -> list();
      default ->
          throw new UserMistake(
              "-Dstep 要是 make（做）、receive（收）、sign（签）或 list（看），不能是「" + order.step() + "」。");
    };
  }

  private PackBank bank() {
    return PackBank.read(settings, pack);
  }

  private List<String> receive() {
    Path from =
        order.from().orElseThrow(() -> new UserMistake("请说明收哪个文件，或者哪个文件夹：-Dfrom=收到/zhejiang.pub。"));
    PackBank bank = bank();
    KeyReceipt receipt =
        new KeyReceipt(new KeyDesk(pack.keys(), bank.regions().keeper()), this::isSame);
    List<String> taken = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Path file : files(from)) {
      String name = String.valueOf(file.getFileName());
      try {
        boolean list = name.endsWith(".json");
        String what =
            Sealing.of(file.toString(), () -> list ? receipt.list(file) : receipt.key(file));
        taken.add("收下 " + name + "（" + what + "）。");
      } catch (UserMistake e) {
        refused.add("没有收 " + name + "：" + e.getMessage());
      }
    }
    if (taken.isEmpty()) {
      throw new UserMistake(
          refused.isEmpty() ? from + " 里没有公钥（.pub）和钥匙单（keys.json）。" : String.join("\n", refused));
    }
    taken.addAll(refused);
    taken.addAll(table(bank).lines());
    return taken;
  }

  private static List<Path> files(Path from) {
    if (!Files.isDirectory(from)) {
      return List.of(from);
    }
    try (Stream<Path> files = Files.list(from)) {
      return files
          .filter(file -> file.toString().endsWith(".pub") || file.endsWith("keys.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserMistake("读不了文件夹 " + from + "：" + e.getMessage() + "。", e);
    }
  }

  /** What its owner read out is typed: who copies it from the file has compared nothing. */
  private boolean isSame(KeyWork.Shown key) {
    String shown = plain(key.fingerprint());
    for (String typed : order.fingerprints().split("[,，;；]", -1)) {
      String read = plain(typed);
      if (read.length() >= GROUPS && read.substring(0, GROUPS).equals(shown)) {
        return true;
      }
    }
    throw new UserMistake(
        "「"
            + key.role()
            + "」的指纹没有核对。给他们打电话，用自己知道的号码，请他们念八组指纹；文件里的是 "
            + key.fingerprint()
            + "，逐组相同的，再运行一次，加上 -Dfingerprint=，后面写他们念的，空格不写，几把之间用逗号。不同的不要收。");
  }

  private static String plain(String fingerprint) {
    return fingerprint.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private KeyTable table(PackBank bank) {
    return new KeyTable(bank, keys(bank).trusted());
  }

  private KeyDesk keys(PackBank bank) {
    return new KeyDesk(pack.keys(), bank.regions().keeper());
  }

  private List<String> sign() {
    PackBank bank = bank();
    Path list = keys(bank).sign(new KeyRing(pack.keys()).secret(order.key()), pack.now());
    List<String> lines = new ArrayList<>();
    lines.add("钥匙单签好了，有 " + keys(bank).trusted().size() + " 把钥匙。把 " + list + " 发给各方。");
    lines.addAll(table(bank).missingLines());
    return lines;
  }

  private List<String> list() {
    PackBank bank = bank();
    List<String> lines = new ArrayList<>(table(bank).lines());
    lines.add("【指纹】");
    for (PublicKey key : keys(bank).trusted()) {
      lines.add("  " + key.shownFingerprint() + "  " + key.shown());
    }
    return lines;
  }
}
