// @ts-check
/** The first moments: what was kept is offered, and another window with this contest is noticed. */
import { say } from "./desk/hint.js";
import { chooseFile, danger, showKept } from "./desk/safety.js";
import { load, resume } from "./desk/steps.js";
import { recover as ask, unsafe } from "./panel/recovery.js";
import { checked, whole } from "./record/data.js";

/**
 * @import { Host } from "./desk/host.js"
 * @import { Event } from "./rule/state.js"
 */

/** What was kept is offered, or, when it cannot be read, put aside with a word. @param {Host} desk */
export function recover(desk) {
  desk.after(desk.kept.open(), ({ journal, how, before, damaged }) => {
    showKept(desk);
    if (how === "safe") {
      recall(desk, journal, before, damaged);
    } else {
      const file = desk.kept.filing ? () => chooseFile(desk) : null;
      unsafe({ words: danger(desk), file, then: () => recall(desk, journal, true, damaged) });
    }
  }, "正在读这台电脑上的记录，请等一等……");
}

/** @param {Host} desk @param {Event[]} journal @param {boolean} before whether this computer has seen the contest @param {boolean} damaged */
function recall(desk, journal, before, damaged) {
  if (damaged) {
    say(desk, "这台电脑上保存的记录读不出来，已另行留存，现在从头开始；有导出的数据可按 L 载入。");
  } else if (journal.length) {
    offer(desk, journal);
  } else if (!before) {
    say(desk, "第一次在这台电脑上打开：关掉浏览器再打开一次，没有这句话了，就说明记录留得住");
  }
}

/** @param {Host} desk @param {Event[]} journal */
function offer(desk, journal) {
  try {
    checked(desk.deck, whole(desk.deck, journal));
  } catch (unfit) {
    load(desk, [], "这台电脑上保存的记录读不出来，已另行留存，现在从头开始；有导出的数据可按 L 载入。" + (unfit instanceof Error ? unfit.message : ""));
    return;
  }
  const go = () => resume(desk, journal, "已接着上次继续。计时已暂停，按空格继续。");
  ask(desk, journal, go, () => load(desk, [], "已重新开始，以前的记录按 L 查看。"));
}

/** What another window writes would be refused in any case. @param {Host} desk */
export function lookAround(desk) {
  if (typeof BroadcastChannel !== "function") {
    return;
  }
  const channel = new BroadcastChannel(desk.kept.name);
  channel.onmessage = (event) => {
    say(desk, "另一个窗口也打开了这场比赛，只能在一个窗口里操作：请关掉其中一个。");
    if (event.data === "here?") {
      channel.postMessage("here");
    }
  };
  channel.postMessage("here?");
}
