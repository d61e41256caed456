package io.tiku.publish;

/**
 * What publishing did, in numbers of files.
 *
 * @param written new or changed
 * @param unchanged left as they were, time stamps included
 * @param removed no longer part of the output
 */
public record PublishReport(int written, int unchanged, int removed) {}
