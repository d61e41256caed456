/** 组卷与赛事方案: blueprints, rules of papers, regions and plans of packs. */
@NullMarked
package io.tiku.markup.plan;

import org.jspecify.annotations.NullMarked;
