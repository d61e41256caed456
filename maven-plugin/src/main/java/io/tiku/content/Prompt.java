package io.tiku.content;

import io.tiku.problem.SourcePosition;

/**
 * The left side of a pair of a 匹配, for which an option is to be found.
 *
 * @param at where it is written
 */
public record Prompt(Body text, SourcePosition at) {}
