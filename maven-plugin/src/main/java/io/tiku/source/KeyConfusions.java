package io.tiku.source;

import io.tiku.problem.Suggestions;
import java.util.List;
import java.util.Optional;

/** Keys in other words: the Chinese term, a synonym, another spelling. */
final class KeyConfusions {

  private static final String[][] MEANT = {
    {"type", "题型", "类型", "kind"},
    {"difficulty", "难度", "预估难度", "level"},
    {"level", "掌握程度", "层次", "要求"},
    {"cognition", "认知层次", "认知", "bloom"},
    {"basis", "依据", "法规依据", "法律依据", "law", "laws", "statute", "citation", "citations"},
    {"reviewed", "复核", "复核日期", "review", "review-date"},
    {"status", "状态", "state"},
    {"use", "用途", "usage", "visibility"},
    {"enemies", "互斥", "互斥题", "enemy"},
    {"origin", "来源", "source"},
    {"tags", "标签", "关键词", "tag", "keywords"},
    {"title", "标题", "名称", "name"},
    {"order", "顺序", "次序", "weight"},
    {"aliases", "别名", "alias"},
    {"short", "简称", "短标题", "short-title"},
    {"issuer", "发布机关", "制定机关"},
    {"number", "文号", "document-number"},
    {"promulgated", "公布", "公布日期"},
    {"effective", "施行", "施行日期", "生效"},
    {"articles", "条数"},
    {"audience", "读者"},
    {"as-of", "asof", "as_of", "date"},
    {"supplements", "supplement", "parent"},
  };

  private KeyConfusions() {}

  /** What to do about a key that is not among these. */
  static String remedy(String key, List<String> allowed) {
    return meant(key, allowed)
        .map(near -> "是不是「" + near + "」？")
        .orElseGet(
            () -> new Suggestions(allowed).remedy(key, "可以写的键：" + String.join("、", allowed) + "。"));
  }

  private static Optional<String> meant(String key, List<String> allowed) {
    for (String[] group : MEANT) {
      if (allowed.contains(group[0])) {
        for (int i = 1; i < group.length; i++) {
          if (group[i].equals(key)) {
            return Optional.of(group[0]);
          }
        }
      }
    }
    return Optional.empty();
  }
}
