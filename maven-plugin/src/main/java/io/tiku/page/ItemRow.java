package io.tiku.page;

/** An item in a list: its type and the beginning of its text. */
public record ItemRow(String id, String href, String type, String text, String reviewed) {}
