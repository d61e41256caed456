package io.tiku.template;

import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 界面文字: what pages say besides the words of the bank, in one language. Each language is a file
 * {@code text/<language>.properties}; what it lacks is said in Chinese, whose file has all.
 *
 * <p>{@code point.number=第 {0} 题} with 3 says «第 3 题».
 */
public final class Texts {

  /** The language whose file is complete. */
  public static final String CHINESE = "zh-CN";

  /** The name of the script that tells the others what they say. */
  public static final String SCRIPT = "text.js";

  /** Texts whose keys begin so are said by scripts. */
  private static final String OF_SCRIPTS = "js.";

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private final String language;
  private final SortedMap<String, String> texts;

  private Texts(String language, SortedMap<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * The texts of a language.
   *
   * @param language as in HTML's {@code lang}: {@code zh-CN}, {@code en}
   * @throws TemplateFailure if there is no file of this language, or it names a key that the
   *     Chinese file does not have
   */
  public static Texts of(String language, Templates templates) {
    SortedMap<String, String> texts = read(CHINESE, templates);
    if (!language.equals(CHINESE)) {
      SortedMap<String, String> own = read(language, templates);
      for (String key : own.keySet()) {
        if (!texts.containsKey(key)) {
          throw new TemplateFailure(
              file(language), new IOException("no text " + key + " in " + file(CHINESE)));
        }
      }
      texts.putAll(own);
    }
    return new Texts(language, texts);
  }

  private static String file(String language) {
    return "text/" + language + ".properties";
  }

  private static SortedMap<String, String> read(String language, Templates templates) {
    Properties read = new Properties();
    try {
      read.load(
          new StringReader(new String(templates.asset(file(language)), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new TemplateFailure(file(language), e);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    read.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  /** All texts, for digests. */
  @Override
  public String toString() {
    return language + texts;
  }

  /** The language, for HTML's {@code lang}. */
  public String language() {
    return language;
  }

  /** Whether the language has this text. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A text.
   *
   * @param values stand where the text has {@code {0}}, {@code {1}}, …
   */
  public String say(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + file(CHINESE));
    }
    return values.length == 0 ? text : filled(text, List.of(values));
  }

  static String filled(String text, List<Object> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1))).toString()));
  }

  /** What scripts say, by keys without {@code js.}: {@code window.TikuTexts = {…}}. */
  byte[] script() {
    StringBuilder out = new StringBuilder("window.TikuTexts = {");
    texts.forEach(
        (key, text) -> {
          if (key.startsWith(OF_SCRIPTS)) {
            out.append('"').append(key.substring(OF_SCRIPTS.length())).append("\":\"");
            out.append(StringUtil.javaScriptStringEnc(text)).append("\",");
          }
        });
    return out.append("};\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
