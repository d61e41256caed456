package io.tiku.paper.pdf;

/**
 * Two characters of a text nearer to one another or farther apart.
 *
 * @param at where the second begins in the text
 * @param points added between them; negative where they move together
 */
record Kern(int at, float points) {}
