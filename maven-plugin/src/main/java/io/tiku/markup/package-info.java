/**
 * The content folder: which file is what, and what each says. Texts are read in {@link
 * io.tiku.markup.body}, values of keys in {@link io.tiku.markup.value}, items in {@link
 * io.tiku.markup.item}, blueprints, regions and packs in {@link io.tiku.markup.plan}, draws in
 * {@link io.tiku.markup.draw}; what is left, here: edition, syllabus, statutes, guides, rules of
 * checks and synonyms.
 */
@NullMarked
package io.tiku.markup;

import org.jspecify.annotations.NullMarked;
