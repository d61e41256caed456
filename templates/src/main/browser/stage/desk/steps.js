// @ts-check
/** What the host does becomes a step of the record: nothing is shown that is not kept. */
import { effective, refusal, replay } from "../rule/fold.js";
import { unmarked } from "../rule/scenario.js";
import { kindName } from "../screen/desk.js";
import { say } from "./hint.js";
import { showKept } from "./safety.js";
import { keepClockAnew, setClock } from "./timer.js";

/**
 * @import { Event, Step } from "../rule/state.js"
 * @import { Host } from "./host.js"
 */

const TURNS = ["segment", "board", "call", "reveal", "standing", "end", "arm"];
const ELSEWHERE = "这一步已经有另一份记录，多半是另一个窗口开着，这里不再记录：关掉别的窗口，刷新这一页。";

/** Does what the host did, unless it cannot be; then says why. @param {Host} desk @param {Step} event @returns {boolean} */
export function act(desk, event) {
  if (desk.busy()) {
    desk.settled(() => act(desk, event));
    return true;
  }
  const sentence = desk.locked || refusal(desk.deck, desk.state, event);
  if (sentence) {
    say(desk, sentence);
    return false;
  }
  enter(desk, Object.assign({}, event, { at: Date.now() }), "");
  return true;
}

/** @param {Host} desk @param {Event} event @param {string} words said when it is done */
function enter(desk, event, words) {
  desk.after(desk.kept.step(event), (how) => {
    if (how === "taken") {
      desk.locked = ELSEWHERE;
      showKept(desk);
    } else {
      desk.journal.push(event);
      show(desk, words);
    }
  });
}

/** @param {Host} desk @param {string} words */
function show(desk, words) {
  desk.said = words;
  desk.scoring = false;
  refresh(desk);
  keepClockAnew(desk);
}

/** Takes the state from the journal and shows it. @param {Host} desk */
function refresh(desk) {
  desk.state = replay(desk.deck, desk.journal);
  desk.wrong = new Set();
  desk.absent = desk.state.at === "board" ? desk.absent : new Set();
  const open = desk.state.open;
  desk.team = open && !open.decided && kindName(desk) === "scenario" ? [...unmarked(desk.deck, desk.state, open), -1][0] : -1;
  setClock(desk, -1);
  desk.render();
}

/** A new record instead of the one so far, which stays on the disk. @param {Host} desk @param {Event[]} journal @param {string} words */
export function load(desk, journal, words) {
  desk.settled(() =>
    desk.after(desk.kept.begin(journal), (how) => {
      desk.locked = how === "taken" ? ELSEWHERE : "";
      desk.journal = journal.slice();
      show(desk, words);
      showKept(desk);
    })
  );
}

/** The record so far, as it was found on the disk. @param {Host} desk @param {Event[]} journal @param {string} words */
export function resume(desk, journal, words) {
  desk.settled(() =>
    desk.after(desk.kept.clockAt(journal.length), (left) => {
      desk.journal = journal;
      refresh(desk);
      setClock(desk, Number(left));
      say(desk, words);
    })
  );
}

/** @param {Host} desk @param {string} type undo or redo */
export function take(desk, type) {
  const { done, undone } = effective(desk.journal);
  if ((type === "undo" ? done : undone).length === 0) {
    say(desk, type === "undo" ? "没有可以撤销的操作。" : "没有可以重做的操作。");
  } else if (desk.locked) {
    say(desk, desk.locked);
  } else {
    enter(desk, { type, at: Date.now() }, type === "undo" ? "已撤销一步，按 Shift+U 重做。" : "已重做一步。");
  }
}

/** Takes back a turn of the page, but nothing that brought marks. @param {Host} desk */
export function back(desk) {
  const { done } = effective(desk.journal);
  const last = done.length ? desk.journal[done[done.length - 1]] : null;
  if (last && TURNS.includes(last.type)) {
    take(desk, "undo");
  } else {
    say(desk, last ? "上一步是计分，要撤销请按 U。" : "已经是第一屏。");
  }
}
