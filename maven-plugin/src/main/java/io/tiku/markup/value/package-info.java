/**
 * Values that several kinds of files have: common keys, citations of statutes, numbers and marks.
 */
@NullMarked
package io.tiku.markup.value;

import org.jspecify.annotations.NullMarked;
