/**
 * What is wrong with the content and what to do about it: problems with their place, the catalogue
 * of their codes, and the reports made of them.
 */
@NullMarked
package io.tiku.problem;

import org.jspecify.annotations.NullMarked;
