/** What is printed of a regional pack besides papers: the host's script, forms, the cover. */
@NullMarked
package io.tiku.pack.sheet;

import org.jspecify.annotations.NullMarked;
