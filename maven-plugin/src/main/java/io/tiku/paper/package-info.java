/** Form → paper → HTML: what is printed, its key, and the files of a set of forms. */
@NullMarked
package io.tiku.paper;

import org.jspecify.annotations.NullMarked;
