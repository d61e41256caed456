/**
 * The contest on stage as its host needs it: the deck for the projector, and its rules in words.
 */
@NullMarked
package io.tiku.pack.stage;

import org.jspecify.annotations.NullMarked;
