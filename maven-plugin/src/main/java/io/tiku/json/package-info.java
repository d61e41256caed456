/** Writing JSON: in the order given, escaped for scripts too, the same bytes for the same calls. */
@NullMarked
package io.tiku.json;

import org.jspecify.annotations.NullMarked;
