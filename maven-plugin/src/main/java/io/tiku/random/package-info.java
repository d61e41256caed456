/** The one stream of random numbers, shared with the browser; see {@code docs/random.md}. */
@NullMarked
package io.tiku.random;

import org.jspecify.annotations.NullMarked;
