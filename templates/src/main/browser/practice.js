// @ts-check
/** What pages with questions load. */
import { practice } from "./item/practice.js";
import { again, submit } from "./item/submitting.js";
import * as marking from "./mark/marking.js";
import { Tiku } from "./page/edge.js";

Object.assign(Tiku, { marking, submit, again });
practice();
