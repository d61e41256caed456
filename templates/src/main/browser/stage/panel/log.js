// @ts-check
/** Everything that happened, and records from before. */
import { makeButton } from "../../page/dom.js";
import { checked, fileName, whole } from "../record/data.js";
import { rows, time, whereOf } from "../record/rows.js";
import { replay } from "../rule/fold.js";
import { make } from "../screen/parts.js";
import { download, exports, importer } from "./export.js";
import { panel } from "./panel.js";

/** @import { Desk } from "../screen/desk.js" */

/** @param {Desk} desk @returns {HTMLElement} everything that happened, the last first */
function table(desk) {
  const body = make("tbody", "");
  rows(desk.deck, desk.journal).reverse().forEach((row) => {
    const line = make("tr", row.undone ? "is-undone" : "");
    [String(row.n), row.time.slice(11), whereOf(row), row.words + (row.undone ? "（已撤销）" : ""), row.change].forEach((words) => line.append(make("td", "", words)));
    body.append(line);
  });
  const head = make("tr", "");
  ["序号", "时间", "题目", "事项", "得分变化"].forEach((words) => {
    const cell = make("th", "", words);
    cell.setAttribute("scope", "col");
    head.append(cell);
  });
  const scroll = make("div", "scroll", make("table", "log", make("thead", "", head), body));
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "全部记录");
  return scroll;
}

/** A record from before the contest was begun afresh, to be looked at and given out. @param {Desk} desk @param {any} run */
function earlier(desk, run) {
  try {
    const journal = checked(desk.deck, whole(desk.deck, run.entries));
    const then = Object.assign({}, desk, { journal, state: replay(desk.deck, journal) });
    panel("以前的记录：" + time(run.at) + " 开始", "is-log", [exports(then), table(then)], [], "关闭");
  } catch (unfit) {
    const raw = makeButton("导出数据（JSON）", () => download(fileName(desk.deck) + "-损坏.json", "application/json", JSON.stringify(run.entries)));
    panel("以前的记录：" + time(run.at) + " 开始", "", [make("p", "", unfit instanceof Error ? unfit.message : ""), make("p", "exports", raw)], [], "关闭");
  }
}

/** @param {Desk} desk @param {any[]} past */
export function log(desk, past) {
  const input = importer(desk, () => opened.dialog.close(), (words) => (opened.trouble.textContent = words));
  const before = past.map((run) => makeButton(time(run.at) + " 开始的 " + run.entries.length + " 项", () => earlier(desk, run)));
  const kept = before.length ? [make("p", "exports is-past", make("span", "", "以前的记录："), ...before)] : [];
  const opened = panel("比赛记录", "is-log", [exports(desk), table(desk), ...kept, input], [], "关闭（L）");
}
