/**
 * The model of a bank as its authors wrote it: syllabus, items, statutes, edition and guides,
 * records only. References between them are still words here; {@code edition} resolves them.
 */
@NullMarked
package io.tiku.content;

import org.jspecify.annotations.NullMarked;
