/** 抽签: what a draw's file says, and its lists. */
@NullMarked
package io.tiku.markup.draw;

import org.jspecify.annotations.NullMarked;
