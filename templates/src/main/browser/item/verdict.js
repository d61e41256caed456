// @ts-check
/**
 * Says beside options and blanks whether they are right, on pages of items and on papers: in words and with
 * a mark, never by colour alone, and set off from the sentence in which a blank stands.
 */
import { all, make } from "../page/dom.js";
import { say } from "../text/say.js";

/** With a space on either side, so that it is a word of its own for who hears or copies it. @param {string} words */
function badge(words, className = "") {
  return make("b", " " + words + " ", ("verdict " + className).trim());
}

/** @param {Element} q */
export function options(q) {
  all(q, ".options li").forEach((line) => {
    const input = /** @type {HTMLInputElement} */ (line.querySelector("input"));
    const text = /** @type {HTMLElement} */ (line.querySelector("label > span"));
    const key = "key" in line.dataset;
    if (key || input.checked) {
      line.classList.add(key ? (input.checked ? "is-right" : "is-missed") : "is-wrong");
      text.append(badge(key ? (input.checked ? say("verdict.hit") : say("verdict.missed")) : say("verdict.wrong")));
    }
    const note = q.querySelector('[data-o="' + input.value + '"]');
    if (note) {
      text.append(make("span", note.textContent, "why"));
    }
  });
}

/** @param {Element} q @param {boolean[]} hits of each blank whether it is right */
export function blanks(q, hits) {
  all(q, ".stem .blank").forEach((blank, index) => {
    blank.append(badge(hits[index] ? say("verdict.good") : say("verdict.bad"), "result " + (hits[index] ? "good" : "bad")));
  });
}

/** What is right, in letters as they are drawn; of 判断 the word. @param {HTMLElement} q */
export function key(q) {
  const lines = all(q, ".options li");
  const right = lines.filter((line) => "key" in line.dataset);
  return q.dataset.type === "judgement"
    ? right.map((line) => say("verdict.quoted", (/** @type {HTMLElement} */ (line.querySelector("label > span")).textContent || "").replace(/ .*/, ""))).join("")
    : right.map((line) => String.fromCharCode(65 + lines.indexOf(line))).join("");
}

/** @param {Element} q */
export function remove(q) {
  all(q, ".verdict, .why").forEach((element) => element.remove());
  all(q, ".options li").forEach((line) => line.classList.remove("is-right", "is-wrong", "is-missed"));
}
