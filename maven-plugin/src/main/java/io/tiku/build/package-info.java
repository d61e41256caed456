/** One pipeline a class, each a page long: what a goal does, without Maven. */
@NullMarked
package io.tiku.build;

import org.jspecify.annotations.NullMarked;
