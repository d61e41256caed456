/** Items read before, kept in a file so that what did not change need not be read again. */
@NullMarked
package io.tiku.cache;

import org.jspecify.annotations.NullMarked;
