package io.tiku.content;

import io.tiku.problem.SourcePosition;

/**
 * 选项. It has an identity and no letter: letters exist only in a paper form.
 *
 * @param id {@code o1}, {@code o2} … in source order
 * @param text what stands beside the letter
 * @param key whether it is right; of 匹配 and 排序 whether it belongs into some line
 * @param note why it is right or wrong; {@link Body#EMPTY} for none
 * @param at where it is written
 */
public record Option(String id, Body text, boolean key, Body note, SourcePosition at) {}
