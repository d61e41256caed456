// @ts-check
/** The page on which a paper is chosen and made; assembly.js and exam.js come before. */
import * as composeOrder from "./compose/order.js";
import "./compose/compose.js";
import { Tiku } from "./page/edge.js";

Tiku.composeOrder = composeOrder;
