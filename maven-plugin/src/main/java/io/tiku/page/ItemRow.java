package io.tiku.page;

/**
 * An item in a list: its type and the beginning of its text.
 *
 * @param draft whether it is a 草稿, which only previews show
 */
public record ItemRow(
    String id, String href, String type, String text, String reviewed, boolean draft) {}
