/**
 * Blueprint, bank and seed → forms. Pure: no file, clock or locale; see {@code docs/assembly.md}.
 */
@NullMarked
package io.tiku.assembly;

import org.jspecify.annotations.NullMarked;
