// @ts-check
/**
 * The order of items and options in form A, of seed, form and item alone: io.tiku.assembly.Orders.
 *
 * @typedef {import("./paper.js").Item} Item
 */
import { stream } from "./stream.js";

/** The label of every stream of an assembly. */
export const STREAM = "assembly-1";

export class Orders {
  /** @param {string} seed */
  constructor(seed) {
    this.seed = seed;
  }

  /** @param {string} purpose @param {string} id */
  stream(purpose, id) {
    return stream(STREAM, this.seed, purpose, "A", id);
  }

  /** In an order that for two items does not depend on any third. @param {Item[]} items */
  items(items) {
    const words = new Map(items.map((item) => [item, this.stream("order", item.id).word()]));
    const word = (/** @type {Item} */ item) => /** @type {number} */ (words.get(item));
    return items.sort((a, b) => word(a) - word(b) || (a.id < b.id ? -1 : 1));
  }

  /** The ids of a question's options. @param {Item} item @param {number} i @param {string} id @param {boolean} shuffled */
  options(item, i, id, shuffled) {
    const [type, size, , , , expected] = item.questions[i];
    const places = (shuffled && expected) || Array.from({ length: size }, (_, place) => place + 1);
    const options = places.map((place) => "o" + place);
    if (["匹配", "排序"].includes(type)) {
      this.stream("options", id).disarrange(options);
    } else if (shuffled && shuffles(item, i)) {
      this.stream("options", id).shuffle(options);
    }
    return options;
  }
}

/** Whether a question's options are put in random order where a paper shuffles any. @param {Item} item @param {number} i */
export function shuffles(item, i) {
  const [type, , , , , expected] = item.questions[i];
  return item.shuffle && !expected && type !== "判断";
}
