// @ts-check
/** What to try when little was found, or what was probably meant. */
import { make, makeButton } from "../../page/dom.js";
import { say } from "../../text/say.js";

/** @typedef {import("../engine/lookup.js").Result} Result */

const MOST = 4;

/** @param {string} query @param {Result} result */
function offersFor(query, result) {
  const offers = result.suggestions.slice();
  const words = query.split(/\s+/);
  if (result.total === 0 && words.length > 1) {
    offers.push(...words);
  } else if (result.total === 0 && query.length > 4) {
    const letters = Array.from(query);
    offers.push(letters.slice(0, Math.ceil(letters.length / 2)).join(""));
  }
  return offers;
}

/** @param {string} query @param {Result} result @param {(query: string) => void} ask */
export function offersLine(query, result, ask) {
  const offers = offersFor(query.trim(), result);
  if (offers.length === 0 && result.total > 0) {
    return null;
  }
  const line = make("li", "", "offers");
  if (offers.length === 0) {
    line.textContent = say("search.otherWords");
    return line;
  }
  line.append(result.total === 0 ? say("search.try") : say("search.meant"));
  line.append(...offers.slice(0, MOST).map((offer) => makeButton(offer, () => ask(offer))));
  return line;
}
