// @ts-check
/** The tools above a point's items: filters, all answers, counts, printing. */
import { all, makeButton } from "../page/dom.js";
import { Tiku } from "../page/edge.js";
import { say } from "../text/say.js";

/** Pixels: a folded text shows at least so much, and the first question stands so far above the edge. */
const LEAST = 112;
const ROOM = 48;

/** Begins, where the page has the tools for it. */
export function sheet() {
  const found = document.querySelector("[data-tools]");
  if (!(found instanceof HTMLElement)) {
    return;
  }
  const tools = found;
  const items = all(document, ".item");

  /** @param {string} name */
  function boxes(name) {
    return /** @type {HTMLInputElement[]} */ (all(tools, 'input[name="' + name + '"]'));
  }

  /** @param {string} name */
  function act(name) {
    return /** @type {HTMLElement | null} */ (tools.querySelector('[data-act="' + name + '"]'));
  }

  function shown() {
    return items.filter((item) => !item.hidden);
  }

  /** @param {HTMLElement} within */
  function answers(within) {
    return /** @type {HTMLDetailsElement[]} */ (all(within, "details.answer"));
  }

  function count() {
    const visible = shown();
    /** @param {string} result */
    const judged = (result) =>
      visible.filter((item) => all(item, ".q").every((q) => (result ? q.dataset.result === result : q.dataset.result))).length;
    const place = /** @type {HTMLElement} */ (tools.querySelector("[data-count]"));
    place.textContent = act("reveal")
      ? say("sheet.count", visible.length, judged(""), judged("right"))
      : say("sheet.shown", visible.length);
  }

  function filter() {
    ["type", "difficulty"].forEach((name) => {
      const chosen = boxes(name).filter((box) => box.checked).map((box) => box.value);
      items.forEach((item) => {
        item.classList.toggle("not-" + name, !chosen.includes(item.dataset[name] || ""));
      });
    });
    items.forEach((item) => {
      item.hidden = item.classList.contains("not-type") || item.classList.contains("not-difficulty");
    });
    count();
  }

  /** A link may name one type or difficulty: ?type=single. */
  function filterFromAddress() {
    const wanted = new URLSearchParams(location.search);
    ["type", "difficulty"].forEach((name) => {
      const value = wanted.get(name);
      if (value && boxes(name).some((box) => box.value === value)) {
        boxes(name).forEach((box) => {
          box.checked = box.value === value;
        });
        /** @type {HTMLDetailsElement} */ (tools.querySelector("[data-filters]")).open = true;
      }
    });
  }

  function reveal() {
    const button = act("reveal");
    if (!button) {
      return;
    }
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? say("sheet.hide") : say("sheet.reveal");
    shown().forEach((item) => answers(item).forEach((answer) => (answer.open = open)));
  }

  // Closed details are not printed: they are opened for a print with answers, then closed again.
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    const wanted = /** @type {HTMLInputElement} */ (act("with-answers")).checked;
    document.body.classList.toggle("with-answers", wanted);
    opened = wanted ? items.flatMap(answers).filter((answer) => !answer.open) : [];
    opened.forEach((answer) => (answer.open = true));
  });
  window.addEventListener("afterprint", () => opened.forEach((answer) => (answer.open = false)));

  /** On a phone a long text is folded as far as the first question then stands within a screen and a half. */
  function fold() {
    const found = document.querySelector(".syllabus > .text");
    const first = document.querySelector(".item :is(.stem, .material)");
    if (!(found instanceof HTMLElement) || !first || window.matchMedia("(min-width: 45rem)").matches) {
      return;
    }
    const over = first.getBoundingClientRect().top + window.scrollY - 1.5 * window.innerHeight;
    if (over <= 0) {
      return;
    }
    const text = found;
    const button = makeButton(say("sheet.unfold"), unfold);
    button.className = "unfold";
    function unfold() {
      text.classList.remove("folded");
      text.style.maxHeight = "";
      button.remove();
    }
    text.after(button);
    text.classList.add("folded");
    text.style.maxHeight = Math.max(LEAST, text.offsetHeight - over - button.offsetHeight - ROOM) + "px";
    text.addEventListener("focusin", unfold);
  }

  tools.hidden = false;
  filterFromAddress();
  filter();
  fold();
  tools.addEventListener("change", filter);
  document.addEventListener("tiku:answered", count);
  act("reveal")?.addEventListener("click", reveal);
  act("print")?.addEventListener("click", () => window.print());
  act("again")?.addEventListener("click", () =>
    all(document, ".q[data-result]").forEach((q) => Tiku.again(q)),
  );
}
