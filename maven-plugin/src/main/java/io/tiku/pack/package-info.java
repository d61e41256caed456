/**
 * Regional packs: who gets which items, what a pack holds, sealing, opening, approval, draws.
 * Cryptography is known here only.
 */
@NullMarked
package io.tiku.pack;

import org.jspecify.annotations.NullMarked;
