package io.tiku.pipeline;

import io.tiku.content.PackPlan;
import io.tiku.content.Region;
import io.tiku.pack.seal.SecretKey;
import io.tiku.problem.Suggestions;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code tiku:pack-key}: a name → a pair of keys. */
public final class KeyBuild {

  private final Settings settings;
  private final PackSettings pack;

  public KeyBuild(Settings settings, PackSettings pack) {
    this.settings = settings;
    this.pack = pack;
  }

  /** Makes a pair; in the sentences is what to do with it. */
  public String make(String name, String role) {
    return make(name, role, compared(role.isBlank() ? name : role));
  }

  /** The same for a role that was chosen from those of the bank. */
  String makeKnown(String name, String role) {
    return make(name, role, "");
  }

  private String make(String name, String role, String remark) {
    SecretKey key = new KeyRing(pack.keys()).make(name, role);
    return "钥匙在 "
        + pack.keys()
        + "："
        + name
        + ".key 只有你能读，备份到安全的地方，不要给任何人；"
        + name
        + ".pub 交给其他各方。它代表「"
        + key.shared().role()
        + "」，指纹 "
        + key.shared().shownFingerprint()
        + "，当面或在电话里与他们核对。"
        + remark;
  }

  /**
   * What is to be said of a role that nobody signs or opens for. One that is nearly such is a slip,
   * and a key is not made twice.
   */
  private String compared(String role) {
    if (!Files.isRegularFile(settings.content().resolve(PlanFiles.REGIONS))) {
      return "这里没有题库的 " + PlanFiles.REGIONS + "，没有核对「" + role + "」的写法；它要与题库里的一字不差。";
    }
    ReadBank bank = new CheckBuild(settings, Progress.SILENT).read();
    List<String> roles = roles(bank);
    if (roles.isEmpty() || roles.contains(role)) {
      return "";
    }
    Optional<String> meant = meant(role, roles);
    if (meant.isPresent()) {
      throw new UserMistake(
          "没有做钥匙：regions.yaml 和方案里没有「" + role + "」，有「" + meant.get() + "」。-Drole 要与它们的写法一字不差。");
    }
    return "注意：regions.yaml 和方案里没有「"
        + role
        + "」，这把钥匙不能签审批，也不是收件人，只能用 -DsetterKeys 写成命题人。能签的有："
        + String.join("、", roles)
        + "。写错了的，把这两个文件删去，重新做。";
  }

  private static Optional<String> meant(String role, List<String> roles) {
    String plain = plain(role);
    List<String> near =
        roles.stream()
            .filter(
                one ->
                    plain(one).equals(plain)
                        || (plain.length() > 1 && plain(one).startsWith(plain)))
            .toList();
    // 浙江省命题组 names no slip: setters may be called after the unit they work for.
    return near.isEmpty()
        ? new Suggestions(roles).nearest(role).filter(one -> !role.contains(one))
        : Optional.of(near.get(0));
  }

  /** Without what is easily written otherwise: brackets, blanks and 示例. */
  private static String plain(String role) {
    return Normalizer.normalize(role, Normalizer.Form.NFKC).replaceAll("\\(示例\\)|[\\s·、()]", "");
  }

  private static List<String> roles(ReadBank bank) {
    List<String> roles = new ArrayList<>();
    for (Region region : bank.regions().all()) {
      roles.addAll(region.units());
    }
    for (PackPlan plan : bank.packPlans()) {
      roles.addAll(plan.offices());
    }
    if (!roles.isEmpty()) {
      roles.add(bank.regions().keeper());
    }
    return roles.stream().distinct().toList();
  }
}
