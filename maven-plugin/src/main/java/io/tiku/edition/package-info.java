/**
 * References resolved, rules checked: the content as one edition in which everything can be found.
 */
@NullMarked
package io.tiku.edition;

import org.jspecify.annotations.NullMarked;
