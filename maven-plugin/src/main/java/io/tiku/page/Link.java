package io.tiku.page;

/**
 * A link as templates show it.
 *
 * @param href relative to the page it stands on
 */
public record Link(String title, String href) {}
