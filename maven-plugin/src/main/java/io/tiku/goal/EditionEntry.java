package io.tiku.goal;

import io.tiku.pipeline.EditionRef;

/** An edition in the plugin's configuration. */
public final class EditionEntry {

  private String id = "";
  private String title = "";
  private String ref = "";

  /** Called by Maven. */
  public void setId(String id) {
    this.id = id.strip();
  }

  /** Called by Maven. */
  public void setTitle(String title) {
    this.title = title.strip();
  }

  /** Called by Maven. */
  public void setRef(String ref) {
    this.ref = ref.strip();
  }

  EditionRef toRef() {
    return new EditionRef(id, title, ref);
  }
}
