/** What the build makes, and how it reaches a folder: sorted, atomic, unchanged files untouched. */
@NullMarked
package io.tiku.publish;

import org.jspecify.annotations.NullMarked;
