// @ts-check
/** What a page says of a question, and what comes after it. */
import { all } from "../page/dom.js";
import { say } from "../text/say.js";

/** @param {HTMLElement} q @param {string} words @param {string} className */
export function tell(q, words, className) {
  const result = q.querySelector(".act [role=status]");
  if (result) {
    result.textContent = words;
    result.className = className;
  }
  const [main, again] = /** @type {HTMLButtonElement[]} */ (all(q, ".act button"));
  const done = Boolean(q.dataset.result);
  const ahead = done ? onward(q) : null;
  again.hidden = !done;
  main.hidden = done && !ahead;
  main.textContent = ahead ? ahead.words : q.dataset.type === "short" ? say("practice.compare") : say("practice.submit");
}

/**
 * What comes after a question: the next one that is shown, or the page the pager leads to; null at the end.
 * @param {HTMLElement} q @returns {{words: string, go: () => void} | null}
 */
export function onward(q) {
  const shown = all(document, ".q").filter((each) => each === q || each.offsetParent !== null);
  const next = shown[shown.indexOf(q) + 1];
  if (next) {
    const same = next.closest(".item") === q.closest(".item");
    return { words: same ? say("practice.nextPart") : say("word.next"), go: () => moveTo(next) };
  }
  const link = document.querySelector('a[rel="next"]');
  if (!(link instanceof HTMLAnchorElement)) {
    return null;
  }
  return { words: /(^|\/)item\/[^/]*$/.test(link.pathname) ? say("word.next") : say("practice.nextPoint"), go: () => link.click() };
}

/** @param {HTMLElement} q */
export function moveTo(q) {
  const target = q.querySelector("input, select, textarea, button");
  if (target instanceof HTMLElement) {
    target.focus({ preventScroll: true });
  }
  const item = q.closest(".item");
  (item && item.querySelector(".q") === q ? item : q).scrollIntoView({ block: "start" });
}
