package io.tiku.page;

/**
 * Where a page stands, and how links leave it.
 *
 * @param path in the output tree, such as {@code 2021/item/probation-001.html}
 * @param name the same below the edition's folder
 * @param up from the page to its edition's folder, such as {@code ../}
 * @param root from the page to the site's folder, such as {@code ../../}
 */
public record Place(String path, String name, String up, String root) {

  /** A page of an edition; {@code name} is relative to the edition's folder. */
  static Place of(String edition, String name) {
    String up = "../".repeat((int) name.chars().filter(c -> c == '/').count());
    return new Place(edition + "/" + name, name, up, up + "../");
  }

  /** A page beside the editions' folders. */
  static Place outside(String edition, String name) {
    return new Place(name, name, edition + "/", "");
  }

  /** The link to a page given relative to the edition's folder. */
  String to(String name) {
    return up + name;
  }
}
