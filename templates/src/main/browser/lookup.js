// @ts-check
/** What a page loads when its reader begins to search. */
import { Tiku } from "./page/edge.js";
import { shard } from "./search/engine/load.js";
import { open } from "./search/engine/open.js";
import { passage } from "./search/hit/passage.js";
import { analyse } from "./search/query/analysis.js";

Tiku.shard = shard;
Tiku.lookup = { open, analyse, passage };
