package io.tiku.pipeline;

import io.tiku.content.ItemType;
import java.util.List;

/** The text of a new item file: complete enough to be read, with 「……」 where its writer writes. */
final class ItemSkeleton {

  private ItemSkeleton() {}

  /**
   * The file's text.
   *
   * @param basis citations to begin with, as written in front matter
   */
  static String of(ItemType type, List<String> basis) {
    StringBuilder out = new StringBuilder("---\n");
    out.append("type: ").append(type.label()).append("\ndifficulty: 中\ncognition: 应用\n");
    // What is no citation would be an error, which even a draft may not have.
    out.append(basis.isEmpty() ? "# basis: [法规短标题 第一条]\n" : "basis:\n");
    basis.forEach(citation -> out.append("  - ").append(citation).append('\n'));
    return out.append("# reviewed: 写上核对依据的日期，如 2021-03-20\nstatus: 草稿\n---\n")
        .append(body(type))
        .toString();
  }

  private static String body(ItemType type) {
    return switch (type) {
      case SINGLE -> choices("……的是（　　）。", "[x]", "[ ]", "[ ]", "[ ]") + rationale("##");
      case MULTIPLE -> choices("……的有（　　）。", "[x]", "[x]", "[ ]", "[ ]") + rationale("##");
      case INDEFINITE -> choices("……可以是（　　）。", "[x]", "[x]", "[ ]", "[ ]") + rationale("##");
      case JUDGEMENT -> "……。（　　）\n\n- [x] 正确\n- [ ] 错误\n" + rationale("##");
      case BLANK -> "……为[[答案|另一种写法]]……。\n" + rationale("##");
      case MATCHING ->
          "把……与……配对。\n\n- 左甲…… → 右甲……\n- 左乙…… → 右乙……\n- 左丙…… → 右丙……\n- → 多余的右边……\n"
              + rationale("##");
      case ORDERING -> "把……按先后排序。\n\n1. 第一步……\n2. 第二步……\n3. 第三步……\n" + rationale("##");
      case SHORT -> "……？\n\n## 参考答案\n\n- 第一点……（2分）\n- 第二点……（2分）\n" + rationale("##");
      case CASE ->
          "材料：……\n\n## 问题（单选）\n\n"
              + choices("……的是（　　）。", "[x]", "[ ]", "[ ]", "[ ]")
              + rationale("###")
              + "\n## 问题（多选）\n\n"
              + choices("……的有（　　）。", "[x]", "[x]", "[ ]", "[ ]")
              + rationale("###");
    };
  }

  private static String choices(String stem, String... marks) {
    StringBuilder out = new StringBuilder(stem).append("\n\n");
    for (int i = 0; i < marks.length; i++) {
      out.append("- ").append(marks[i]).append(" 选项").append("甲乙丙丁".charAt(i)).append("……\n");
    }
    return out.toString();
  }

  private static String rationale(String heading) {
    return "\n" + heading + " 解析\n\n规则是……；干扰项错在……；依据是……。\n";
  }
}
