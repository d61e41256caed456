/**
 * 密封试卷包: keys, signatures, sealing and opening, the approval log. Works on bytes and files it is
 * given and knows neither question nor clock. Formats: {@code docs/packs.md}.
 */
@NullMarked
package io.tiku.pack.seal;

import org.jspecify.annotations.NullMarked;
