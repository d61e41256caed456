/**
 * Files as their authors wrote them: trees of files, strict UTF-8 text with places, front matter.
 */
@NullMarked
package io.tiku.source;

import org.jspecify.annotations.NullMarked;
