package io.tiku.content;

/**
 * A file shown beside the text, such as an image. The bytes are shared, not copied: treat them as
 * read-only.
 *
 * @param path below the content folder, with {@code /}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by path; the bytes are only handed on
public record Asset(String path, byte[] bytes) {}
