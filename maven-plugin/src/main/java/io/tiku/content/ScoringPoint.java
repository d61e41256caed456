package io.tiku.content;

import io.tiku.problem.SourcePosition;

/**
 * 得分点 of a 简答 answer.
 *
 * @param text the point, without its marks
 * @param halfMarks its marks in halves (（2分） is 4, （0.5分） is 1); 0 when none were written
 * @param at where it is written
 */
public record ScoringPoint(Body text, int halfMarks, SourcePosition at) {}
