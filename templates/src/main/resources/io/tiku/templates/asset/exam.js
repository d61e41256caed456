// @ts-check
/**
 * A paper answered in the page against the clock: start panel, answer card, autosave, hand-in, marks.
 * The questions are elements of the page, in the markup of the site's items (docs/practice-paper.md).
 * Everything that decides marks or time is a pure function of Tiku.exam.
 */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const FORMAT = 1;
  const MINUTE = 60000;
  const WARNINGS = [1, 5];
  const SAVE_EVERY = 15;
  const KEYS_OFF = "tiku.keys.off";
  const KEYS = [
    ["1–9、A–H", "选择选项"],
    ["→ 或 J", "下一题"],
    ["← 或 K", "上一题"],
    ["F", "标记（第六个选项按 6）"],
  ];

  /**
   * @typedef {Object} Key what is right
   * @property {string} type single, multiple, indefinite, judgement, blank or short
   * @property {number} half full marks, in halves
   * @property {number} partial halves of each right option when some are missing; 0 for none
   * @property {string[]} options ids of the right options
   * @property {string[][]} accepted of each blank the accepted answers
   * @property {number[]} parts halves of each blank or scoring point
   * @property {string[]} [lines] of 匹配 and 排序 the id of the option that belongs into each line
   * @property {number[]} [scale] of these the halves for one right line, two … all
   *
   * @typedef {{element: HTMLElement, id: string, key: Key, item: Item}} Question
   * @typedef {{element: HTMLElement, number: number, id: string, domain: string, section: string, words: string, questions: Question[]}} Item
   * @typedef {{half: number, parts: number[]}} Mark
   * @typedef {{name: string, got: number, full: number, pending: number}} Row
   *
   * @typedef {Object} State what is stored
   * @property {number} format
   * @property {boolean} timed
   * @property {number} started
   * @property {number} elapsed
   * @property {Record<string, string[]>} answers of each question: ids of options, or texts
   * @property {string[]} flags ids of items
   * @property {number} handed when it was handed in; 0 before
   * @property {Record<string, number[]>} ticks of each 简答 the points its writer made
   * @property {string[]} judged questions whose self-marking is done
   *
   * @typedef {{code: string, digest: string, minutes: number}} Settings
   */

  // ---- marks and time: pure ----

  /** As answers of blanks are compared. @param {string} text */
  function normal(text) {
    return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  }

  /** Marks as people write them. @param {number} halves */
  function points(halves) {
    return Math.floor(halves / 2) + (halves % 2 ? ".5" : "");
  }

  /** Halves shared out as declared, or evenly where something declares none. @param {number} half @param {number[]} declared */
  function share(half, declared) {
    const proportional = declared.every((each) => each > 0);
    const sum = proportional ? declared.reduce((all, each) => all + each, 0) : declared.length;
    return declared.map((each) => (half * (proportional ? each : 1)) / sum);
  }

  /** @param {number[]} numbers */
  function sum(numbers) {
    return numbers.reduce((all, each) => all + each, 0);
  }

  /** @param {Key} key @param {string[]} chosen */
  function markChoice(key, chosen) {
    const right = chosen.filter((id) => key.options.includes(id)).length;
    if (right < chosen.length) {
      return 0;
    }
    return right === key.options.length ? key.half : Math.min(key.half, right * key.partial);
  }

  /**
   * The marks of an answer, in halves: ids of options, texts of blanks, or indices of points made.
   * @param {Key} key @param {Array<string | number>} answer @returns {Mark}
   */
  function mark(key, answer) {
    if (key.type === "short") {
      const parts = key.parts.map((half, index) => (answer.includes(index) ? half : 0));
      return { half: sum(parts), parts };
    }
    if (key.type === "blank") {
      const parts = key.parts.map((half, index) =>
        key.accepted[index].some((words) => normal(words) === normal(String(answer[index] || ""))) ? half : 0
      );
      return { half: sum(parts), parts };
    }
    if (key.lines && key.lines.length) {
      const right = Tiku.lines.count(key.lines, answer);
      return { half: right ? /** @type {number[]} */ (key.scale)[right - 1] : 0, parts: [] };
    }
    const half = markChoice(key, answer.map(String));
    return { half, parts: [half] };
  }

  /** Adds marks up by name, in the order in which names appear. @param {Row[]} rows @returns {Row[]} */
  function tally(rows) {
    /** @type {Map<string, Row>} */
    const all = new Map();
    rows.forEach((row) => {
      const into = all.get(row.name) || { name: row.name, got: 0, full: 0, pending: 0 };
      all.set(row.name, into);
      into.got += row.got;
      into.full += row.full;
      into.pending += row.pending;
    });
    return Array.from(all.values());
  }

  /**
   * Milliseconds used. Against the clock neither reloading nor turning the clock back wins time: the larger
   * counts of what was measured and what the clock says.
   * @param {{timed: boolean, started: number, elapsed: number}} state @param {number} measured since it was opened
   * @param {number} now
   */
  function used(state, measured, now) {
    const active = state.elapsed + measured;
    return state.timed ? Math.max(active, now - state.started) : active;
  }

  /** 89:59 @param {number} milliseconds */
  function clock(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    return String(Math.floor(seconds / 60)).padStart(2, "0") + ":" + String(seconds % 60).padStart(2, "0");
  }

  /** @param {number} milliseconds */
  function duration(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    return (seconds >= 60 ? Math.floor(seconds / 60) + "分" : "") + (seconds % 60) + "秒";
  }

  // ---- the paper in the page ----

  /** @param {Element} within @param {string} selector @returns {HTMLElement[]} */
  function all(within, selector) {
    return Array.from(within.querySelectorAll(selector));
  }

  /** @param {string} name @param {string} text @param {string} [className] @param {Node[]} children @returns {HTMLElement} */
  function make(name, text, className, ...children) {
    const element = Tiku.make(name, text, className);
    element.append(...children);
    return element;
  }

  /** @param {HTMLElement} q @param {number} partial @returns {Key} */
  function readKey(q, partial) {
    const half = Number(q.dataset.half) || 2;
    const lines = all(q, ".accepted > li, .points > li");
    return {
      type: q.dataset.type || "",
      half,
      partial,
      options: all(q, ".options li[data-key] input").map((input) => /** @type {HTMLInputElement} */ (input).value),
      accepted: lines.map((line) => all(line, "[data-accept]").map((words) => words.textContent || "")),
      parts: share(half, lines.map((line) => Number(line.dataset.half) || 0)),
      lines: Tiku.lines.key(q),
      scale: (q.dataset.scale || "").split(" ").map(Number),
    };
  }

  /** @param {HTMLElement} root @returns {Item[]} */
  function readItems(root) {
    return all(root, "[data-item]").map((element, index) => {
      const section = /** @type {HTMLElement | null} */ (element.closest("section"));
      const partial = Number(section && section.dataset.partial) || 0;
      const opening = element.querySelector(".material, .stem");
      const item = {
        element,
        number: index + 1,
        id: element.dataset.item || "",
        domain: element.dataset.domain || "",
        section: (section && section.dataset.title) || "试题",
        words: (opening && opening.textContent) || "",
        questions: /** @type {Question[]} */ ([]),
      };
      element.id = element.id || "item." + item.number;
      all(element, ".q").forEach((q) => {
        item.questions.push({ element: q, id: q.dataset.q || "", key: readKey(q, partial), item });
      });
      return item;
    });
  }

  /** Gives blanks and short answers their fields and hides what is right. @param {Question} question */
  function prepare(question) {
    const q = question.element;
    q.tabIndex = -1;
    const details = q.querySelector(".answer");
    if (details instanceof HTMLElement) {
      details.hidden = true;
    }
    all(q, ".stem .blank").forEach((blank, index) => {
      const input = document.createElement("input");
      input.type = "text";
      input.autocomplete = "off";
      input.setAttribute("aria-label", "第 " + question.item.number + " 题第 " + (index + 1) + " 空");
      blank.replaceChildren(input);
    });
    Tiku.lines.prepare(q, "第 " + question.item.number + " 题");
    if (question.key.type === "short") {
      const area = document.createElement("textarea");
      area.rows = 5;
      area.className = "exam-text";
      area.setAttribute("aria-label", "第 " + question.item.number + " 题的答案");
      q.insertBefore(area, details);
    }
  }

  /** @param {Question} question */
  function fields(question) {
    return /** @type {Array<HTMLInputElement | HTMLTextAreaElement>} */ (
      all(question.element, ".options input, .stem .blank input, textarea.exam-text")
    );
  }

  /** @param {Element} field */
  function isChoice(field) {
    return field instanceof HTMLInputElement && field.type !== "text";
  }

  /** Whether it is a 匹配 or 排序. @param {Question} question */
  function inLines(question) {
    return /** @type {string[]} */ (question.key.lines).length > 0;
  }

  /** @param {Question} question @returns {string[]} */
  function answerOf(question) {
    if (inLines(question)) {
      return Tiku.lines.read(question.element);
    }
    const list = fields(question);
    return list.some(isChoice)
      ? list.filter((field) => /** @type {HTMLInputElement} */ (field).checked).map((field) => field.value)
      : list.map((field) => field.value);
  }

  /** @param {Question} question @param {string[]} answer */
  function fill(question, answer) {
    Tiku.lines.write(question.element, answer);
    fields(question).forEach((field, index) => {
      if (isChoice(field)) {
        /** @type {HTMLInputElement} */ (field).checked = answer.includes(field.value);
      } else {
        field.value = answer[index] || "";
      }
    });
  }

  /** How much of a question is answered, 0 to 1. @param {Question} question @param {string[]} answer */
  function share01(question, answer) {
    const given = answer.filter((text) => text.trim() !== "").length;
    const wanted = question.key.type === "blank" ? question.key.parts.length : (question.key.lines || []).length || 1;
    return Math.min(1, given / wanted);
  }

  // ---- storage ----

  /** @param {string} key */
  function openStore(key) {
    return {
      /** @returns {State | null} */
      load() {
        try {
          const state = JSON.parse(localStorage.getItem(key) || "null");
          return state && state.format === FORMAT ? state : null;
        } catch (unreadable) {
          return null;
        }
      },
      /** @param {State} state @returns {boolean} whether it was kept */
      save(state) {
        try {
          localStorage.setItem(key, JSON.stringify(state));
          return true;
        } catch (refused) {
          return false;
        }
      },
      /** @returns {boolean} */
      works() {
        try {
          localStorage.setItem(key + ".probe", "1");
          localStorage.removeItem(key + ".probe");
          return true;
        } catch (refused) {
          return false;
        }
      },
      clear() {
        try {
          localStorage.removeItem(key);
        } catch (refused) {
          return;
        }
      },
    };
  }

  // ---- dialog ----

  /**
   * A question to be decided; closing it otherwise changes nothing.
   * @param {HTMLElement} root @param {string} title @param {Node[]} body @param {string} cancel @param {string} go
   * @param {() => void} action
   */
  function ask(root, title, body, cancel, go, action) {
    const dialog = document.createElement("dialog");
    dialog.className = "exam-ask";
    const heading = make("h2", title);
    heading.id = "_exam-ask";
    dialog.setAttribute("aria-labelledby", heading.id);
    const back = Tiku.button(cancel, () => shut(dialog));
    const yes = Tiku.button(go, () => {
      shut(dialog);
      action();
    });
    yes.className = "primary";
    dialog.append(heading, ...body, make("div", "", "actions", back, yes));
    dialog.addEventListener("close", () => shut(dialog));
    root.append(dialog);
    dialog.showModal();
    back.focus();
    return dialog;
  }

  /** Gives the focus back, too. @param {HTMLDialogElement} dialog */
  function shut(dialog) {
    dialog.close();
    dialog.remove();
  }

  // ---- after hand-in ----

  /** @param {Question} question */
  function revealOptions(question) {
    all(question.element, ".options li").forEach((line) => {
      const input = /** @type {HTMLInputElement} */ (line.querySelector("input"));
      const text = /** @type {HTMLElement} */ (line.querySelector("label > span"));
      const key = "key" in line.dataset;
      if (key || input.checked) {
        line.classList.add(key ? (input.checked ? "is-right" : "is-missed") : "is-wrong");
        text.append(make("b", key ? (input.checked ? "✓ 选对了" : "○ 正确，没有选") : "✗ 不该选", "verdict"));
      }
      const note = question.element.querySelector('[data-o="' + input.value + '"]');
      if (note) {
        text.append(make("span", note.textContent || "", "why"));
      }
    });
  }

  /** @param {Question} question @param {Mark} got */
  function revealBlanks(question, got) {
    all(question.element, ".stem .blank").forEach((blank, index) => {
      const hit = got.parts[index] > 0;
      blank.append(make("b", hit ? " ✓ 对" : " ✗ 不对", "verdict result " + (hit ? "good" : "bad")));
    });
  }

  /** @param {Question} question @param {string[]} answer @param {Mark | null} got null while it waits for its writer's judgement */
  function say(question, answer, got) {
    const q = question.element;
    let line = /** @type {HTMLElement | null} */ (q.querySelector(".exam-verdict"));
    if (!line) {
      line = make("p", "", "exam-verdict");
      line.setAttribute("role", "status");
      q.insertBefore(line, q.querySelector(".answer"));
    }
    const full = "（满分 " + points(question.key.half) + " 分）";
    if (!got) {
      line.textContent = "待自评：对照参考答案，勾选写到的各点" + full;
      line.className = "exam-verdict result";
      q.dataset.result = "pending";
      return;
    }
    const right = got.half === question.key.half;
    const missing = share01(question, answer) === 0 && got.half === 0;
    const words = missing ? "○ 没有作答，" : right ? "✓ " : got.half > 0 ? "◐ " : "✗ ";
    line.textContent = words + "得 " + points(got.half) + " 分" + full;
    line.className = "exam-verdict result " + (right ? "good" : got.half > 0 ? "part" : "bad");
    q.dataset.result = right ? "right" : got.half > 0 ? "part" : "wrong";
  }

  /** @param {Row[]} rows @param {string} heading @param {string} caption */
  function table(rows, heading, caption) {
    const head = make("tr", "");
    [heading, "得分", "满分", "得分率"].forEach((words) => {
      const cell = make("th", words);
      cell.setAttribute("scope", "col");
      head.append(cell);
    });
    const body = make("tbody", "");
    rows.forEach((row) => {
      const percent = Math.round((row.got * 100) / row.full);
      const name = make("th", row.name, "", ...(row.pending ? [make("small", row.pending + " 问待自评")] : []));
      name.setAttribute("scope", "row");
      const fillBar = document.createElement("i");
      fillBar.style.width = percent + "%";
      const rate = make("div", "", "exam-rate", make("span", "", "exam-meter", fillBar), make("span", percent + "%"));
      body.append(make("tr", "", "", name, make("td", points(row.got)), make("td", points(row.full)), make("td", "", "", rate)));
    });
    return make("table", "", "exam-table", make("caption", caption), make("thead", "", "", head), body);
  }

  // ---- an exam ----

  /**
   * Starts with the panel on which timing is chosen.
   * @param {HTMLElement} root holds sections with items, and nothing else but what introduces them
   * @param {Settings} settings code and digest name the stored answers; minutes 0: never timed
   * @returns {{stop: () => void}} stop gives back the elements as they were
   */
  function start(root, settings) {
    let stop = () => {};
    const again = () => {
      stop();
      stop = attempt(root, settings, again);
    };
    again();
    return { stop: () => stop() };
  }

  /** One attempt, from the panel to the marks. @param {HTMLElement} root @param {Settings} settings @param {() => void} again */
  function attempt(root, settings, again) {
    const pristine = Array.from(root.childNodes, (node) => node.cloneNode(true));
    const control = new AbortController();
    const signal = control.signal;
    const store = openStore("tiku.exam." + settings.code + "." + settings.digest);
    const items = readItems(root);
    const questions = items.flatMap((item) => item.questions);
    const limit = settings.minutes * MINUTE;
    /** @type {State} */
    let state = {
      format: FORMAT,
      timed: limit > 0,
      started: 0,
      elapsed: 0,
      answers: {},
      flags: [],
      handed: 0,
      ticks: {},
      judged: [],
    };
    let opened = 0;
    let kept = store.works();
    let warned = Infinity;
    let ticks = 0;
    let timer = 0;
    let current = questions[0];
    /** @type {HTMLDialogElement | null} */
    let dialog = null;

    root.classList.add("exam");
    const body = make("div", "", "exam-body");
    all(root, "section").forEach((section) => {
      if (!section.parentElement || !section.parentElement.closest("section")) {
        body.append(section);
      }
    });
    const panel = make("section", "", "exam-start");
    const result = make("section", "", "exam-result");
    root.append(panel, result, body);
    questions.forEach(prepare);

    // -- the card --

    const timeLabel = make("span", "");
    const time = make("b", "");
    time.setAttribute("role", "timer");
    const count = make("span", "");
    const toggle = Tiku.button("答题卡 ", () => open(toggle.getAttribute("aria-expanded") !== "true"));
    toggle.className = "exam-toggle";
    toggle.setAttribute("aria-controls", "_exam-sheet");
    toggle.append(count);
    const hand = Tiku.button("交卷", confirmHandIn);
    hand.className = "primary exam-hand";
    const alert = make("p", "", "exam-alert");
    alert.setAttribute("role", "alert");
    const progress = make("p", "", "exam-progress");
    const sheet = make("div", "", "exam-sheet", progress);
    sheet.id = "_exam-sheet";
    const bar = make("div", "", "exam-bar", make("p", "", "exam-clock", timeLabel, time), toggle, hand);
    const card = make("aside", "", "exam-card", alert, bar, sheet);
    card.setAttribute("aria-label", "答题卡");
    /** @type {Map<Item, HTMLButtonElement>} */
    const cells = new Map();
    /** @type {Map<Item, HTMLButtonElement>} */
    const flagButtons = new Map();

    /** @param {boolean} wide */
    function open(wide) {
      toggle.setAttribute("aria-expanded", String(wide));
      card.classList.toggle("is-open", wide);
    }

    function buildCard() {
      open(false);
      /** @type {Map<string, HTMLElement>} */
      const lists = new Map();
      items.forEach((item) => {
        let list = lists.get(item.section);
        if (!list) {
          list = make("ol", "", "exam-cells");
          list.setAttribute("aria-label", item.section);
          lists.set(item.section, list);
          sheet.append(make("h3", item.section), list);
        }
        const cell = Tiku.button(String(item.number), () => {
          open(false);
          go(item.questions[0], true);
        });
        cells.set(item, cell);
        list.append(make("li", "", "", cell));
        const flag = Tiku.button("标记", () => toggleFlag(item));
        flag.className = "exam-flag";
        flagButtons.set(item, flag);
        (item.element.querySelector(".item-head") || item.element).append(flag);
      });
      const legend = make("ul", "", "exam-legend");
      [["is-answered", "已答"], ["is-some", "没答完"], ["", "未答"], ["is-flagged", "标记"]].forEach(([kind, words]) =>
        legend.append(make("li", "", kind, make("i", ""), document.createTextNode(words)))
      );
      sheet.append(legend, keysHelp());
      root.append(card);
    }

    function keysHelp() {
      const list = document.createElement("dl");
      KEYS.forEach(([keys, words]) => list.append(make("dt", "", "", make("kbd", keys)), make("dd", words)));
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = Tiku.read(KEYS_OFF) !== "1";
      box.addEventListener("change", () => Tiku.write(KEYS_OFF, box.checked ? "0" : "1"));
      const label = make("label", "", "check", box, document.createTextNode("使用快捷键"));
      return make("details", "", "exam-keys", make("summary", "快捷键"), list, label);
    }

    /** @param {Item} item */
    function toggleFlag(item) {
      const on = !state.flags.includes(item.id);
      state.flags = state.flags.filter((id) => id !== item.id);
      if (on) {
        state.flags.push(item.id);
      }
      save();
      show(item);
    }

    /** How much of an item is answered: none, some or all of it. @param {Item} item */
    function extent(item) {
      const shares = item.questions.map((question) => share01(question, state.answers[question.id] || []));
      return shares.every((each) => each === 1) ? "all" : shares.some((each) => each > 0) ? "some" : "none";
    }

    /** @param {Item} item */
    function show(item) {
      const cell = /** @type {HTMLButtonElement} */ (cells.get(item));
      const flag = /** @type {HTMLButtonElement} */ (flagButtons.get(item));
      const flagged = state.flags.includes(item.id);
      const at = current.item === item;
      let words = "第 " + item.number + " 题";
      let kind = "";
      if (state.handed) {
        const results = item.questions.map((question) => question.element.dataset.result);
        const sort = results.includes("pending")
          ? "pending"
          : results.every((each) => each === "right")
            ? "right"
            : results.every((each) => each === "wrong")
              ? "wrong"
              : "part";
        kind = "is-" + sort;
        words += { pending: "，待自评", right: "，满分", wrong: "，不得分", part: "，部分得分" }[sort];
      } else {
        const sort = extent(item);
        kind = { all: "is-answered", some: "is-some", none: "" }[sort];
        words += { all: "，已答", some: "，没答完", none: "，未答" }[sort];
      }
      cell.className = kind + (flagged ? " is-flagged" : "");
      cell.setAttribute("aria-label", words + (flagged ? "，已标记" : ""));
      cell.setAttribute("aria-current", String(at));
      item.element.classList.toggle("is-current", at);
      flag.setAttribute("aria-pressed", String(flagged));
      flag.textContent = flagged ? "⚑ 已标记" : "⚐ 标记";
      flag.setAttribute("aria-label", (flagged ? "⚑ 已标记" : "⚐ 标记") + "第 " + item.number + " 题");
      showProgress();
    }

    function showProgress() {
      const done = items.filter((item) => extent(item) === "all").length;
      count.textContent = state.handed ? "" : done + "/" + items.length;
      progress.textContent = state.handed
        ? "点题号看解析"
        : "已答 " + done + " 题，未答 " + (items.length - done) + " 题，标记 " + state.flags.length + " 题";
    }

    /** @param {string} title @param {Node[]} content @param {string} cancel @param {string} yes @param {() => void} action */
    function pose(title, content, cancel, yes, action) {
      dialog = ask(root, title, content, cancel, yes, action);
    }

    function dismiss() {
      if (dialog) {
        shut(dialog);
      }
    }

    // -- moving --

    /** @param {Question} question @param {boolean} focus */
    function go(question, focus) {
      const before = current;
      current = question;
      show(before.item);
      show(question.item);
      if (!focus) {
        return;
      }
      const item = question.item;
      const above = item.element.previousElementSibling;
      const top = question !== item.questions[0] ? question.element : above && above.matches("h2") ? above : item.element;
      top.scrollIntoView({ block: "start" });
      question.element.focus({ preventScroll: true });
    }

    /** @param {number} by */
    function step(by) {
      const index = questions.indexOf(current) + by;
      if (index >= 0 && index < questions.length) {
        go(questions[index], true);
      }
    }

    /** @param {number} index */
    function choose(index) {
      const input = /** @type {HTMLInputElement | undefined} */ (all(current.element, ".options input")[index]);
      if (input && !input.disabled) {
        input.focus({ preventScroll: true });
        input.click();
      }
    }

    /** The first question on the screen, when what was answered last has left it. */
    function followScrolling() {
      const box = current.element.getBoundingClientRect();
      if (box.bottom > 80 && box.top < window.innerHeight - 80) {
        return;
      }
      const seen = questions.find((question) => question.element.getBoundingClientRect().bottom > 120);
      if (seen && seen !== current) {
        go(seen, false);
      }
    }

    /** @param {KeyboardEvent} event */
    function key(event) {
      const on = /** @type {HTMLElement} */ (event.target);
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
      if (!plain || root.dataset.phase === "start" || (dialog && dialog.open)) {
        return;
      }
      if (event.key === "Escape" && card.classList.contains("is-open")) {
        open(false);
        toggle.focus();
      } else if (on instanceof HTMLInputElement && root.contains(on) && event.key === "Enter") {
        step(1);
      } else if (on.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])')) {
        return;
      } else if (Tiku.read(KEYS_OFF) === "1" || !letter(event.key)) {
        return;
      }
      event.preventDefault();
    }

    /** @param {string} name @returns {boolean} whether it meant something */
    function letter(name) {
      const small = name.toLowerCase();
      if (small === "j" || name === "ArrowRight") {
        step(1);
      } else if (small === "k" || name === "ArrowLeft") {
        step(-1);
      } else if (small === "f") {
        if (!state.handed) {
          toggleFlag(current.item);
        }
      } else if (/^[1-9]$/.test(small)) {
        choose(Number(small) - 1);
      } else if (/^[a-h]$/.test(small)) {
        choose(small.charCodeAt(0) - "a".charCodeAt(0));
      } else {
        return false;
      }
      return true;
    }

    // -- keeping --

    /** Never less than it was, whatever the clock says. */
    function spent() {
      const now = performance.now();
      state.elapsed = used(state, now - opened, Date.now());
      opened = now;
      return state.elapsed;
    }

    function save() {
      if (!state.handed) {
        spent();
      }
      const keeps = store.save(state);
      if (kept && !keeps) {
        alert.textContent = "浏览器不再允许保存：刷新或关闭页面会丢失作答。";
      }
      kept = keeps;
    }

    function leaving() {
      if (root.dataset.phase === "run") {
        save();
      }
    }

    /** @param {BeforeUnloadEvent} event */
    function unload(event) {
      if (root.dataset.phase === "run" && !kept && Object.keys(state.answers).length > 0) {
        event.preventDefault();
      }
    }

    /** @param {Event} event */
    function changed(event) {
      const on = event.target instanceof Element ? event.target : null;
      const question = questions.find((each) => on && each.element.contains(on));
      if (!question || state.handed || !(inLines(question) || fields(question).some((field) => field === on))) {
        return;
      }
      state.answers[question.id] = answerOf(question);
      save();
      go(question, false);
    }

    // -- phases --

    function startPanel() {
      const saved = store.load();
      root.dataset.phase = "start";
      const heading = make("h2", saved ? "上次的作答还在" : "准备作答");
      const rows = make("tbody", "");
      tally(rowsBy((item) => item.section, () => 0)).forEach((row) => {
        const number = items.filter((item) => (item.section) === row.name).length;
        const name = make("th", row.name);
        name.setAttribute("scope", "row");
        rows.append(make("tr", "", "", name, make("td", number + " 题"), make("td", points(row.full) + " 分")));
      });
      const overview = make("table", "", "exam-overview", rows);
      panel.replaceChildren(heading, ...(saved ? resume(saved) : [overview, ...choice()]));
    }

    /** @returns {Node[]} */
    function choice() {
      const field = make("fieldset", "", "exam-timing", make("legend", "计时方式"));
      [
        ["计时", "限 " + settings.minutes + " 分钟，到时自动交卷，刷新或关闭页面时间照走", true],
        ["不计时", "慢慢做，只记下用了多久", false],
      ].forEach(([name, words, timed]) => {
        const input = document.createElement("input");
        input.type = "radio";
        input.name = "_exam-timing";
        input.checked = state.timed === timed;
        input.addEventListener("change", () => {
          state.timed = Boolean(timed);
        });
        field.append(make("label", "", "", input, make("span", "", "", make("b", String(name)), make("small", String(words)))));
      });
      const begin = Tiku.button("开始作答", () => {
        state.started = Date.now();
        run(false);
      });
      begin.className = "primary";
      const notes = make("ul", "", "exam-tips");
      const keeping = kept
        ? "每答一题自动保存在这个浏览器里，刷新、关闭或断电后可以接着做。"
        : "这个浏览器不允许保存：请一次做完，刷新或关闭页面会丢失作答。";
      ["拿不准的题可以标记，交卷前在答题卡上找回来。", keeping, "交卷后显示得分、答案和解析；简答题对照参考答案自评。"].forEach((words) =>
        notes.append(make("li", words))
      );
      if (!kept) {
        notes.children[1].className = "exam-unkept";
      }
      return [...(limit > 0 ? [field] : []), notes, make("div", "", "actions", begin)];
    }

    /** @param {State} saved @returns {Node[]} */
    function resume(saved) {
      const on = Tiku.button(saved.handed ? "查看上次成绩" : "继续上次作答", () => {
        state = saved;
        run(true);
      });
      on.className = "primary";
      const afresh = Tiku.button("重新开始", () => {
        pose("重新开始？", [make("p", "上次的作答和成绩会清除，不能恢复。")], "保留", "清除并重新开始", restart);
      });
      const answered = questions.filter((question) => share01(question, saved.answers[question.id] || []) > 0).length;
      let words = "已答 " + answered + " / " + questions.length + " 问，";
      if (saved.handed) {
        words = "已经交卷，用时" + duration(saved.elapsed) + "。";
      } else if (saved.timed) {
        words += "还剩 " + clock(limit - used(saved, 0, Date.now())) + "，时间一直在走。";
      } else {
        words += "不计时，已用" + duration(saved.elapsed) + "。";
      }
      return [make("p", words), make("div", "", "actions", on, afresh)];
    }

    /** @param {boolean} restored */
    function run(restored) {
      questions.forEach((question) => fill(question, state.answers[question.id] || []));
      opened = performance.now();
      buildCard();
      root.dataset.phase = "run";
      timeLabel.textContent = state.timed ? "剩余" : "用时";
      items.forEach(show);
      if (state.handed) {
        finish(false);
        return;
      }
      tick();
      if (root.dataset.phase === "run") {
        save();
        timer = window.setInterval(tick, 1000);
        const todo = restored && questions.find((question) => share01(question, state.answers[question.id] || []) < 1);
        go(todo || questions[0], true);
      }
    }

    function tick() {
      const passed = spent();
      const left = limit - passed;
      time.textContent = clock(state.timed ? left : passed);
      if (state.timed && left <= 0) {
        handIn(true);
        return;
      }
      const due = WARNINGS.find((minutes) => minutes < settings.minutes && left <= minutes * MINUTE);
      if (state.timed && due && due < warned) {
        warned = due;
        alert.textContent = "已进入最后 " + due + " 分钟，到时自动交卷。";
        card.classList.add("is-late");
      }
      ticks += 1;
      if (ticks % SAVE_EVERY === 0) {
        save();
      }
    }

    /** @param {string} words @param {Item[]} list */
    function numbers(words, list) {
      const line = make("p", words, "exam-numbers");
      list.forEach((item) => {
        const button = Tiku.button(String(item.number), () => {
          dismiss();
          go(item.questions[0], true);
        });
        button.setAttribute("aria-label", "第 " + item.number + " 题");
        line.append(button);
      });
      return line;
    }

    function confirmHandIn() {
      const missing = items.filter((item) => extent(item) !== "all");
      const flagged = items.filter((item) => state.flags.includes(item.id));
      const lines = [
        missing.length
          ? numbers("还有 " + missing.length + " 题没有作答或没有答完：", missing)
          : make("p", items.length + " 题都已作答。"),
      ];
      if (flagged.length) {
        lines.push(numbers("标记了 " + flagged.length + " 题：", flagged));
      }
      lines.push(make("p", "交卷后不能再改。"));
      open(false);
      pose("确定交卷吗？", lines, "继续作答", "交卷", () => handIn(false));
    }

    /** @param {boolean} late */
    function handIn(late) {
      const passed = spent();
      state.elapsed = state.timed ? Math.min(passed, limit) : passed;
      state.handed = late ? state.started + limit : Date.now();
      dismiss();
      questions.forEach((question) => {
        if (question.key.type === "short" && share01(question, state.answers[question.id] || []) === 0) {
          state.judged.push(question.id);
        }
      });
      save();
      finish(late);
      if (Tiku.record) {
        items
          .filter((item) => item.questions.every((question) => question.key.type !== "short"))
          .forEach((item) => Tiku.record(item.id, item.questions.every((each) => gotOf(each) === each.key.half)));
      }
    }

    /** @param {boolean} late */
    function finish(late) {
      window.clearInterval(timer);
      root.dataset.phase = "done";
      questions.forEach(reveal);
      card.classList.remove("is-late");
      time.removeAttribute("role");
      hand.replaceWith(Tiku.button("看成绩", toResult));
      all(card, ".exam-legend").forEach((legend) => {
        legend.replaceChildren();
        [["is-right", "满分"], ["is-part", "部分得分"], ["is-wrong", "不得分"], ["is-pending", "待自评"]].forEach(([kind, words]) =>
          legend.append(make("li", "", kind, make("i", ""), document.createTextNode(words)))
        );
      });
      alert.textContent = late ? "时间到了，已自动交卷。" : "";
      flagButtons.forEach((flag, item) => {
        flag.hidden = !state.flags.includes(item.id);
        flag.disabled = true;
      });
      items.forEach(show);
      showResult();
      toResult();
    }

    function toResult() {
      const heading = result.querySelector("h2");
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        root.scrollIntoView({ block: "start" });
      }
    }

    /** @param {Question} question */
    function gotOf(question) {
      return markOf(question).half;
    }

    /** @param {Question} question */
    function markOf(question) {
      const short = question.key.type === "short";
      return mark(question.key, (short ? state.ticks[question.id] : state.answers[question.id]) || []);
    }

    /** @param {Question} question */
    function waits(question) {
      return question.key.type === "short" && !state.judged.includes(question.id);
    }

    /** @param {Question} question */
    function reveal(question) {
      fields(question).forEach((field) => {
        if (isChoice(field)) {
          field.disabled = true;
        } else {
          field.readOnly = true;
        }
      });
      if (question.key.type === "short") {
        offerSelfMarking(question);
      } else if (question.key.type === "blank") {
        revealBlanks(question, markOf(question));
      } else if (inLines(question)) {
        Tiku.lines.reveal(question.element, state.answers[question.id] || []);
      } else {
        revealOptions(question);
      }
      say(question, state.answers[question.id] || [], waits(question) ? null : markOf(question));
      const details = question.element.querySelector("details.answer");
      if (details instanceof HTMLDetailsElement) {
        details.hidden = false;
        details.open = true;
      }
    }

    /** @param {Question} question */
    function offerSelfMarking(question) {
      all(question.element, ".points > li").forEach((line, index) => {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = (state.ticks[question.id] || []).includes(index);
        box.addEventListener("change", () => {
          const others = (state.ticks[question.id] || []).filter((each) => each !== index);
          state.ticks[question.id] = box.checked ? [...others, index].sort((a, b) => a - b) : others;
          judged(question);
        });
        line.replaceChildren(make("label", "", "", box, ...Array.from(line.childNodes)));
      });
      const done = Tiku.button("评完本题", () => {
        state.judged.push(question.id);
        done.hidden = true;
        judged(question);
        question.element.focus({ preventScroll: true });
      });
      done.className = "exam-judge";
      done.hidden = !waits(question);
      const list = question.element.querySelector(".points");
      if (list) {
        list.after(done);
      }
    }

    /** @param {Question} question */
    function judged(question) {
      save();
      say(question, state.answers[question.id] || [], waits(question) ? null : markOf(question));
      show(question.item);
      showResult();
    }

    // -- the result --

    /** @param {(item: Item) => string} name @param {(question: Question) => number} got @returns {Row[]} */
    function rowsBy(name, got) {
      return questions.map((question) => ({
        name: name(question.item),
        got: got(question),
        full: question.key.half,
        pending: waits(question) && state.handed ? 1 : 0,
      }));
    }

    function showResult() {
      const short = questions.filter((question) => question.key.type === "short");
      const other = questions.filter((question) => question.key.type !== "short");
      const waiting = short.filter(waits);
      const full = (/** @type {Question[]} */ list) => sum(list.map((question) => question.key.half));
      const got = (/** @type {Question[]} */ list) => sum(list.map(gotOf));
      timeLabel.textContent = waiting.length ? "客观题" : "总分";
      time.textContent = points(got(waiting.length ? other : questions));
      const facts = make("dl", "", "exam-facts");
      /** @param {string} name @param {string} value @param {string} [unit] */
      const fact = (name, value, unit) => {
        const term = make("dd", value);
        if (unit) {
          term.append(make("small", unit));
        }
        facts.append(make("div", "", "", make("dt", name), term));
      };
      if (!waiting.length) {
        fact("总分", points(got(questions)), "/ " + points(full(questions)) + " 分");
      }
      fact("客观题得分", points(got(other)), "/ " + points(full(other)) + " 分");
      if (short.length) {
        fact("自评得分", points(got(short)), "/ " + points(full(short)) + " 分");
      }
      fact("用时", clock(state.elapsed));
      const when = new Date(state.handed);
      const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
      const day = when.getFullYear() + "-" + two(when.getMonth() + 1) + "-" + two(when.getDate());
      fact("交卷时间", two(when.getHours()) + ":" + two(when.getMinutes()), day);
      const lost = items.filter(
        (item) => !item.questions.some(waits) && item.questions.some((each) => gotOf(each) < each.key.half)
      );
      const heading = make("h2", waiting.length ? "成绩（待自评）" : "成绩");
      const parts = [heading, make("p", "单位＿＿＿＿＿＿＿＿＿＿　姓名＿＿＿＿＿＿", "exam-who"), facts];
      if (waiting.length) {
        const list = Array.from(new Set(waiting.map((question) => question.item)));
        parts.push(numbers("对照参考答案自评以下各题，评完后计入总分：", list));
      }
      parts.push(table(tally(rowsBy((item) => item.section, gotOf)), "大题", "各大题得分"));
      if (items.some((item) => item.domain)) {
        parts.push(table(tally(rowsBy((item) => item.domain || "其他", gotOf)), "领域", "各领域得分"));
      }
      parts.push(lostList(lost), actions());
      result.replaceChildren(...parts);
    }

    /** @param {Item[]} lost */
    function lostList(lost) {
      if (!lost.length) {
        return make("p", "没有失分的题。", "exam-lost");
      }
      const list = document.createElement("ol");
      lost.forEach((item) => {
        const link = document.createElement("a");
        link.href = "#" + item.element.id;
        link.append(make("b", String(item.number)), make("span", item.words));
        link.addEventListener("click", (event) => {
          event.preventDefault();
          go(item.questions[0], true);
        });
        const full = sum(item.questions.map((question) => question.key.half));
        const got = sum(item.questions.map(gotOf));
        list.append(make("li", "", "", link, make("span", points(got) + "/" + points(full) + " 分")));
      });
      return make("div", "", "exam-lost", make("h3", "失分的题（" + lost.length + " 题）"), list);
    }

    function actions() {
      const print = Tiku.button("打印成绩", () => window.print());
      const again = Tiku.button("再做一次", () => {
        pose("再做一次？", [make("p", "这次的作答和成绩会清除，不能恢复。")], "保留", "清除并重新开始", restart);
      });
      const only = document.createElement("input");
      only.type = "checkbox";
      only.checked = root.classList.contains("is-lost-only");
      only.addEventListener("change", () => root.classList.toggle("is-lost-only", only.checked));
      return make("div", "", "actions", print, again, make("label", "", "check", only, document.createTextNode("只看失分和待自评的题")));
    }

    function stop() {
      control.abort();
      window.clearInterval(timer);
      root.classList.remove("exam", "is-lost-only");
      delete root.dataset.phase;
      root.replaceChildren(...pristine);
    }

    function restart() {
      store.clear();
      again();
      root.scrollIntoView({ block: "start" });
    }

    root.addEventListener("input", changed, { signal });
    root.addEventListener(
      "focusin",
      (event) => {
        const question = questions.find((each) => each.element.contains(/** @type {Node} */ (event.target)));
        if (question && root.dataset.phase !== "start") {
          go(question, false);
        }
      },
      { signal }
    );
    document.addEventListener(
      "click",
      (event) => {
        if (card.classList.contains("is-open") && !card.contains(/** @type {Node} */ (event.target))) {
          open(false);
        }
      },
      { signal }
    );
    window.addEventListener("keydown", key, { signal, capture: true });
    window.addEventListener("scroll", () => root.dataset.phase !== "start" && followScrolling(), { signal, passive: true });
    window.addEventListener("pagehide", leaving, { signal });
    document.addEventListener("visibilitychange", leaving, { signal });
    window.addEventListener("beforeunload", unload, { signal });
    window.addEventListener(
      "storage",
      (event) => {
        if (root.dataset.phase === "run" && event.key === "tiku.exam." + settings.code + "." + settings.digest) {
          alert.textContent = "这份试卷在另一个窗口里也打开了。请只在一个窗口作答，否则后答的会盖掉先答的。";
        }
      },
      { signal }
    );

    startPanel();
    const saved = store.load();
    if (saved && !saved.handed && saved.timed && used(saved, 0, Date.now()) >= limit) {
      state = saved;
      run(true);
    }
    return stop;
  }

  Tiku.exam = { start, mark, tally, used, share, normal };

  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-exam]")).forEach((root) => {
    start(root, {
      code: root.dataset.code || "",
      digest: root.dataset.digest || "",
      minutes: Number(root.dataset.minutes) || 0,
    });
  });
})();
