/**
 * Marking: what an answer earns. The rules are those of the browser's {@code mark/marking.js};
 * tables of cases are read by the tests of both.
 */
@NullMarked
package io.tiku.mark;

import org.jspecify.annotations.NullMarked;
