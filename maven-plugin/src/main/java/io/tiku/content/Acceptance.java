package io.tiku.content;

import io.tiku.problem.SourcePosition;

/** A writer's justification of a warning: {@code accept: [code: reason]}. */
public record Acceptance(String code, String reason, SourcePosition at) {}
