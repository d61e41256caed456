package io.tiku.edition;

import io.tiku.content.Citation;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;

/** 待复核: a citation whose statute changed after the item was last reviewed. */
public record ReviewDue(Citation citation, Statute statute, StatuteChange change) {}
