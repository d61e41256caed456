// @ts-check
/** The page on which a paper is chosen, assembled, shown, answered and printed. */
import { levels, LONGEST, MOST, order, OWN, read, TYPES } from "./order.js";
import { composing } from "../page/composing.js";
import { make, makeButton } from "../page/dom.js";
import { Tiku } from "../page/edge.js";
import { say } from "../text/say.js";
import { word } from "../text/word.js";

const SCRIPTS = ["assembly", "exam"];

/** @type {any} */
let data = null;
let turns = 0;
/** @type {Record<string, string>} */
const markup = {};

Tiku.paperData = (/** @type {any} */ given) => {
  data = given;
  data.chapters = data.chapters || [];
  Tiku.paperBank = given;
  data.blueprints.forEach((/** @type {any} */ blueprint) => {
    blueprint.mean = blueprint.mean || null;
  });
};
Tiku.paperItems = (/** @type {Record<string, string>} */ items) => Object.assign(markup, items);

/** @param {number} halves */
function marks(halves) {
  return Math.floor(halves / 2) + (halves % 2 ? ".5" : "");
}

/** @param {any} blueprint */
function total(blueprint) {
  return blueprint.sections.reduce((/** @type {number} */ sum, /** @type {any} */ s) => sum + s.count * s.half, 0);
}

/** @param {any} blueprint */
function summary(blueprint) {
  const parts = blueprint.sections.map((/** @type {any} */ section) => say("compose.part", word("type", section.type), section.count));
  return say("compose.facts", blueprint.minutes, marks(total(blueprint)), parts.join(say("word.comma")));
}

function randomSeed() {
  const bytes = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(bytes, (word) => word.toString(36)).join("");
}

/** @param {HTMLElement} parent @param {string} label @param {HTMLElement} field */
function labelled(parent, label, field) {
  const line = make("label", "", "compose-field");
  line.append(make("span", label), field);
  parent.append(line);
}

/** @param {string} type @param {string} value */
function input(type, value) {
  const field = document.createElement("input");
  field.type = type;
  field.value = value;
  return field;
}

/** @param {HTMLElement} status @param {string} words @param {string[]} [list] */
function complain(status, words, list) {
  status.append(make("p", words, "result bad"));
  if (list) {
    const lines = make("ul");
    list.forEach((line) => lines.append(make("li", line)));
    status.append(lines);
  }
}

/** @param {string} file */
function missing(file) {
  return say("compose.missing", file);
}

/** @param {string} name @param {string} value @param {boolean} checked @param {string} words */
function tick(name, value, checked, words) {
  const box = input("checkbox", value);
  box.name = name;
  box.checked = checked;
  const line = make("label", "", "compose-tick");
  line.append(box, make("span", words));
  return line;
}

/** @param {any} asked */
function kinds(asked) {
  const field = document.createElement("fieldset");
  field.append(make("legend", say("compose.kind")));
  const names = data.blueprints.map((/** @type {any} */ blueprint) => blueprint.name).concat(OWN);
  names.forEach((/** @type {string} */ name) => {
    const blueprint = data.blueprints.find((/** @type {any} */ one) => one.name === name);
    const choice = input("radio", name);
    choice.name = "blueprint";
    choice.checked = name === asked.blueprint;
    const line = make("label", "", "compose-kind");
    const words = make("span");
    words.append(make("b", blueprint ? blueprint.title + "　" + blueprint.subtitle : say("compose.own")));
    words.append(make("small", blueprint ? summary(blueprint) : say("compose.ownHow")));
    line.append(choice, words);
    field.append(line);
  });
  return field;
}

/** What 自选 takes: domains, their chapters, difficulty, and how many of each type. @param {any} asked */
function scope(asked) {
  const own = document.createElement("fieldset");
  own.append(make("legend", say("compose.ownTitle")));
  const domains = make("div", "", "compose-domains");
  const chapters = document.createElement("details");
  chapters.className = "compose-chapters";
  chapters.append(make("summary", say("compose.chapters")));
  data.domains.forEach((/** @type {any} */ domain) => {
    const box = tick("domain", domain.id, asked.domains.includes(domain.id), domain.title);
    domains.append(box);
    const within = data.chapters.filter((/** @type {any} */ chapter) => chapter.domain === domain.id);
    const group = make("div", "", "compose-domains");
    group.append(make("b", domain.title));
    within.forEach((/** @type {any} */ chapter) => {
      // A domain that is not asked for comes with all its chapters when it is.
      const chosen = !asked.domains.includes(domain.id) || asked.chapters.includes(chapter.id);
      chapters.open = chapters.open || !chosen;
      group.append(tick("chapter", chapter.id, chosen, chapter.title));
    });
    const show = () => {
      group.hidden = !(/** @type {HTMLInputElement} */ (box.querySelector("input")).checked);
    };
    box.addEventListener("change", show);
    show();
    if (within.length) {
      chapters.append(group);
    }
  });
  const difficulty = make("div", "", "compose-domains");
  levels(data).forEach((/** @type {string} */ level) => difficulty.append(tick("difficulty", level, asked.difficulty.includes(level), say("compose.level", word("difficulty", level)))));
  const counts = make("div", "", "compose-counts");
  own.append(domains, chapters, difficulty, counts);
  const offered = new Set(data.items.map((/** @type {any} */ item) => item.type));
  TYPES.filter((/** @type {string} */ type) => offered.has(type) || asked.counts[type] !== "0").forEach((/** @type {string} */ type) => {
    const number = input("number", asked.counts[type]);
    number.name = type;
    number.min = "0";
    number.max = String(MOST);
    labelled(counts, word("type", type), number);
  });
  return own;
}

/** @param {HTMLElement} root @param {HTMLElement} paper */
function form(root, paper) {
  const { asked, mistakes } = read(new URLSearchParams(location.search), data);
  const box = document.createElement("form");
  box.className = "compose";
  const own = scope(asked);
  const seed = input("text", asked.seed.slice(0, LONGEST) || randomSeed());
  seed.name = "seed";
  seed.maxLength = LONGEST;
  const act = make("div", "", "act");
  const submit = document.createElement("button");
  submit.className = "primary";
  submit.textContent = say("compose.make");
  act.append(submit);
  box.append(kinds(asked), own);
  labelled(box, say("compose.seed"), seed);
  const status = make("div");
  status.setAttribute("role", "status");
  box.append(act, status);
  const show = () => {
    own.hidden = new FormData(box).get("blueprint") !== OWN;
  };
  box.addEventListener("change", show);
  show();
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && composing(event)) {
      event.preventDefault();
    }
  });
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    compose(taken(new FormData(box)), paper, status, null);
  });
  root.append(box);
  if (mistakes.length) {
    complain(status, say("compose.badAddress"), mistakes);
  } else if (asked.seed) {
    compose(asked, paper, status, new URLSearchParams(location.search).get("check") || "");
  }
}

/** @param {FormData} values */
function taken(values) {
  /** @type {Record<string, string>} */
  const counts = {};
  TYPES.forEach((/** @type {string} */ type) => {
    counts[type] = String(values.get(type) || "0");
  });
  return {
    blueprint: String(values.get("blueprint")),
    seed: String(values.get("seed")).trim() || randomSeed(),
    domains: values.getAll("domain").map(String),
    chapters: values.getAll("chapter").map(String),
    difficulty: values.getAll("difficulty").map(String),
    counts,
  };
}

/** A word for a paper's items and their order, by which an old address is told from a new bank. @param {any[][]} sections */
function fingerprint(sections) {
  return /** @type {any} */ (window).sha256(JSON.stringify(sections)).slice(0, 16);
}

/** @param {any} asked @param {HTMLElement} paper @param {HTMLElement} status @param {string | null} check what the address says of the paper; null where the form asks */
function compose(asked, paper, status, check) {
  const turn = ++turns;
  paper.replaceChildren();
  status.replaceChildren();
  const found = order(asked, data);
  if (!found.order) {
    complain(status, say("compose.impossible"), found.mistakes);
    return;
  }
  const { blueprint, avoid, query } = found.order;
  const made = Tiku.assembly.assemble(blueprint, data.items, data.facility, asked.seed, avoid);
  if (made.reasons.length > 0) {
    complain(status, say("compose.impossible"), made.reasons);
    return;
  }
  const print = fingerprint(made.sections);
  const address = "?" + new URLSearchParams({ blueprint: blueprint.name, seed: asked.seed, ...query, check: print.slice(0, 8) });
  const ids = made.sections.flat().map((/** @type {any} */ item) => item.id);
  load(ids).then(
    () => {
      if (turn !== turns) {
        return;
      }
      show(paper, blueprint, made.sections, print);
      if (check && check !== print.slice(0, 8)) {
        complain(status, say("compose.changed"));
      }
      share(status, address);
      if (check !== null) {
        paper.scrollIntoView({ block: "start" });
      }
    },
    (/** @type {Error} */ failure) => turn === turns && complain(status, failure.message)
  );
}

/** The address that opens the paper again; a few browsers let no page change its own. @param {HTMLElement} status @param {string} address */
function share(status, address) {
  const line = make("p", "", "result good");
  try {
    history.replaceState(null, "", address);
    line.textContent = say("compose.done");
  } catch (refused) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = say("compose.address");
    line.append(say("compose.doneSend"), link);
  }
  status.append(line);
}

/** Loads the markup of items, a script a chapter. @param {string[]} ids @returns {Promise<unknown>} */
function load(ids) {
  const chapters = new Set(
    data.items.filter((/** @type {any} */ item) => ids.includes(item.id) && !(item.id in markup)).map((/** @type {any} */ item) => item.chapter)
  );
  return Promise.all(
    Array.from(chapters, (chapter) => {
      const file = "paper/items-" + chapter + ".js";
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
    })
  ).then(() => {
    const lost = data.items.find((/** @type {any} */ item) => ids.includes(item.id) && !(item.id in markup));
    if (lost) {
      throw new Error(say("compose.other", "paper/items-" + lost.chapter + ".js"));
    }
  });
}

/** @param {HTMLElement} paper @param {any} blueprint @param {any[][]} sections @param {string} print names what is kept of it */
function show(paper, blueprint, sections, print) {
  const root = make("div", "", "composed");
  const intro = make("header", "", "exam-intro");
  intro.append(make("h2", blueprint.title + "　" + blueprint.subtitle), make("p", summary(blueprint), "address"));
  root.append(intro);
  const numerals = say("exam.numerals").split(" ");
  let number = 1;
  sections.forEach((items, i) => {
    const spec = blueprint.sections[i];
    const section = make("section");
    section.dataset.title = spec.heading.replace(/ ?[\uff08(].*/, "");
    section.dataset.partial = String(spec.partial);
    section.append(make("h2", say("compose.section", numerals[i] || i + 1, spec.heading)));
    items.forEach((item) => section.append(article(item, number++)));
    root.append(section);
  });
  const act = make("div", "", "act");
  const answers = () => /** @type {HTMLDetailsElement[]} */ (Array.from(root.querySelectorAll("details.answer")));
  /** @param {boolean} answering */
  const turnTo = (answering) => {
    document.body.classList.toggle("exam-page", answering);
    document.querySelectorAll("[data-compose], [data-paper] > .act").forEach((other) => {
      /** @type {HTMLElement} */ (other).hidden = answering;
    });
    window.scrollTo(0, 0);
  };
  const begin = makeButton(say("compose.answer"), () => {
    key.textContent = say("compose.show");
    answers().forEach((answer) => {
      answer.hidden = true;
      answer.open = false;
    });
    turnTo(true);
    const exam = Tiku.exam.start(root, {
      code: data.edition + "-" + blueprint.name,
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
  const key = makeButton(say("compose.show"), () => {
    const open = key.textContent === say("compose.show");
    answers().forEach((answer) => {
      answer.hidden = !open;
      answer.open = open;
    });
    key.textContent = open ? say("compose.hide") : say("compose.show");
  });
  act.append(begin, makeButton(say("compose.print"), () => window.print()), key);
  paper.append(act, root);
}

/** An item with its number, marks and order of options. @param {any} item @param {number} number */
function article(item, number) {
  const holder = make("div");
  holder.innerHTML = markup[item.id];
  const shown = /** @type {HTMLElement} */ (holder.firstElementChild);
  shown.id = "item." + number;
  const heading = /** @type {HTMLElement} */ (shown.querySelector("h3"));
  heading.textContent = String(number);
  const halves = item.questions.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.half, 0);
  const meta = shown.querySelector(".meta span:last-child");
  if (meta) {
    meta.textContent = say("compose.marks", marks(halves));
  }
  shown.querySelectorAll(".q").forEach((element, i) => {
    const q = /** @type {HTMLElement} */ (element);
    const asked = item.questions[i];
    q.dataset.half = String(asked.half);
    const small = q.querySelector("h4 small");
    if (small) {
      small.textContent = say("compose.marks", marks(asked.half));
    }
    const list = q.querySelector(".options");
    const shown = q.querySelector(".choices, .steps");
    if (shown) {
      asked.options.forEach((/** @type {string} */ id) => {
        shown.append(/** @type {Element} */ (shown.querySelector('[data-option="' + id + '"]')));
      });
      const lines = q.querySelectorAll("[data-line]").length;
      const each = data.credit[q.dataset.type || ""] === "each";
      q.dataset.scale = Array.from({ length: lines }, (_, i) =>
        i + 1 === lines ? asked.half : each ? Math.floor((asked.half * (i + 1)) / lines) : 0,
      ).join(" ");
    }
    /** @type {string[]} */
    const right = [];
    asked.options.forEach((/** @type {string} */ id, /** @type {number} */ place) => {
      const line = list && Array.from(list.children).find((li) => li.querySelector('input[value="' + id + '"]'));
      if (list && line) {
        list.append(line);
        if (line.hasAttribute("data-key")) {
          right.push(String.fromCharCode(65 + place));
        }
      }
    });
    const key = q.querySelector(".answer .key span");
    if (key && q.dataset.type !== "judgement" && right.length > 0) {
      key.textContent = (key.textContent || "").replace(/^[A-Z]+/, right.join(""));
    }
  });
  return shown;
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-compose]"));
const paper = /** @type {HTMLElement | null} */ (document.querySelector("[data-paper]"));
document.addEventListener("DOMContentLoaded", () => {
  if (!root || !paper) {
    return;
  }
  const lost = data ? SCRIPTS.filter((name) => !Tiku[name]).map((name) => "asset/" + name + ".js") : ["paper/data.js"];
  if (lost.length || !(/** @type {any} */ (window).sha256)) {
    const status = make("div");
    status.setAttribute("role", "status");
    root.append(status);
    complain(status, missing(lost[0] || "asset/sha256.js"));
    return;
  }
  form(root, paper);
});
