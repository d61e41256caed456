// @ts-check
/** The register of statutes: finding, narrowing and sorting. The page is complete without it. */
import { say } from "../text/say.js";

/** Begins, where the page has the register. */
export function register() {
  const found = document.querySelector("[data-register]");
  if (!(found instanceof HTMLElement)) {
    return;
  }
  const tools = found;
  const input = /** @type {HTMLInputElement} */ (tools.querySelector("input"));
  const status = /** @type {HTMLSelectElement} */ (tools.querySelector("[data-status]"));
  const sort = /** @type {HTMLSelectElement} */ (tools.querySelector("[data-sort]"));
  const count = /** @type {HTMLElement} */ (tools.querySelector("[data-count]"));
  const sections = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".level-list")));
  const bodies = sections.map((section) => /** @type {HTMLElement} */ (section.querySelector("tbody")));
  /** As they were registered. */
  const rows = bodies.map((body) => /** @type {HTMLElement[]} */ (Array.from(body.children)));
  const CHINESE = new Intl.Collator("zh-CN");

  /** @param {HTMLElement} row @param {string} selector */
  function text(row, selector) {
    return (row.querySelector(selector) || row).textContent || "";
  }

  /** Brackets and spaces are written in many ways. @param {string} words */
  function plain(words) {
    return words.toLowerCase().replace(/[\s《》〈〉〔〕［］()（）“”"]/g, "");
  }

  /** @type {Record<string, (one: HTMLElement, other: HTMLElement) => number>} */
  const ORDERS = {
    title: (one, other) => CHINESE.compare(text(one, "th"), text(other, "th")),
    effective: (one, other) => text(other, "time").localeCompare(text(one, "time")),
    items: (one, other) => Number(other.dataset.items) - Number(one.dataset.items),
  };

  function show() {
    const words = plain(input.value);
    let left = 0;
    rows.forEach((list, i) => {
      let here = 0;
      list.forEach((row) => {
        const named = plain((row.dataset.short || "") + "\n" + text(row, "th") + "\n" + text(row, "td"));
        const stands = !status.value || (row.dataset.status || "").split(" ").includes(status.value);
        row.hidden = !(stands && named.includes(words));
        here += row.hidden ? 0 : 1;
      });
      sections[i].hidden = here === 0;
      left += here;
    });
    count.textContent = left ? say("register.shown", left) : say("register.none");
  }

  function arrange() {
    const order = ORDERS[sort.value];
    bodies.forEach((body, i) => body.append(...(order ? rows[i].slice().sort(order) : rows[i])));
  }

  tools.hidden = false;
  input.addEventListener("input", show);
  status.addEventListener("change", show);
  sort.addEventListener("change", arrange);
  show();
}
