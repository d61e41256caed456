/**
 * A synthetic bank of any size, by which builds are measured. The text is made up and says nothing
 * about law; it is only as long, as varied and as well formed as a real bank.
 */
@NullMarked
package io.tiku.bench;

import org.jspecify.annotations.NullMarked;
