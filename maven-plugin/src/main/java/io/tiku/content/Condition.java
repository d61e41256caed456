package io.tiku.content;

import io.tiku.problem.SourcePosition;

/** Something that must hold for the values of a parameterised item, as written. */
public record Condition(String text, SourcePosition at) {}
