// @ts-check
/** Makes papers of the published bank, as Java does. */
import { assemble } from "./assembly/assembler.js";
import { stream } from "./assembly/stream.js";
import { Tiku } from "./page/edge.js";

Tiku.assembly = { assemble, stream };
