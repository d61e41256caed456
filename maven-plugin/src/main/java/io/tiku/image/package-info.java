/**
 * Pictures of the bank: whether a file is whole, and the picture as every output shows it, upright
 * and in colours of the screen. With the JDK alone.
 */
@NullMarked
package io.tiku.image;

import org.jspecify.annotations.NullMarked;
