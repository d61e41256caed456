/**
 * What changed from one edition to another: items by their ids, options by what they say, bases by
 * the texts they mean; and what a changed law touches.
 */
@NullMarked
package io.tiku.edition.change;

import org.jspecify.annotations.NullMarked;
