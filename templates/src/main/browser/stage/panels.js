// @ts-check
/** The host's panels over the screen: order of play, marks, corrections, scoreboard, record, help. */
import { composing } from "../page/composing.js";
import { makeButton } from "../page/dom.js";
import * as record from "./record.js";
import * as rules from "./rules.js";
import * as view from "./view.js";

const make = view.make;

/**
 * @typedef {any} Desk see stage-view.js
 * @typedef {{words: string, go: () => boolean | void}} Choice false keeps the panel open
 */

/**
 * Opens a panel; the first choice is the usual one. It can always be left without changing anything.
 * @param {string} title @param {string} className @param {Node[]} body @param {Choice[]} choices @param {string} leave
 */
function panel(title, className, body, choices, leave) {
  const dialog = document.createElement("dialog");
  dialog.className = "panel " + className;
  const heading = make("h2", "", title);
  heading.id = "_panel";
  dialog.setAttribute("aria-labelledby", heading.id);
  const trouble = make("p", "trouble");
  trouble.setAttribute("role", "alert");
  const buttons = choices.map((choice, index) => {
    const button = makeButton(choice.words, () => {
      if (choice.go() !== false) {
        dialog.close();
      }
    });
    button.className = index === 0 ? "primary" : "";
    return button;
  });
  const actions = make("div", "actions", ...buttons, makeButton(leave, () => dialog.close()));
  dialog.append(heading, make("div", "panel-body", ...body), trouble, actions);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !composing(event) && event.target instanceof HTMLInputElement && buttons.length) {
      event.preventDefault();
      buttons[0].click();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, trouble };
}

/** @param {string} label @param {string} value @param {string} [mode] */
function field(label, value, mode) {
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.value = value;
  input.inputMode = mode || "text";
  return { input, line: make("label", "field", make("span", "", label), input) };
}

/** Acts, and shows in the panel why it cannot be. @param {Desk} desk @param {{trouble: HTMLElement}} opened @param {any} event */
function attempt(desk, opened, event) {
  const sentence = rules.refusal(desk.deck, desk.state, event);
  opened.trouble.textContent = sentence;
  return sentence === "" && desk.act(event);
}

/** @param {Desk} desk */
export function order(desk) {
  let teams = desk.state.order.slice();
  let reason = "";
  const list = make("ol", "order");
  const show = () => {
    list.replaceChildren(
      ...teams.map((/** @type {number} */ team, /** @type {number} */ place) => {
        const up = makeButton("上移", () => swap(place, place - 1));
        const down = makeButton("下移", () => swap(place, place + 1));
        up.disabled = place === 0;
        down.disabled = place === teams.length - 1;
        up.setAttribute("aria-label", desk.deck.units[team] + "上移");
        down.setAttribute("aria-label", desk.deck.units[team] + "下移");
        return make("li", "", make("b", "", String(place + 1)), make("span", "", desk.deck.units[team]), up, down);
      })
    );
  };
  /** @param {number} one @param {number} other */
  const swap = (one, other) => {
    [teams[one], teams[other]] = [teams[other], teams[one]];
    reason = "人工排定";
    show();
    const moved = list.children[other].querySelector("button:not(:disabled)");
    /** @type {HTMLElement} */ (moved).focus();
  };
  const draw = makeButton("随机抽签", () => {
    teams = shuffled(teams);
    reason = "随机抽签";
    show();
  });
  show();
  /** @type {any} */
  const opened = panel("出场顺序", "is-order", [list, make("p", "", draw)], [{ words: "采用", go: () => attempt(desk, opened, { type: "order", order: teams, reason }) }], "取消");
}

/** Each order is equally likely. @param {number[]} list */
function shuffled(list) {
  const out = list.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const word = new Uint32Array(1);
    const fair = Math.floor(0x100000000 / (i + 1)) * (i + 1);
    do {
      crypto.getRandomValues(word);
    } while (word[0] >= fair);
    const j = word[0] % (i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** @param {Desk} desk */
export function marks(desk) {
  const segment = rules.segmentOf(desk.deck, desk.state);
  const call = segment.calls[desk.state.open.call];
  const before = (desk.state.given[call.id] || {})[desk.team] || [];
  const fields = Array.from({ length: segment.judges.count }, (none, judge) =>
    field("裁判 " + (judge + 1), judge in before ? rules.points(before[judge]) : "", "decimal")
  );
  const most = rules.drawOf(desk.deck, desk.state, desk.state.open).marks;
  const result = make("p", "result");
  const given = () => fields.map((one) => rules.hundredths(one.input.value));
  const show = () => {
    const list = given();
    const whole = list.every((mark) => mark >= 0 && mark <= most);
    result.textContent = whole ? "得 " + rules.points(rules.mean(list, segment.judges.trimmed)) + " 分" : "每个分数 0–" + rules.points(most) + " 分，最多两位小数";
  };
  fields.forEach((one) => one.input.addEventListener("input", show));
  show();
  const body = [make("div", "judges", ...fields.map((one) => one.line)), result];
  /** @type {any} */
  const opened = panel(call.label + "　" + desk.deck.units[desk.team] + "　裁判打分", "is-marks", body, [{ words: "记分", go: () => attempt(desk, opened, { type: "marks", team: desk.team, given: given() }) }], "取消");
  opened.dialog.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const at = fields.findIndex((one) => one.input === event.target);
    if (event.key === "Enter" && !composing(event) && at >= 0 && at < fields.length - 1) {
      event.preventDefault();
      event.stopImmediatePropagation();
      fields[at + 1].input.select();
    }
  }, true);
  fields[0].input.select();
}

/** @param {Desk} desk */
export function part(desk) {
  const most = rules.drawOf(desk.deck, desk.state, desk.state.open).marks;
  const { input, line } = field("得分（0–" + rules.points(most) + "）", "", "decimal");
  /** @type {any} */
  const opened = panel(desk.deck.units[desk.state.open.team] + "　部分得分", "", [line], [{ words: "记分", go: () => attempt(desk, opened, { type: "judge", result: "part", marks: rules.hundredths(input.value), left: desk.clock.seconds() }) }], "取消");
  input.focus();
}

/** @param {Desk} desk */
export function ruling(desk) {
  const tie = /** @type {rules.Tie} */ (rules.running(desk.state));
  const boxes = tie.left.map((/** @type {number} */ team) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = String(team);
    return { box, line: make("label", "choice", box, desk.deck.units[team] + "出局") };
  });
  const { input, line } = field("裁定的依据", "");
  const list = make("div", "", ...boxes.map((/** @type {any} */ each) => each.line));
  const go = () => attempt(desk, opened, { type: "sudden", teams: boxes.filter((/** @type {any} */ each) => each.box.checked).map((/** @type {any} */ each) => Number(each.box.value)), reason: input.value.trim() });
  /** @type {any} */
  const opened = panel("由裁判组裁定", "", [list, line], [{ words: "裁定", go }], "取消");
}

/** @param {Desk} desk */
export function correct(desk) {
  const team = document.createElement("select");
  desk.state.order.forEach((/** @type {number} */ each) => {
    const option = document.createElement("option");
    option.value = String(each);
    option.textContent = view.number(desk, each) + " " + desk.deck.units[each];
    team.append(option);
  });
  const marksField = field("加减分（如 10 或 -10）", "", "text");
  const reason = field("理由", "");
  const go = () => attempt(desk, opened, { type: "correct", team: Number(team.value), marks: rules.hundredths(marksField.input.value), reason: reason.input.value.trim() });
  /** @type {any} */
  const opened = panel("更正得分", "", [make("label", "field", make("span", "", "队伍"), team), marksField.line, reason.line], [{ words: "更正", go }], "取消");
}

/** @param {Desk} desk */
export function scoreboard(desk) {
  return panel("记分板", "is-scoreboard", [view.scoreTable(desk)], [], "关闭（S）").dialog;
}

/** @param {Desk} desk */
export function segments(desk) {
  const list = make("ol", "menu");
  desk.deck.segments.forEach((/** @type {any} */ segment, /** @type {number} */ index) => {
    const button = makeButton(segment.name, () => {
      desk.act({ type: "segment", segment: index });
      opened.dialog.close();
    });
    button.setAttribute("aria-current", String(index === desk.state.segment));
    list.append(make("li", "", button));
  });
  const more = [{ words: "总成绩", go: () => desk.act({ type: "end" }) }];
  /** @type {any} */
  const opened = panel("环节", "is-menu", [list], desk.state.segment >= 0 ? more : [], "关闭");
}

/** @param {string} name @param {string} type @param {string} content */
function download(name, type, content) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The buttons that give the record out. @param {Desk} desk */
function exports(desk) {
  const { deck } = desk;
  const name = record.fileName(deck);
  return make(
    "p",
    "exports",
    makeButton("导出文本", () => download(name + ".txt", "text/plain;charset=utf-8", record.text(deck, desk.journal))),
    makeButton("导出记录表（CSV）", () => download(name + ".csv", "text/csv;charset=utf-8", record.logCsv(deck, desk.journal))),
    makeButton("导出成绩表（CSV）", () => download(name + "-成绩.csv", "text/csv;charset=utf-8", record.scoresCsv(deck, desk.state))),
    makeButton("导出数据（JSON）", () => download(name + ".json", "application/json", record.data(deck, desk.journal)))
  );
}

/** A field that reads a record from a file. @param {Desk & {load: (journal: any[], words: string) => void}} desk @param {() => void} done @param {(words: string) => void} say */
function importer(desk, done, say) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.jsonl,application/json";
  input.addEventListener("change", () => {
    const file = input.files && input.files[0];
    if (!file) {
      return;
    }
    file.text().then(
      (json) => {
        try {
          desk.load(record.read(desk.deck, json), "已载入记录。");
          done();
        } catch (unfit) {
          say(unfit instanceof Error ? unfit.message : "");
        }
      },
      () => say("读不出这个文件。")
    );
  });
  return make("label", "field", make("span", "", "载入导出的数据（JSON）或者日志文件，现有的记录另行留存"), input);
}

/** @param {Desk} desk @returns {HTMLElement} everything that happened, the last first */
function table(desk) {
  const body = make("tbody", "");
  record.rows(desk.deck, desk.journal).reverse().forEach((/** @type {any} */ row) => {
    const line = make("tr", row.undone ? "is-undone" : "");
    [String(row.n), row.time.slice(11), record.whereOf(row), row.words + (row.undone ? "（已撤销）" : ""), row.change].forEach((words) => line.append(make("td", "", words)));
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
    const journal = record.checked(desk.deck, record.whole(desk.deck, run.entries));
    const then = Object.assign({}, desk, { journal, state: rules.replay(desk.deck, journal) });
    panel("以前的记录：" + record.time(run.at) + " 开始", "is-log", [exports(then), table(then)], [], "关闭");
  } catch (unfit) {
    const raw = makeButton("导出数据（JSON）", () => download(record.fileName(desk.deck) + "-损坏.json", "application/json", JSON.stringify(run.entries)));
    panel("以前的记录：" + record.time(run.at) + " 开始", "", [make("p", "", unfit instanceof Error ? unfit.message : ""), make("p", "exports", raw)], [], "关闭");
  }
}

/** @param {Desk} desk @param {any[]} past */
export function log(desk, past) {
  const input = importer(desk, () => opened.dialog.close(), (words) => (opened.trouble.textContent = words));
  const before = past.map((run) => makeButton(record.time(run.at) + " 开始的 " + run.entries.length + " 项", () => earlier(desk, run)));
  const kept = before.length ? [make("p", "exports is-past", make("span", "", "以前的记录："), ...before)] : [];
  /** @type {any} */
  const opened = panel("比赛记录", "is-log", [exports(desk), table(desk), ...kept, input], [], "关闭（L）");
}

/** @param {{show: string, words: string}[]} commands */
export function help(commands) {
  const list = make("dl", "keys");
  commands.forEach((one) => list.append(make("div", "", make("dt", "", make("kbd", "", one.show)), make("dd", "", one.words))));
  panel("按键", "is-help", [list], [], "关闭");
}

/**
 * Offers to go on with what was kept.
 * @param {Desk} desk @param {any[]} journal @param {() => void} go @param {() => void} afresh
 */
export function recover(desk, journal, go, afresh) {
  const last = journal[journal.length - 1];
  const words = "这台电脑上有这场比赛的记录，共 " + journal.length + " 项，最后一项在 " + record.time(last.at) + "。";
  const body = [make("p", "", words), make("p", "", "继续比赛，画面、得分和计时都回到中断的地方；重新开始，这份记录仍留在这台电脑上，按 L 可以查看和导出。"), exports(Object.assign({}, desk, { journal, state: rules.replay(desk.deck, journal) }))];
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
  /** @type {any} */
  const opened = panel("这里的记录不可靠", "is-unsafe", body, choices, "知道了，就这样比赛");
  opened.dialog.addEventListener("close", what.then);
}
