/**
 * The site: which pages there are, where they stand, and what their templates are given. Pages are
 * rendered one by one while the tree is published.
 */
@NullMarked
package io.tiku.page;

import org.jspecify.annotations.NullMarked;
