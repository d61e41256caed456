package io.tiku.pack.draw;

import io.tiku.content.DrawMethod;
import io.tiku.content.DrawPlan;

/** 抽签规则: in words, as it is published with the commitment. */
final class DrawRule {

  /** The rule's version; another one needs other words and another number. */
  static final String VERSION = "draw-1";

  private static final String HMAC =
      "每一个的排序值是 HMAC-SHA256（密钥为种子的 UTF-8 字节，消息为「名单名|编号」的 UTF-8 字节），"
          + "写成小写十六进制；同一名单里排序值小的在前，相同的按编号。";
  private static final String SECRET =
      "种子是「秘密|随机数|公开值」，秘密和随机数是小写十六进制；事先公布 SHA-256（秘密的 32 字节接随机数的 32 字节）。";
  private static final String OPEN = "种子就是公开值。";
  private static final String RFC3797 = "名单按编号排序后从 1 起编号，按 RFC 3797 第 4 节以公开值为密钥逐个选出（MD5），先选出的在前。";

  private DrawRule() {}

  static String of(DrawPlan plan) {
    String ranked =
        plan.method() == DrawMethod.RFC3797 ? RFC3797 : (plan.secret() ? SECRET : OPEN) + HMAC;
    return ranked
        + switch (plan.kind()) {
          case SELECTION -> "每个名单取前 take 个，其余依次候补。";
          case ORDER -> "每个名单的次序就是排序。";
          case GROUPING -> "事先确定的先入组；其余按名单的先后、名单里按排序，轮流分到各组，满了的组跳过。";
        };
  }
}
