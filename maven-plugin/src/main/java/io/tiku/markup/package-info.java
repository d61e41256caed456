/**
 * Markdown to {@link io.tiku.content.Body}: reads items, syllabus, statutes and guides, and renders
 * bodies as HTML. Flexmark is known here only.
 */
@NullMarked
package io.tiku.markup;

import org.jspecify.annotations.NullMarked;
