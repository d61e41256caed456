/**
 * Markdown to {@link io.tiku.content.Body}: the syntax understood, blocks, lines, tables, links,
 * and what of it is refused. Flexmark is known here, and to the readers of items which ask for its
 * nodes.
 */
@NullMarked
package io.tiku.markup.body;

import org.jspecify.annotations.NullMarked;
