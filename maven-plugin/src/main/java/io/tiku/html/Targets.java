package io.tiku.html;

import java.util.Optional;

/** Where what a body points to is to be found from the page it stands on. */
public interface Targets {

  /**
   * The address of a link; empty when its words stand alone.
   *
   * @param target as written in the source file
   */
  Optional<String> link(String target);

  /**
   * The address of an image.
   *
   * @param asset path below the content folder
   */
  String image(String asset);
}
