/** Values and formulas of parameterised items; alone in knowing EvalEx. */
@NullMarked
package io.tiku.formula;

import org.jspecify.annotations.NullMarked;
