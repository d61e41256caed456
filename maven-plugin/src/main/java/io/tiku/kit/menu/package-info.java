/**
 * The numbered menu of the kit: one for each party, over the steps that the goals take too. It
 * reads from a reader and writes to a stream, so that dialogues are tested without a console.
 */
package io.tiku.kit.menu;
