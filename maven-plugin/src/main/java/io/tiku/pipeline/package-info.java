/** One pipeline a class, each a page long: what a goal does, without Maven. */
@NullMarked
package io.tiku.pipeline;

import org.jspecify.annotations.NullMarked;
