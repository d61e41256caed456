/** 试题: what an item's file says, from its front matter to its rationale. */
@NullMarked
package io.tiku.markup.item;

import org.jspecify.annotations.NullMarked;
