/** The goals of the plugin; alone in knowing Maven. */
@NullMarked
package io.tiku.goal;

import org.jspecify.annotations.NullMarked;
