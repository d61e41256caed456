// @ts-check
/** The answer card of a paper: time and hand-in, a cell for each item, flags, how to use keys. */
import { makeCheck } from "../page/check.js";
import { make, makeButton } from "../page/dom.js";
import { keysOff, useKeys } from "../page/keys.js";
import { say } from "../text/say.js";

const KEYS = [
  [say("exam.keysOption"), say("exam.keysOptionDoes")],
  [say("exam.keysNext"), say("word.next")],
  [say("exam.keysPrevious"), say("exam.previous")],
  ["F", say("exam.keysFlag")],
];
const BEFORE = [["is-answered", say("exam.answered")], ["is-some", say("exam.some")], ["", say("exam.none")], ["is-flagged", say("exam.flag")]];
const AFTER = [["is-right", say("exam.right")], ["is-part", say("exam.part")], ["is-wrong", say("exam.wrong")], ["is-pending", say("exam.pending")]];
const WORDS = new Map(/** @type {[string, string][]} */ ([...BEFORE, ...AFTER]));

/**
 * @typedef {import("./view.js").Item} Item
 *
 * @typedef {Object} Acts what the card leads to
 * @property {() => void} hand
 * @property {(item: Item) => void} jump
 * @property {(item: Item) => void} flag
 * @property {() => HTMLElement[]} wayBack
 *
 * @typedef {{kind: string, flagged: boolean, at: boolean}} Look of an item's cell
 */

function keysHelp() {
  const list = make("dl");
  KEYS.forEach(([keys, words]) => list.append(make("dt", "", "", make("kbd", keys)), make("dd", words)));
  const label = makeCheck(say("keys.use"), !keysOff(), useKeys);
  return make("details", "", "exam-keys", make("summary", say("keys.title")), list, label);
}

/** @param {HTMLElement} legend @param {string[][]} entries */
function explain(legend, entries) {
  legend.replaceChildren(
    ...entries.map(([kind, words]) => make("li", "", kind, make("i", ""), document.createTextNode(words)))
  );
}

/** @param {HTMLElement} root @param {Item[]} items @param {Acts} acts */
export function answerCard(root, items, acts) {
  const timeLabel = make("span", "");
  const time = make("b", "");
  time.setAttribute("role", "timer");
  const count = make("span", "");
  const toggle = makeButton(say("exam.card") + " ", () => open(toggle.getAttribute("aria-expanded") !== "true"));
  toggle.className = "exam-toggle";
  toggle.setAttribute("aria-controls", "_exam-sheet");
  toggle.append(count);
  const hand = makeButton(say("exam.hand"), acts.hand);
  hand.className = "primary exam-hand";
  const alert = make("p", "", "exam-alert");
  alert.setAttribute("role", "alert");
  const words = make("p", "", "exam-progress");
  const keptLine = make("p", "", "exam-kept");
  const sheet = make("div", "", "exam-sheet", words, keptLine);
  sheet.id = "_exam-sheet";
  const bar = make("div", "", "exam-bar", make("p", "", "exam-clock", timeLabel, time), toggle, hand);
  const element = make("aside", "", "exam-card", alert, bar, sheet);
  element.setAttribute("aria-label", say("exam.card"));
  const legend = make("ul", "", "exam-legend");
  /** @type {Map<Item, HTMLButtonElement>} */
  const cells = new Map();
  /** @type {Map<Item, HTMLButtonElement>} */
  const flags = new Map();

  /** @param {boolean} wide */
  function open(wide) {
    toggle.setAttribute("aria-expanded", String(wide));
    element.classList.toggle("is-open", wide);
  }

  /** @param {Item} item @param {Map<string, HTMLElement>} lists by section */
  function add(item, lists) {
    let list = lists.get(item.section);
    if (!list) {
      list = make("ol", "", "exam-cells");
      list.setAttribute("aria-label", item.section);
      lists.set(item.section, list);
      sheet.append(make("h3", item.section), list);
    }
    const cell = makeButton(String(item.number), () => {
      open(false);
      acts.jump(item);
    });
    cells.set(item, cell);
    list.append(make("li", "", "", cell));
    const flag = makeButton(say("exam.flag"), () => acts.flag(item));
    flag.className = "exam-flag";
    flags.set(item, flag);
    (item.element.querySelector(".item-head") || item.element).append(flag);
  }

  return {
    element,
    alert,
    keptLine,
    time,
    timeLabel,
    toggle,
    open,
    isOpen: () => element.classList.contains("is-open"),
    build() {
      open(false);
      /** @type {Map<string, HTMLElement>} */
      const lists = new Map();
      items.forEach((item) => add(item, lists));
      explain(legend, BEFORE);
      sheet.append(legend, keysHelp(), ...acts.wayBack());
      root.append(element);
    },
    /** @param {Item} item @param {Look} look */
    show(item, look) {
      const cell = /** @type {HTMLButtonElement} */ (cells.get(item));
      const flag = /** @type {HTMLButtonElement} */ (flags.get(item));
      const flagged = look.flagged ? say("exam.flagged") : say("exam.unflagged");
      cell.className = look.kind + (look.flagged ? " is-flagged" : "");
      cell.setAttribute("aria-label", say("exam.number", item.number) + say("word.comma") + WORDS.get(look.kind) + (look.flagged ? say("exam.andFlagged") : ""));
      cell.setAttribute("aria-current", String(look.at));
      item.element.classList.toggle("is-current", look.at);
      flag.setAttribute("aria-pressed", String(look.flagged));
      flag.textContent = flagged;
      flag.setAttribute("aria-label", say("exam.flagOf", flagged, item.number));
    },
    /** @param {string} short @param {string} long */
    progress(short, long) {
      count.textContent = short;
      words.textContent = long;
    },
    late: () => element.classList.add("is-late"),
    /** Turns to what the marks say. @param {string[]} flagged ids of items @param {() => void} toResult */
    judged(flagged, toResult) {
      element.classList.remove("is-late");
      time.removeAttribute("role");
      hand.replaceWith(makeButton(say("papers.result"), toResult));
      explain(legend, AFTER);
      flags.forEach((flag, item) => {
        flag.hidden = !flagged.includes(item.id);
        flag.disabled = true;
      });
    },
  };
}
