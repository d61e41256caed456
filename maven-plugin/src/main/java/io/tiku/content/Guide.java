package io.tiku.content;

import io.tiku.problem.Keys;

/** A help page. {@code name} is the file's name without {@code .md}. */
public record Guide(
    String name, String title, Audience audience, int order, Body text, Keys keys) {}
