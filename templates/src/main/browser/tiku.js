// @ts-check
/** What every page loads: theme, what stands open, notes. Pages are complete without it. */
import { folding } from "./page/folding.js";
import { notes } from "./page/notes.js";
import { theme } from "./page/theme.js";

theme();
folding();
notes();
