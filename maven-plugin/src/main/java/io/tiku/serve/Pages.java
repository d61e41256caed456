package io.tiku.serve;

/** What a {@link LoopbackServer} shows. Asked by several threads. */
public interface Pages {

  /**
   * The answer to a request.
   *
   * @param path as the browser asks, decoded, without the first slash: {@code 2021/item/a.html}
   */
  Answer answer(String path);

  /** A word that is another one as soon as the answer is: open pages are loaded anew by it. */
  String mark(String path);
}
