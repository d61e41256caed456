/**
 * Reading files: a tree of them, their strictly decoded text with places as editors count them, and
 * their front matter.
 */
@NullMarked
package io.tiku.source;

import org.jspecify.annotations.NullMarked;
