// @ts-check
/** What a page can only say in the reader's browser: how old its law is, what was answered, that a table goes on. */
import { all, make } from "./dom.js";
import { records } from "../record/answers.js";
import { read } from "../record/storage.js";
import { say } from "../text/say.js";

/** The page cannot know when it is read, so the reader's clock says how old its law is. */
function tellAge() {
  const line = document.querySelector("[data-aged]");
  if (!(line instanceof HTMLElement)) {
    return;
  }
  const now = new Date();
  const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  const years = 1 + Math.floor((today - Number((line.dataset.aged || "").replace(/-/g, ""))) / 10000);
  line.hidden = years < 1;
  if (years >= 1) {
    const text = /** @type {HTMLElement} */ (line.querySelector("span"));
    text.replaceChildren(say("age.before"), /** @type {HTMLElement} */ (line.querySelector("time")), say("age.after", years));
    line.classList.add("old");
  }
}

function markLists() {
  const answered = records();
  all(document, "[data-record]").forEach((line) => {
    const last = answered[line.dataset.record || ""];
    if (last) {
      line.append(make("span", last.right ? say("mark.right") : say("mark.wrong"), last.right ? "done" : "done missed"));
    }
  });
}

/** What became of a paper in this browser; exam/keeping.js notes it. */
function markPapers() {
  all(document, "[data-paper]").forEach((line) => {
    let noted = null;
    try {
      noted = JSON.parse(read("tiku.paper." + line.dataset.paper) || "null");
    } catch (damaged) {
      noted = null;
    }
    if (!noted) {
      return;
    }
    const done = noted.state === "done";
    const waits = noted.waiting ? say("papers.waiting", noted.waiting) : "";
    const words = done ? say("papers.got", noted.got / 2, noted.full / 2) + waits : say("papers.begun", noted.answered, noted.questions);
    const mark = make("small", words, done ? "tag in-force" : "tag warn");
    /** @type {HTMLElement} */ (line.firstElementChild).append(" ", mark);
    /** @type {HTMLElement} */ (line.querySelector(".start")).textContent = done ? say("papers.result") : say("papers.goOn");
  });
}

/** Wide tables and figures say that they go on, not only show it. */
function tellWide() {
  all(document, ".scroll").forEach((place) => {
    if (place.scrollWidth > place.clientWidth + 1) {
      place.before(make("p", say("table.swipe"), "swipe"));
    }
  });
}

export function notes() {
  tellAge();
  markLists();
  markPapers();
  tellWide();
}
