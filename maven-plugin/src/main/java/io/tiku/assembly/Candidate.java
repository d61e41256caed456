package io.tiku.assembly;

import io.tiku.content.Item;

/**
 * An item that might be chosen.
 *
 * @param domain id of the domain of its point
 * @param chapter id of the chapter of its point
 * @param due whether it is 待复核
 */
public record Candidate(Item item, String domain, String chapter, boolean due) {}
