package io.tiku.template;

/** HTML that is already safe; templates put it out as it is. */
public record Html(String markup) {}
