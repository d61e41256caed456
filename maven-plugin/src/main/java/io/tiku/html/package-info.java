/** Bodies as HTML, for the site's pages and for papers. */
@NullMarked
package io.tiku.html;

import org.jspecify.annotations.NullMarked;
