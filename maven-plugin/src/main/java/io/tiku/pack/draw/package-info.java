/**
 * Public draws: lots that everybody may check, by a committed secret and a public value; see {@code
 * docs/draws.md}.
 */
@NullMarked
package io.tiku.pack.draw;

import org.jspecify.annotations.NullMarked;
