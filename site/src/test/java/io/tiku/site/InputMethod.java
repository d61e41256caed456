package io.tiku.site;

import java.util.List;

/** The Enter that takes over what was spelled with an input method, as browsers tell of it. */
final class InputMethod {

  /** Safari: after the composition, known only by the key's number. */
  private static final String SAFARI =
      """
      (field) => {
        field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "三" }));
        field.dispatchEvent(new KeyboardEvent("keydown",
            { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }));
      }
      """;

  /** Others: while it is composed. */
  private static final String COMPOSING =
      """
      (field) => field.dispatchEvent(new KeyboardEvent("keydown",
          { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))
      """;

  /** Some engines in other programs: a plain Enter at the heels of the composition. */
  private static final String AT_ITS_HEELS =
      """
      (field) => {
        field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "三" }));
        field.dispatchEvent(new KeyboardEvent("keydown",
            { key: "Enter", keyCode: 13, bubbles: true, cancelable: true }));
      }
      """;

  static final List<String> ENTERS = List.of(SAFARI, COMPOSING, AT_ITS_HEELS);

  private InputMethod() {}
}
