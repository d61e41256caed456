package io.tiku.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ranks that have names of their own, in the order in which rules and people name them.
 *
 * @param names the first first
 */
record Ranks(List<String> names) {

  static final List<Ranks> ALL =
      List.of(
          of("员级", "助理级", "初级", "中级", "副高级", "高级", "正高级"),
          of("学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师"),
          of("乡级", "县级", "设区的市级", "市级", "省级", "国家级"),
          of("优秀", "良好", "合格", "称职", "基本合格", "基本称职", "不合格", "不称职"),
          of("非常满意", "很满意", "满意", "基本满意", "不满意", "非常不满意", "很不满意"),
          of("小学", "初中", "高中", "中专", "大专", "本科", "硕士", "博士"),
          of("警告", "记过", "记大过", "降级", "降低岗位等级", "撤职", "开除"),
          of("一般", "较大", "重大", "特别重大"),
          of("轻微", "较轻", "一般", "较重", "严重", "特别严重"),
          of("科员级", "副科级", "正科级", "副处级", "正处级", "副厅级", "正厅级", "副部级", "正部级"),
          of("低", "中", "高"),
          of("微型", "小型", "中型", "大型", "特大型"),
          of("按日", "按周", "按月", "按季", "按半年", "按年"),
          of("每日", "每天", "每周", "每月", "每季度", "每半年", "每年"),
          of("上旬", "中旬", "下旬"),
          of("上半年", "下半年"));

  /** What their names are written with. */
  static final String CHARACTERS =
      ALL.stream().flatMap(ranks -> ranks.names.stream()).collect(Collectors.joining());

  Ranks {
    names = List.copyOf(names);
  }

  private static Ranks of(String... names) {
    return new Ranks(List.of(names));
  }

  /** The first of them in a text, the longest of those that begin there. */
  Optional<Steps> in(String text) {
    for (int at = 0; at < text.length(); at++) {
      int longest = -1;
      for (int i = 0; i < names.size(); i++) {
        boolean longer = longest < 0 || names.get(i).length() > names.get(longest).length();
        longest = longer && text.startsWith(names.get(i), at) ? i : longest;
      }
      if (longest >= 0) {
        int end = at + names.get(longest).length();
        return Optional.of(Steps.ranked(text.substring(0, at), longest, text.substring(end)));
      }
    }
    return Optional.empty();
  }
}
