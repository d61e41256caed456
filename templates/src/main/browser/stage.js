// @ts-check
/** The deck of a contest on stage. What stands on Tiku is for the tests in browsers. */
import { Tiku } from "./page/edge.js";
import { journal } from "./record/journal.js";
import { read } from "./stage/record/data.js";
import { shownCall } from "./stage/rule/deck.js";
import { replay } from "./stage/rule/fold.js";
import { total } from "./stage/rule/ranking.js";
import { points } from "./stage/screen/parts.js";
import { stage } from "./stage/stage.js";

Object.assign(Tiku, { journal, stageRecord: { read }, stageRules: { replay, shownCall, total }, stageView: { points } });
stage();
