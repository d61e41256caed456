// @ts-check
/** What a page loads when its reader begins to search. */
import { SearchFailure, analyse, open, passage } from "./search/lookup.js";
import { Tiku } from "./page/edge.js";

Tiku.lookup = { open, analyse, passage, SearchFailure };
