package io.tiku;

import io.tiku.source.SourceFile;
import io.tiku.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the small banks of tests have in common. */
public final class SampleTexts {

  /** Where the law is registered on which their items rest. */
  public static final String LAW = "statutes/laodong-hetong-fa.md";

  private SampleTexts() {}

  /** That law, with a text. */
  public static String law(String text) {
    return """
        ---
        title: 中华人民共和国劳动合同法
        short: 劳动合同法
        issuer: 全国人民代表大会常务委员会
        number: 主席令第65号
        effective: 2008-01-01
        articles: 98
        status: 有效
        ---
        """
        + text
        + "\n";
  }

  /** Texts by their paths, as a content folder. */
  public static SourceTree tree(Map<String, String> texts) {
    return SourceTree.of(
        "content",
        texts.entrySet().stream()
            .map(
                file ->
                    new SourceFile(
                        "content/" + file.getKey(),
                        file.getKey(),
                        file.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList());
  }
}
