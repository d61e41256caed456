// @ts-check
/** Makes the paper that is asked for, shows it, and says under which address it is found again. */
import { bank, load } from "./bank.js";
import { order } from "./order.js";
import { show } from "./paper.js";
import { make } from "../page/dom.js";
import { Tiku } from "../page/edge.js";
import { say } from "../text/say.js";

let turns = 0;

/** Where is said what became of it. @param {HTMLElement} within @param {Node[]} before */
export function statusOf(within, ...before) {
  const status = make("div");
  status.setAttribute("role", "status");
  within.append(...before, status);
  return status;
}

/** @param {HTMLElement} status @param {string} words @param {string[]} [list] */
export function complain(status, words, list) {
  status.append(make("p", words, "result bad"));
  if (list) {
    status.append(make("ul", "", "", ...list.map((line) => make("li", line))));
  }
}

/** A word for a paper's items and their order, by which an old address is told from a new bank. @param {any[][]} sections */
function fingerprint(sections) {
  return /** @type {any} */ (window).sha256(JSON.stringify(sections)).slice(0, 16);
}

/** @param {any} asked @param {HTMLElement} paper @param {HTMLElement} status @param {string | null} check what the address says of the paper; null where the form asks */
export function compose(asked, paper, status, check) {
  const data = bank.data;
  const turn = ++turns;
  paper.replaceChildren();
  status.replaceChildren();
  const found = order(asked, data);
  if (!found.order) {
    complain(status, say("compose.impossible"), found.mistakes);
    return;
  }
  const { blueprint, avoid, query } = found.order;
  const made = Tiku.assembly.assemble(blueprint, data.items, data.facility, asked.seed, avoid);
  if (made.reasons.length > 0) {
    complain(status, say("compose.impossible"), made.reasons);
    return;
  }
  const print = fingerprint(made.sections);
  const address = "?" + new URLSearchParams({ blueprint: blueprint.name, seed: asked.seed, ...query, check: print.slice(0, 8) });
  const ids = made.sections.flat().map((/** @type {any} */ item) => item.id);
  load(ids).then(
    () => {
      if (turn !== turns) {
        return;
      }
      show(paper, blueprint, made.sections, print);
      if (check && check !== print.slice(0, 8)) {
        complain(status, say("compose.changed"));
      }
      share(status, address);
      if (check !== null) {
        paper.scrollIntoView({ block: "start" });
      }
    },
    (/** @type {Error} */ failure) => turn === turns && complain(status, failure.message)
  );
}

/** The address that opens the paper again; a few browsers let no page change its own. @param {HTMLElement} status @param {string} address */
function share(status, address) {
  const line = make("p", "", "result good");
  try {
    history.replaceState(null, "", address);
    line.textContent = say("compose.done");
  } catch (refused) {
    const link = make("a", say("compose.address"));
    link.href = address;
    line.append(say("compose.doneSend"), link);
  }
  status.append(line);
}
