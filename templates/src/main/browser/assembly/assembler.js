// @ts-check
/**
 * Assembles one form in the browser, draw by draw as io.tiku.assembly.Assembler does: the same edition, blueprint and seed give
 * the same items, orders and options. What is random comes from the stream of docs/random.md.
 *
 * @typedef {import("./paper.js").Item} Item
 * @typedef {import("./paper.js").Blueprint} Blueprint
 * @typedef {import("./paper.js").FormItem} FormItem
 */
import { anneal } from "./annealing.js";
import { shortages } from "./cells.js";
import { Chain } from "./chain.js";
import { evenKeys } from "./key-places.js";
import { questions } from "./mark-split.js";
import { Mixing } from "./mixing.js";
import { Model } from "./model.js";
import { Orders, shuffles, STREAM } from "./orders.js";
import { stream } from "./stream.js";
import { supply } from "./supply.js";
import { say } from "../text/say.js";

/** @param {Model} model @param {string} seed @param {string} name of the blueprint @returns {Chain | null} */
function solve(model, seed, name) {
  for (const effort of [1, 2, 4]) {
    const random = stream(STREAM, seed, name, "table", String(effort));
    let chain = new Chain(model);
    for (let i = 1; i < 40 && !chain.fill(random); i++) {
      chain = new Chain(model);
    }
    if (!chain.chosen.includes(-1) && anneal(chain, random, effort)) {
      new Mixing(chain, random).run();
      return chain;
    }
  }
  return null;
}

/** @param {Blueprint} blueprint @param {Chain} chain @param {string} seed @param {Item[]} bank @returns {FormItem[][]} */
function form(blueprint, chain, seed, bank) {
  const orders = new Orders(seed);
  const shuffled = blueprint.shuffleOptions;
  /** @type {import("./key-places.js").Asked[]} */
  const keyed = [];
  const sections = blueprint.sections.map((section, s) => {
    const chosen = Array.from(chain.chosen, (item) => chain.model.items[item]).filter((_, slot) => chain.slotSection[slot] === s);
    const inOrder = blueprint.shuffleItems ? orders.items(chosen) : bank.filter((item) => chosen.includes(item));
    return inOrder.map((item) => {
      const shares = /** @type {number[]} */ (questions(item, section.half));
      return {
        id: item.id,
        questions: item.questions.map((question, i) => {
          const id = item.type === "案例" ? item.id + ".q" + (i + 1) : item.id;
          const options = orders.options(item, i, id, shuffled);
          if (question[4] > 0) {
            keyed.push({ id, options, key: options.indexOf("o" + question[4]), free: shuffles(item, i) });
          }
          return { options, half: shares[i] };
        }),
      };
    });
  });
  if (shuffled) {
    evenKeys(keyed, orders);
  }
  return sections;
}

/**
 * Assembles form A, or says why there is none.
 *
 * @param {Blueprint} blueprint
 * @param {Item[]} bank
 * @param {import("./paper.js").Facility} facility
 * @param {string} seed
 * @param {Set<string>} avoid ids that may not be chosen
 * @returns {{sections: FormItem[][], reasons: string[]}}
 */
export function assemble(blueprint, bank, facility, seed, avoid) {
  const given = supply(blueprint, bank, avoid);
  const reasons = shortages(blueprint, given, facility);
  const chain = reasons.length ? null : solve(new Model(blueprint, given, facility), seed, blueprint.name);
  if (!chain && !reasons.length) {
    reasons.push(say("compose.together"));
  }
  return { sections: chain ? form(blueprint, chain, seed, bank) : [], reasons };
}
