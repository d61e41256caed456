// @ts-check
/** The page on which a paper is chosen, assembled, shown, answered and printed. */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const TYPES = ["单选", "多选", "判断", "填空", "不定项", "案例", "简答"];
  const USUAL = /** @type {Record<string, number>} */ ({ 单选: 10, 多选: 5, 判断: 5 });
  const OWN = "自选";

  /** @type {any} */
  let data = null;
  /** @type {Record<string, string>} */
  const markup = {};

  Tiku.paperData = (/** @type {any} */ given) => {
    data = given;
    Tiku.paperBank = given;
    data.blueprints.forEach((/** @type {any} */ blueprint) => {
      blueprint.mean = blueprint.mean || null;
    });
  };
  Tiku.paperItems = (/** @type {Record<string, string>} */ items) => Object.assign(markup, items);

  /** @param {string} name @param {string} [text] @param {string} [className] @returns {HTMLElement} */
  function make(name, text, className) {
    return Tiku.make(name, text || "", className || "");
  }

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
    const parts = blueprint.sections.map((/** @type {any} */ section) => section.type + " " + section.count + " 题");
    return blueprint.minutes + " 分钟，满分 " + marks(total(blueprint)) + " 分：" + parts.join("，");
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

  /** The form; see the page's text. @param {HTMLElement} root @param {HTMLElement} paper */
  function form(root, paper) {
    const asked = new URLSearchParams(location.search);
    const box = document.createElement("form");
    box.className = "compose";
    const kinds = document.createElement("fieldset");
    kinds.append(make("legend", "哪一种卷子"));
    const names = data.blueprints.map((/** @type {any} */ blueprint) => blueprint.name).concat(OWN);
    const wanted = names.includes(asked.get("blueprint") || "") ? asked.get("blueprint") : names[0];
    names.forEach((/** @type {string} */ name) => {
      const blueprint = data.blueprints.find((/** @type {any} */ one) => one.name === name);
      const choice = input("radio", name);
      choice.name = "blueprint";
      choice.checked = name === wanted;
      const line = make("label", "", "compose-kind");
      const words = make("span");
      words.append(make("b", blueprint ? blueprint.title + "　" + blueprint.subtitle : "自选领域和题量"));
      words.append(make("small", blueprint ? summary(blueprint) : "案例、简答每题 6 分，其余每题 1 分，不限难度"));
      line.append(choice, words);
      kinds.append(line);
    });
    const own = document.createElement("fieldset");
    own.append(make("legend", "自选"));
    const domains = make("div", "", "compose-domains");
    const picked = (asked.get("domains") || "").split(",").filter((id) => id);
    data.domains.forEach((/** @type {any} */ domain) => {
      const tick = input("checkbox", domain.id);
      tick.name = "domain";
      tick.checked = picked.length === 0 || picked.includes(domain.id);
      const line = make("label", "", "compose-tick");
      line.append(tick, make("span", domain.title));
      domains.append(line);
    });
    own.append(domains);
    TYPES.forEach((type) => {
      const number = input("number", asked.get(type) || String(asked.get("blueprint") === OWN ? 0 : USUAL[type] || 0));
      number.name = type;
      number.min = "0";
      number.max = "200";
      labelled(own, type, number);
    });
    const seed = input("text", asked.get("seed") || randomSeed());
    seed.name = "seed";
    seed.maxLength = 200;
    const act = make("div", "", "act");
    const submit = document.createElement("button");
    submit.className = "primary";
    submit.textContent = "组卷";
    act.append(submit);
    box.append(kinds, own);
    labelled(box, "种子（同一个种子，同一份卷）", seed);
    const status = make("div");
    status.setAttribute("role", "status");
    box.append(act, status);
    const show = () => {
      own.hidden = new FormData(box).get("blueprint") !== OWN;
    };
    box.addEventListener("change", show);
    show();
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      compose(new FormData(box), paper, status);
    });
    root.append(box);
    if (asked.has("seed")) {
      compose(new FormData(box), paper, status);
    }
  }

  /** The blueprint that was chosen, and what it may not choose. @param {FormData} values */
  function order(values) {
    const name = String(values.get("blueprint"));
    const found = data.blueprints.find((/** @type {any} */ one) => one.name === name);
    if (found) {
      return { blueprint: found, avoid: new Set(), query: {} };
    }
    const domains = values.getAll("domain").map(String);
    const sections = TYPES.map((type) => ({ type, count: Number(values.get(type)) || 0 }))
      .filter((section) => section.count > 0)
      .map((section) => ({
        type: section.type,
        count: section.count,
        half: section.type === "案例" || section.type === "简答" ? 12 : 2,
        partial: 0,
        heading: section.type + "题（共" + section.count + "题）",
        quotas: [],
      }));
    const number = sections.reduce((sum, section) => sum + section.count, 0);
    const avoid = new Set();
    data.items.forEach((/** @type {any} */ item) => {
      if (!domains.includes(item.domain)) {
        avoid.add(item.id);
      }
    });
    /** @type {Record<string, string>} */
    const query = { domains: domains.join(",") };
    sections.forEach((section) => {
      query[section.type] = String(section.count);
    });
    return {
      blueprint: {
        name: OWN,
        title: "练习卷",
        subtitle: "自选",
        minutes: Math.max(5, number),
        sections,
        quotas: [],
        mean: null,
        items: [],
        tags: [],
        due: false,
        shuffleItems: true,
        shuffleOptions: true,
      },
      avoid,
      query,
    };
  }

  /** @param {FormData} values @param {HTMLElement} paper @param {HTMLElement} status */
  function compose(values, paper, status) {
    const seed = String(values.get("seed")).trim() || randomSeed();
    const { blueprint, avoid, query } = order(values);
    paper.replaceChildren();
    status.replaceChildren();
    if (blueprint.sections.length === 0) {
      status.append(make("p", "一道题也没有选。填上题量再组卷。", "result bad"));
      return;
    }
    const made = Tiku.assembly.assemble(blueprint, data.items, data.facility, seed, avoid);
    if (made.reasons.length > 0) {
      status.append(make("p", "组不成卷：", "result bad"));
      const list = make("ul");
      made.reasons.forEach((/** @type {string} */ reason) => list.append(make("li", reason)));
      status.append(list);
      return;
    }
    const address = new URLSearchParams({ blueprint: blueprint.name, seed, ...query });
    history.replaceState(null, "", "?" + address);
    const ids = made.sections.flat().map((/** @type {any} */ item) => item.id);
    load(ids, () => {
      show(paper, blueprint, made.sections, seed);
      status.append(make("p", "组好了，在下面。把地址栏里的地址发给同事，他打开的就是这一份卷。", "result good"));
    });
  }

  /** Loads the markup of items, a script a chapter. @param {string[]} ids @param {() => void} done */
  function load(ids, done) {
    const missing = ids.filter((id) => !(id in markup));
    const chapters = new Set(
      data.items.filter((/** @type {any} */ item) => missing.includes(item.id)).map((/** @type {any} */ item) => item.chapter),
    );
    let waiting = chapters.size;
    if (waiting === 0) {
      done();
    }
    chapters.forEach((chapter) => {
      const script = document.createElement("script");
      script.src = "paper/items-" + chapter + ".js";
      script.onload = () => {
        if (--waiting === 0) {
          done();
        }
      };
      document.head.append(script);
    });
  }

  /** @param {HTMLElement} paper @param {any} blueprint @param {any[][]} sections @param {string} seed */
  function show(paper, blueprint, sections, seed) {
    const root = make("div", "", "composed");
    const intro = make("header", "", "exam-intro");
    intro.append(make("h2", blueprint.title + "　" + blueprint.subtitle), make("p", summary(blueprint), "address"));
    root.append(intro);
    let number = 1;
    sections.forEach((items, i) => {
      const spec = blueprint.sections[i];
      const section = make("section");
      section.dataset.title = spec.heading.replace(/（.*/, "");
      section.dataset.partial = String(spec.partial);
      section.append(make("h2", "一二三四五六七八九十".charAt(i) + "、" + spec.heading));
      items.forEach((item) => section.append(article(item, number++)));
      root.append(section);
    });
    const act = make("div", "", "act");
    const answers = () => /** @type {HTMLDetailsElement[]} */ (Array.from(root.querySelectorAll("details.answer")));
    const begin = Tiku.button("在线作答", () => {
      act.remove();
      answers().forEach((answer) => {
        answer.hidden = true;
        answer.open = false;
      });
      document.body.classList.add("exam-page");
      document.querySelectorAll("[data-compose]").forEach((form) => {
        /** @type {HTMLElement} */ (form).hidden = true;
      });
      Tiku.exam.start(root, { code: data.edition + "-" + blueprint.name, digest: seed, minutes: blueprint.minutes });
      window.scrollTo(0, 0);
    });
    begin.className = "primary";
    const key = Tiku.button("显示答案", () => {
      const open = key.textContent === "显示答案";
      answers().forEach((answer) => {
        answer.hidden = !open;
        answer.open = open;
      });
      key.textContent = open ? "收起答案" : "显示答案";
    });
    act.append(begin, Tiku.button("打印", () => window.print()), key);
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
      meta.textContent = marks(halves) + "分";
    }
    shown.querySelectorAll(".q").forEach((element, i) => {
      const q = /** @type {HTMLElement} */ (element);
      const asked = item.questions[i];
      q.dataset.half = String(asked.half);
      const small = q.querySelector("h4 small");
      if (small) {
        small.textContent = marks(asked.half) + "分";
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
    if (root && paper && data) {
      form(root, paper);
    }
  });
})();
