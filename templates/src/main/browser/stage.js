// @ts-check
/** The deck of a contest on stage. */
import { Tiku } from "./page/edge.js";
import { journal } from "./record/journal.js";
import * as stageClock from "./stage/clock.js";
import * as stageRecord from "./stage/record.js";
import * as stageRules from "./stage/rules.js";
import { stage } from "./stage/stage.js";
import * as stageView from "./stage/view.js";

Object.assign(Tiku, { journal, stageClock, stageRecord, stageRules, stageView });
stage();
