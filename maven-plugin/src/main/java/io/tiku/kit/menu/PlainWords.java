package io.tiku.kit.menu;

import java.util.LinkedHashMap;
import java.util.Map;

/** 平常话: sentences of the steps, which name goals and parameters, in the words of the menu. */
final class PlainWords {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("请写 -Dnote=同意。；不同意的，用 -Dstate=objected -Dnote=理由。", "请写出意见；不同意的，选「不同意」。");
    WORDS.put("请用 -Dstate=objected -Dnote=理由；其实同意的，换一种说法。", "请选「不同意」；其实同意的，换一种说法。");
    WORDS.put("要写明理由：-Dnote=理由。", "要写明理由。");
    WORDS.put("请先打开来看：-Dstate=review。", "请先选「打开送审件来看」。");
    WORDS.put("先由承办方报批：-Dstate=submitted。", "要先由承办方报批。");
    WORDS.put("重新起草（-Dstate=drafted）", "重新起草");
    WORDS.put("再运行 tiku:pack 生成", "再选「生成初稿」");
    WORDS.put("还没有的话，用 tiku:pack-key 做一把。", "还没有的话，选「做自己的钥匙」。");
    WORDS.put("请再运行一次 tiku:pack-seal。", "请再选一次「封存」。");
    WORDS.put("再运行一次 tiku:pack-seal，封好后它就删去。", "再选一次「封存」，封好后它就删去。");
    WORDS.put("部里还没有分配的，先用 tiku:pack-deal 分配。", "部里还没有分配的，请部里先分配。");
    WORDS.put("先用 tiku:check 看清楚。", "请告诉做这个办公包的人。");
    WORDS.put("演练包要加 -Drehearsal；", "看演练包要换到演练；");
    WORDS.put("请去掉 -Drehearsal。", "请换到正式。");
    WORDS.put("改 -Dexpires，或者不写它。", "");
    WORDS.put("把收到的口令存成一个文本文件，用 -Dpassphrase= 指明它。", "请照收到的口令再输一次。");
    WORDS.put("相对的路径从 site 文件夹算起；请写对，或写完整的路径。", "请核对文件是不是还在，再选一次。");
    WORDS.put("接着做，照上一步写的命令；从头再练一遍，先删去这个文件夹。", "要从头再练，选「删去，从头再练」。");
    WORDS.put("为免新旧混在一起，请写一个还没有的文件夹。", "打开过了，直接看里面的文件；要重新打开，先把这个文件夹移走或者删去。");
    WORDS.put(".pub 交给其他各方。", ".pub 是公钥，各方都要有。");
    WORDS.put("请用备份的那一份。", "是自己的，用备份的那一份；是别人发来的，请他再发一次。");
    WORDS.put("改正 tiku.setters，或者不写它。", "请再选一次，写对路径；没有这样的题，直接按回车。");
    WORDS.put("，再运行一次。", "，再选一次。");
    WORDS.put("看完可以删去；要从头再练，也先删去它。", "看完以后，或者要从头再练，选「删去，从头再练」。");
    WORDS.put("请升级插件", "请用新版的办公包");
    WORDS.put("旧版插件", "旧版程序");
  }

  private PlainWords() {}

  static String of(String sentence) {
    String plain = sentence;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      plain = plain.replace(word.getKey(), word.getValue());
    }
    return plain;
  }
}
