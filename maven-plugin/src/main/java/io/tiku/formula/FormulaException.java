package io.tiku.formula;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A formula or a range that cannot be read, or has no value. */
public final class FormulaException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String variable;
  private final String reason;

  FormulaException(String reason) {
    this(reason, null);
  }

  FormulaException(String reason, @Nullable Throwable cause) {
    this("", reason, cause);
  }

  FormulaException(String variable, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.variable = variable;
    this.reason = reason;
  }

  /** The variable whose formula it is; empty where it is none's. */
  public String variable() {
    return variable;
  }

  /** Why, in Chinese, without a full stop. */
  public String reason() {
    return reason;
  }
}
