// @ts-check
/** The page on which a paper is chosen and made; assembly.js and exam.js come before. */
import { composePage } from "./compose/compose.js";
import * as composeOrder from "./compose/order.js";
import { Tiku } from "./page/edge.js";

Tiku.composeOrder = composeOrder;
composePage();
