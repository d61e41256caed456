// @ts-check
/** What is asked before the first step: to go on with what was kept, and what to do where nothing can be. */
import { time } from "../record/rows.js";
import { replay } from "../rule/fold.js";
import { make } from "../screen/parts.js";
import { exports } from "./export.js";
import { panel } from "./panel.js";

/**
 * @import { Event } from "../rule/state.js"
 * @import { Desk } from "../screen/desk.js"
 */

/**
 * Offers to go on with what was kept.
 * @param {Desk} desk @param {Event[]} journal @param {() => void} go @param {() => void} afresh
 */
export function recover(desk, journal, go, afresh) {
  const last = journal[journal.length - 1];
  const words = "这台电脑上有这场比赛的记录，共 " + journal.length + " 项，最后一项在 " + time(last.at) + "。";
  const body = [make("p", "", words), make("p", "", "继续比赛，画面、得分和计时都回到中断的地方；重新开始，这份记录仍留在这台电脑上，按 L 可以查看和导出。"), exports(Object.assign({}, desk, { journal, state: replay(desk.deck, journal) }))];
  let renounced = false;
  const { dialog } = panel("接着上次继续？", "is-recover", body, [{ words: "继续比赛", go: () => {} }], "重新开始");
  const [onward, restart] = /** @type {HTMLElement[]} */ (Array.from(dialog.querySelectorAll(".actions button")));
  restart.addEventListener("click", () => (renounced = true));
  // Left in any other way, such as with Escape, nothing may be lost.
  dialog.addEventListener("close", () => (renounced ? afresh() : go()));
  onward.focus();
}

/**
 * Says loudly, before the first step, that nothing will outlast this page.
 * @param {{words: string, file: (() => Promise<string>) | null, then: () => void}} what file asks for one, and tells what went wrong
 */
export function unsafe(what) {
  const body = [make("p", "", what.words)];
  const choices = [];
  if (what.file) {
    const ask = what.file;
    body.push(make("p", "", "可以让每一步同时写进一个日志文件，最好在 U 盘上：记录就在那里，换了电脑也能接着来。"));
    choices.push({
      words: "选日志文件",
      go: () => {
        ask().then((fault) => (fault ? (opened.trouble.textContent = fault) : opened.dialog.close()));
        return false;
      },
    });
  } else {
    body.push(make("p", "", "这个浏览器也不能写日志文件：每个环节完了按 L 导出数据，或者换 Chrome、Edge 的普通窗口打开。"));
  }
  const opened = panel("这里的记录不可靠", "is-unsafe", body, choices, "知道了，就这样比赛");
  opened.dialog.addEventListener("close", what.then);
}
