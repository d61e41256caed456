package io.tiku.edition;

import io.tiku.content.Citation;
import io.tiku.content.Statute;
import io.tiku.content.StatuteChange;

/** 待复核: a citation whose statute changed after an item or a point was last reviewed. */
public record ReviewDue(Citation citation, Statute statute, StatuteChange change) {}
