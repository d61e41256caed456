// @ts-check
/** What papers are made of: paper/data.js and paper/items-<chapter>.js, scripts that hand themselves over. */
import { Tiku } from "../page/edge.js";
import { points } from "../text/points.js";
import { say } from "../text/say.js";
import { word } from "../text/word.js";

/** @type {{data: any, markup: Record<string, string>}} data null until it comes; of each item its markup */
export const bank = { data: null, markup: {} };

/** Takes what these scripts bring. */
export function receive() {
  Tiku.paperData = (/** @type {any} */ given) => {
    bank.data = given;
    given.chapters = given.chapters || [];
    Tiku.paperBank = given;
    given.blueprints.forEach((/** @type {any} */ blueprint) => {
      blueprint.mean = blueprint.mean || null;
    });
  };
  Tiku.paperItems = (/** @type {Record<string, string>} */ items) => Object.assign(bank.markup, items);
}

/** @param {string} file */
export function missing(file) {
  return say("compose.missing", file);
}

/** @param {any} blueprint */
function total(blueprint) {
  return blueprint.sections.reduce((/** @type {number} */ sum, /** @type {any} */ s) => sum + s.count * s.half, 0);
}

/** A blueprint in a line. @param {any} blueprint */
export function summary(blueprint) {
  const parts = blueprint.sections.map((/** @type {any} */ section) => say("compose.part", word("type", section.type), section.count));
  return say("compose.facts", blueprint.minutes, points(total(blueprint)), parts.join(say("word.comma")));
}

/** @param {string} file @returns {Promise<unknown>} */
function loadScript(file) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = file;
    script.onload = done;
    script.onerror = () => {
      script.remove();
      fail(new Error(missing(file)));
    };
    document.head.append(script);
  });
}

/** Loads the markup of items, a script a chapter. @param {string[]} ids */
export async function load(ids) {
  /** @returns {string[]} */
  const lacking = () => bank.data.items.filter((/** @type {any} */ item) => ids.includes(item.id) && !(item.id in bank.markup)).map((/** @type {any} */ item) => "paper/items-" + item.chapter + ".js");
  await Promise.all(Array.from(new Set(lacking()), loadScript));
  lacking().forEach((file) => {
    throw new Error(say("compose.other", file));
  });
}
