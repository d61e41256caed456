// @ts-check
/** A paper that was made: shown, printed, or answered (exam/exam.js, which a page loads beside this). */
import { bank, summary } from "./bank.js";
import { all, make, makeButton } from "../page/dom.js";
import { Tiku } from "../page/edge.js";
import { points } from "../text/points.js";
import { say } from "../text/say.js";

/** The sections of a paper. @param {any} blueprint @param {any[][]} sections */
function shown(blueprint, sections) {
  const intro = make("header", "", "exam-intro", make("h2", blueprint.title + "　" + blueprint.subtitle), make("p", summary(blueprint), "address"));
  const numerals = say("exam.numerals").split(" ");
  let number = 1;
  const parts = sections.map((items, i) => {
    const spec = blueprint.sections[i];
    const section = make("section", "", "", make("h2", say("compose.section", numerals[i] || i + 1, spec.heading)));
    section.dataset.title = spec.heading.replace(/ ?[\uff08(].*/, "");
    section.dataset.partial = String(spec.partial);
    items.forEach((item) => section.append(article(item, number++)));
    return section;
  });
  return make("div", "", "composed", intro, ...parts);
}

/** Between the page on which a paper is made and the one on which it is answered. @param {boolean} answering */
function turnTo(answering) {
  document.body.classList.toggle("exam-page", answering);
  all(document, "[data-compose], [data-paper] > .act").forEach((other) => (other.hidden = answering));
  window.scrollTo(0, 0);
}

/** @param {HTMLElement} paper where it is shown @param {any} blueprint @param {any[][]} sections @param {string} print names what is kept of it */
export function show(paper, blueprint, sections, print) {
  const root = shown(blueprint, sections);
  /** @param {boolean} open */
  const unfold = (open) => {
    key.textContent = open ? say("compose.hide") : say("compose.show");
    /** @type {HTMLDetailsElement[]} */ (all(root, "details.answer")).forEach((answer) => {
      answer.hidden = !open;
      answer.open = open;
    });
  };
  const begin = makeButton(say("compose.answer"), () => {
    unfold(false);
    turnTo(true);
    const exam = Tiku.exam.start(root, {
      code: bank.data.edition + "-" + blueprint.name,
      digest: print,
      minutes: blueprint.minutes,
      back: {
        words: say("compose.back"),
        go: () => {
          exam.stop();
          turnTo(false);
        },
      },
    });
  });
  begin.className = "primary";
  const key = makeButton(say("compose.show"), () => unfold(key.textContent === say("compose.show")));
  paper.append(make("div", "", "act", begin, makeButton(say("compose.print"), () => window.print()), key), root);
}

/** An item with its number, marks and order of options. @param {any} item @param {number} number */
function article(item, number) {
  const holder = make("div");
  holder.innerHTML = bank.markup[item.id];
  const shown = /** @type {HTMLElement} */ (holder.firstElementChild);
  shown.id = "item." + number;
  tell(shown, "h3", String(number));
  tell(shown, ".meta span:last-child", say("compose.marks", points(item.questions.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.half, 0))));
  all(shown, ".q").forEach((q, i) => {
    const asked = item.questions[i];
    q.dataset.half = String(asked.half);
    tell(q, "h4 small", say("compose.marks", points(asked.half)));
    orderLines(q, asked);
    orderOptions(q, asked.options);
  });
  return shown;
}

/** @param {HTMLElement} within @param {string} selector @param {string} words */
function tell(within, selector, words) {
  const element = within.querySelector(selector);
  if (element) {
    element.textContent = words;
  }
}

/** What 匹配 and 排序 show in the paper's order, and what each number of right lines earns. @param {HTMLElement} q @param {any} asked */
function orderLines(q, asked) {
  const shown = q.querySelector(".choices, .steps");
  if (shown) {
    asked.options.forEach((/** @type {string} */ id) => shown.append(...all(shown, '[data-option="' + id + '"]')));
    const lines = all(q, "[data-line]").length;
    const each = bank.data.credit[q.dataset.type || ""] === "each";
    q.dataset.scale = Array.from({ length: lines }, (_, i) => (i + 1 === lines ? asked.half : each ? Math.floor((asked.half * (i + 1)) / lines) : 0)).join(" ");
  }
}

/** Options in the paper's order, and the letters of the right ones. @param {HTMLElement} q @param {string[]} options ids */
function orderOptions(q, options) {
  const list = q.querySelector(".options");
  let right = "";
  options.forEach((id, place) => {
    const line = list && Array.from(list.children).find((li) => li.querySelector('input[value="' + id + '"]'));
    if (list && line) {
      list.append(line);
      right += line.hasAttribute("data-key") ? String.fromCharCode(65 + place) : "";
    }
  });
  const key = q.querySelector(".answer .key span");
  if (key && q.dataset.type !== "judgement" && right) {
    key.textContent = (key.textContent || "").replace(/^[A-Z]+/, right);
  }
}
