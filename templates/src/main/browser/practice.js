// @ts-check
/** What pages with questions load. */
import * as marking from "./mark/marking.js";
import "./item/practice.js";
import { Tiku } from "./page/edge.js";

Tiku.marking = marking;
