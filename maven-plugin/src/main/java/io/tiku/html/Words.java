package io.tiku.html;

/** What is said around the words of the bank, in the language of the page. */
@FunctionalInterface
public interface Words {

  /**
   * A text of the interface.
   *
   * @param key such as {@code item.key}
   * @param values stand where the text has {@code {0}}, {@code {1}}, …
   */
  String say(String key, Object... values);
}
