package io.tiku.assembly;

import java.util.List;

/** What came of an assembly. */
public sealed interface Assembly {

  /** Forms that satisfy every constraint. */
  record Done(List<PaperForm> forms) implements Assembly {
    public Done {
      forms = List.copyOf(forms);
    }
  }

  /**
   * No forms.
   *
   * @param proven whether it is certain that there are none
   * @param reasons one Chinese sentence each: what is asked, what there is, what keeps items out
   */
  record Impossible(boolean proven, List<String> reasons) implements Assembly {
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }
}
