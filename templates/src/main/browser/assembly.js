// @ts-check
/** Makes papers of the published bank, as Java does. */
import { assemble, stream } from "./assembly/assembly.js";
import { Tiku } from "./page/edge.js";

Tiku.assembly = { assemble, stream };
