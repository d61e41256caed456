// @ts-check
/** A paper that is answered in the page. */
import { exam, start } from "./exam/exam.js";
import { mark } from "./mark/marking.js";
import { Tiku } from "./page/edge.js";

Tiku.exam = { start, mark };
exam();
