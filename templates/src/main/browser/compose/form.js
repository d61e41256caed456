// @ts-check
/** The form in which a paper is chosen. */
import { bank } from "./bank.js";
import { kinds, scope } from "./choosing.js";
import { input, labelled } from "./fields.js";
import { complain, compose, statusOf } from "./making.js";
import { LONGEST, OWN, read, TYPES } from "./order.js";
import { composing } from "../page/composing.js";
import { make } from "../page/dom.js";
import { say } from "../text/say.js";

function randomSeed() {
  const bytes = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(bytes, (word) => word.toString(36)).join("");
}

/** Asks, unless the address does. @param {HTMLElement} root @param {HTMLElement} paper where the paper is shown */
export function form(root, paper) {
  const address = new URLSearchParams(location.search);
  const { asked, mistakes } = read(address, bank.data);
  const box = make("form", "", "compose");
  const own = scope(bank.data, asked);
  const seed = input("text", asked.seed.slice(0, LONGEST) || randomSeed());
  seed.name = "seed";
  seed.maxLength = LONGEST;
  box.append(kinds(bank.data, asked), own);
  labelled(box, say("compose.seed"), seed);
  const status = statusOf(box, make("div", "", "act", make("button", say("compose.make"), "primary")));
  const show = () => {
    own.hidden = new FormData(box).get("blueprint") !== OWN;
  };
  box.addEventListener("change", show);
  show();
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && composing(event)) {
      event.preventDefault();
    }
  });
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    compose(taken(new FormData(box)), paper, status, null);
  });
  root.append(box);
  if (mistakes.length) {
    complain(status, say("compose.badAddress"), mistakes);
  } else if (asked.seed) {
    compose(asked, paper, status, address.get("check") || "");
  }
}

/** @param {FormData} values */
function taken(values) {
  /** @type {Record<string, string>} */
  const counts = {};
  TYPES.forEach((type) => {
    counts[type] = String(values.get(type) || "0");
  });
  return {
    blueprint: String(values.get("blueprint")),
    seed: String(values.get("seed")).trim() || randomSeed(),
    domains: values.getAll("domain").map(String),
    chapters: values.getAll("chapter").map(String),
    difficulty: values.getAll("difficulty").map(String),
    counts,
  };
}
