package io.tiku.serve;

import java.util.Locale;
import java.util.Map;

/**
 * An answer.
 *
 * @param status such as 200 or 404
 * @param bytes are shared, not copied: treat them as read-only
 * @param lasting whether the same address will always have the same answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are only handed on
public record Answer(int status, String type, byte[] bytes, boolean lasting) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"));

  /** The type of a file by the ending of its name; a name without one is a page's. */
  public static String typeOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? HTML
        : TYPES.getOrDefault(
            name.substring(dot + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
  }
}
