package io.tiku.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 界面文字: what pages say besides the words of the bank, in one language. Each language is a file
 * {@code text/<language>.properties}; what it lacks is said in Chinese, whose file has all.
 *
 * <p>{@code point.number=第 {0} 题} with 3 says «第 3 题»; languages whose words know a plural write
 * {@code {0} {0|question|questions}}.
 */
public final class Texts {

  /** The language whose file is complete. */
  public static final String CHINESE = "zh-CN";

  /** The name of the script that tells the others what they say. */
  public static final String SCRIPT = "text.js";

  /** The same for those with which a paper is answered. */
  public static final String EXAM_SCRIPT = "text-exam.js";

  /** The same for those with which a paper is made. */
  public static final String COMPOSE_SCRIPT = "text-compose.js";

  /** Texts whose keys begin so are said by scripts. */
  private static final String OF_SCRIPTS = "js.";

  /** Which texts a script tells; all others that scripts say are in the first. */
  private static final Map<String, String> PARTS =
      Map.of(EXAM_SCRIPT, "js.exam.", COMPOSE_SCRIPT, "js.compose.");

  /** Words that pages and scripts say alike. */
  private static final Set<String> SHARED = Set.of("type", "difficulty");

  private static final String ADD = "Object.assign(window.TikuTexts, {";

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])(?:\\|([^|}]*)\\|([^}]*))?}");

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

  /**
   * A text as markup: values that are {@link Html} stand as they are, all else is escaped.
   *
   * @param values as for {@link #say}
   */
  public Html html(String key, Object... values) {
    List<Object> escaped = new ArrayList<>();
    for (Object value : values) {
      escaped.add(value instanceof Html html ? html.markup() : escaped(value.toString()));
    }
    return new Html(filled(escaped(say(key)), escaped));
  }

  /** The word for a value of a kind: {@code type.single} for a single choice. */
  public String word(String kind, Enum<?> value) {
    return say(kind + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }

  static String filled(String text, List<Object> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = values.get(Integer.parseInt(place.group(1))).toString();
              String one = place.group(2);
              return Matcher.quoteReplacement(
                  one == null ? value : value.equals("1") ? one : place.group(3));
            });
  }

  /** Whether a script of this name is made of texts. */
  static boolean isScript(String name) {
    return name.equals(SCRIPT) || PARTS.containsKey(name);
  }

  /** What scripts say, by keys without {@code js.}, as a script that adds it to the others. */
  byte[] script(String name) {
    boolean first = name.equals(SCRIPT);
    StringBuilder out = new StringBuilder(first ? "window.TikuTexts = {" : ADD);
    texts.forEach(
        (key, text) -> {
          if (name.equals(scriptOf(key))) {
            String said = key.startsWith(OF_SCRIPTS) ? key.substring(OF_SCRIPTS.length()) : key;
            out.append('"').append(said).append("\":\"");
            out.append(StringUtil.javaScriptStringEnc(text)).append("\",");
          }
        });
    return out.append(first ? "};\n" : "});\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String scriptOf(String key) {
    if (!key.startsWith(OF_SCRIPTS)) {
      return SHARED.contains(key.substring(0, Math.max(0, key.indexOf('.')))) ? SCRIPT : "";
    }
    return PARTS.entrySet().stream()
        .filter(part -> key.startsWith(part.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(SCRIPT);
  }
}
