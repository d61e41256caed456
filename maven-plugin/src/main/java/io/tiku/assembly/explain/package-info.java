/** Proof that numbers cannot be met together; alone in knowing ojAlgo. */
@NullMarked
package io.tiku.assembly.explain;

import org.jspecify.annotations.NullMarked;
