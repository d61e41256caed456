// @ts-check
/** Everything the host can do, by key and by button. */
import { timing } from "../clock/timing.js";
import { say } from "../desk/hint.js";
import { chooseFile } from "../desk/safety.js";
import { act, back, take } from "../desk/steps.js";
import { start } from "../desk/timer.js";
import { log } from "../panel/log.js";
import { order } from "../panel/order.js";
import { help, segments } from "../panel/overview.js";
import { correct, marks, part, ruling } from "../panel/scoring.js";
import { drawOf } from "../rule/deck.js";
import { effective, refusal } from "../rule/fold.js";
import { nextCall } from "../rule/kinds.js";
import { reserve } from "../rule/question.js";
import { openOf, undecided } from "../rule/state.js";
import { running } from "../rule/tiebreak.js";
import { kindName } from "../screen/desk.js";
import { goOn, judge } from "./playing.js";
import { openAudience, toggleBlack, toggleBoard, toggleFull, toggleSound, toggleTheme } from "./window.js";

/**
 * @import { Host } from "../desk/host.js"
 * @import { Step } from "../rule/state.js"
 *
 * @typedef {Object} Command those with `now` are offered while it holds, the others always; a primary one is the usual thing to do
 * @property {string} id
 * @property {string[]} keys
 * @property {string} show what its keys are called
 * @property {string} words
 * @property {(desk: Host) => void} go
 * @property {(desk: Host) => boolean} [now]
 * @property {boolean} [quiet]
 * @property {boolean} [primary]
 */

/** @param {Step} event @returns {(desk: Host) => boolean} */
function may(event) {
  return (desk) => refusal(desk.deck, desk.state, event) === "";
}

/** @param {Host} desk */
function timed(desk) {
  return timing(desk.deck, desk.state) !== null;
}

/** @param {Host} desk @returns {Step} */
function swapEvent(desk) {
  return Object.assign({ type: "swap" }, reserve(desk.deck, desk.state));
}

/** Whether a question may bring a part of its marks. @param {Host} desk */
function inParts(desk) {
  const draw = drawOf(desk.deck, desk.state, openOf(desk.state));
  return draw.partial > 0 || ["填空", "简答", "案例"].includes(draw.type);
}

/** Whether there is a team whose marks are entered. @param {Host} desk */
function judging(desk) {
  return kindName(desk) === "scenario" && desk.state.open !== null && (undecided(desk.state) || desk.team >= 0);
}

/** @param {Host} desk */
function stuck(desk) {
  return desk.state.at === "board" && running(desk.state) !== null && nextCall(desk.deck, desk.state) < 0;
}

/** @type {Command[]} */
export const COMMANDS = [
  { id: "on", keys: ["pagedown", "arrowright", "arrowdown"], show: "PageDown　→", words: "下一步", go: goOn, primary: true },
  { id: "back", keys: ["pageup", "arrowleft", "arrowup"], show: "PageUp　←", words: "上一步", go: back },
  { id: "order", keys: ["o"], show: "O", words: "出场顺序", go: order, now: (desk) => desk.state.at === "opening" },
  { id: "time", keys: [" "], show: "空格", words: "计时", go: (desk) => (desk.clock.running() ? desk.clock.pause() : start(desk)), now: timed },
  { id: "again", keys: ["c"], show: "C", words: "重新计时", go: (desk) => desk.clock.set(desk.clock.full() / 1000), now: timed },
  { id: "right", keys: ["y"], show: "Y", words: "答对", go: (desk) => judge(desk, "right"), now: may({ type: "judge", result: "right" }) },
  { id: "wrong", keys: ["n"], show: "N", words: "答错", go: (desk) => judge(desk, "wrong"), now: may({ type: "judge", result: "wrong" }) },
  { id: "part", keys: ["k"], show: "K", words: "部分得分", go: part, now: (desk) => may({ type: "judge", result: "part", marks: 0 })(desk) && inParts(desk) },
  { id: "marks", keys: ["j"], show: "J", words: "裁判打分", go: marks, now: judging },
  { id: "sudden", keys: ["j"], show: "J", words: "判定加赛题", go: (desk) => act(desk, { type: "sudden", teams: [...desk.wrong] }), now: (desk) => kindName(desk) === "tiebreak" && undecided(desk.state) },
  { id: "ruling", keys: ["j"], show: "J", words: "由裁判组裁定", go: ruling, now: stuck },
  { id: "pass", keys: ["p"], show: "P", words: "放弃", go: (desk) => act(desk, { type: "pass" }), now: may({ type: "pass" }) },
  { id: "answer", keys: ["a"], show: "A", words: "公布答案", go: (desk) => act(desk, { type: "reveal" }), now: (desk) => desk.state.at === "call" && may({ type: "reveal" })(desk) },
  { id: "void", keys: ["v"], show: "V", words: "本题作废", go: (desk) => act(desk, { type: "void" }), now: may({ type: "void" }) },
  { id: "swap", keys: ["r"], show: "R", words: "换备用题", go: (desk) => act(desk, swapEvent(desk)), now: (desk) => may(swapEvent(desk))(desk) },
  { id: "close", keys: ["e"], show: "E", words: "结束本题", go: (desk) => act(desk, { type: "close" }), now: may({ type: "close" }) },
  { id: "ending", keys: ["e"], show: "E", words: "结束本环节", go: (desk) => act(desk, { type: "standing" }), now: (desk) => desk.state.at === "board" },
  { id: "scores", keys: ["s"], show: "S", words: "记分板", go: toggleBoard },
  { id: "undo", keys: ["u", "ctrl+z"], show: "U　Ctrl+Z", words: "撤销", go: (desk) => take(desk, "undo") },
  { id: "redo", keys: ["shift+u", "ctrl+y", "ctrl+shift+z"], show: "Shift+U　Ctrl+Y", words: "重做", go: (desk) => take(desk, "redo"), now: (desk) => effective(desk.journal).undone.length > 0 },
  { id: "correct", keys: ["x"], show: "X", words: "更正", go: correct, quiet: true },
  { id: "log", keys: ["l"], show: "L", words: "记录", go: (desk) => log(desk, desk.kept.past()), quiet: true },
  { id: "file", keys: ["d"], show: "D", words: "日志文件", go: (desk) => chooseFile(desk).then((fault) => fault && say(desk, fault)), now: (desk) => desk.kept.filing, quiet: true },
  { id: "segments", keys: ["g"], show: "G", words: "环节", go: segments, quiet: true },
  { id: "window", keys: ["w"], show: "W", words: "观众屏", go: openAudience, quiet: true },
  { id: "black", keys: ["b", "."], show: "B", words: "黑屏", go: toggleBlack, quiet: true },
  { id: "mute", keys: ["m"], show: "M", words: "静音", go: toggleSound, quiet: true },
  { id: "theme", keys: ["t"], show: "T", words: "深浅", go: toggleTheme, quiet: true },
  { id: "full", keys: ["f", "f5", "shift+f5"], show: "F　F5", words: "全屏", go: toggleFull, quiet: true },
  { id: "help", keys: ["?", "h", "f1"], show: "?", words: "帮助", go: () => help(manual()), quiet: true },
];

/** Those offered now. @param {Host} desk */
export function offered(desk) {
  return COMMANDS.filter((command) => !command.now || command.now(desk));
}

function manual() {
  const teams = { show: "1–9、0", words: "各队：抢答；风险题换队；案例选队；加赛去掉不参加的队、记下答错的队" };
  return [...COMMANDS.map(({ show, words }) => ({ show, words })), teams, { show: "Esc", words: "关闭面板、退出全屏" }];
}
