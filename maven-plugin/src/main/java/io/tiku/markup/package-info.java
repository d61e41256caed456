/** Markdown to the model and the model to HTML; alone in knowing the Markdown library. */
@NullMarked
package io.tiku.markup;

import org.jspecify.annotations.NullMarked;
