// @ts-check
/**
 * What every page needs: the theme, the learning records kept in this browser, marks on lists.
 * Pages are complete without it.
 */
(function () {
  "use strict";

  /**
   * @typedef {{right: boolean, times: number, at: string}} LearningRecord how an item was answered last
   * @typedef {Object} Tiku
   * @property {(key: string) => string | null} read
   * @property {(key: string, value: string) => void} write
   * @property {() => Record<string, LearningRecord>} records
   * @property {(id: string, right: boolean) => void} record
   * @property {(name: string, text?: string, className?: string) => HTMLElement} make
   * @property {(text: string, onclick: () => void) => HTMLButtonElement} button
   * @property {(event: KeyboardEvent) => boolean} composing
   * @property {(key: string, ...values: any[]) => string} say a text in the language of the site
   */

  const RECORDS = "tiku.records.1";
  const THEME = "tiku.theme";
  let composed = false;

  /** @type {Record<string, string>} */
  const texts = /** @type {any} */ (window).TikuTexts || {};

  /** @type {Tiku} */
  const Tiku = {
    say(key, ...values) {
      return (texts[key] || key).replace(/\{([0-9])(?:\|([^|}]*)\|([^}]*))?\}/g, (place, index, one, more) => {
        const value = String(values[Number(index)]);
        return one === undefined ? value : value === "1" ? one : more;
      });
    },

    // Browsers may forbid storage; then nothing is remembered and all else works.
    read(key) {
      try {
        return localStorage.getItem(key);
      } catch (forbidden) {
        return null;
      }
    },

    write(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch (forbidden) {
        return;
      }
    },

    records() {
      /** @type {Record<string, LearningRecord>} */
      const records = Object.create(null);
      try {
        Object.assign(records, JSON.parse(Tiku.read(RECORDS) || "{}"));
      } catch (damaged) {
        return records;
      }
      return records;
    },

    record(id, right) {
      const records = Tiku.records();
      const times = records[id] ? records[id].times + 1 : 1;
      records[id] = { right, times, at: new Date().toISOString() };
      Tiku.write(RECORDS, JSON.stringify(records));
    },

    make(name, text, className) {
      const element = document.createElement(name);
      element.textContent = text || "";
      element.className = className || "";
      return element;
    },

    button(text, onclick) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", onclick);
      return button;
    },

    /**
     * Whether a key belongs to an input method, such as the Enter that takes over what was spelled. Safari tells
     * of it after the composition has ended, and only by the key's number.
     */
    composing(event) {
      return event.isComposing || event.keyCode === 229 || composed;
    },
  };

  /** @type {any} */ (window).Tiku = Tiku;

  document.addEventListener(
    "compositionend",
    () => {
      composed = true;
      setTimeout(() => (composed = false));
    },
    true
  );

  const root = document.documentElement;
  const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
  }

  function themeButton() {
    const button = Tiku.button("", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      Tiku.write(THEME, root.dataset.theme);
      label();
    });
    function label() {
      button.textContent = isDark() ? Tiku.say("theme.light") : Tiku.say("theme.dark");
    }
    label();
    systemDark.addEventListener("change", label);
    return button;
  }

  const wide = window.matchMedia("(min-width: 60rem)");

  /** @param {string} selector @returns {HTMLDetailsElement[]} */
  function details(selector) {
    return Array.from(document.querySelectorAll(selector));
  }

  /** Tree and menu stand open where there is room; older browsers cannot do that by style alone. */
  function openWhereWide() {
    details("details[data-tree], details[data-menu]").forEach((each) => (each.open = wide.matches));
  }

  /** What lies over the page closes like a menu: the list of editions, on a phone the menu itself. */
  function closeMenus() {
    details("details[data-editions], details[data-menu]").forEach((menu) => {
      const lies = () => menu.open && !(menu.hasAttribute("data-menu") && wide.matches);
      document.addEventListener("click", (event) => {
        if (lies() && event.target instanceof Node && !menu.contains(event.target)) {
          menu.open = false;
        }
      });
      menu.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && lies()) {
          event.stopPropagation();
          menu.open = false;
          menu.querySelector("summary")?.focus();
        }
      });
    });
  }

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
      text.replaceChildren(
        Tiku.say("age.before"),
        /** @type {HTMLElement} */ (line.querySelector("time")),
        Tiku.say("age.after", years),
      );
      line.classList.add("old");
    }
  }

  function markLists() {
    const records = Tiku.records();
    document.querySelectorAll("[data-record]").forEach((line) => {
      const record = records[/** @type {HTMLElement} */ (line).dataset.record || ""];
      if (record) {
        line.append(Tiku.make("span", record.right ? Tiku.say("mark.right") : Tiku.say("mark.wrong"), record.right ? "done" : "done missed"));
      }
    });
  }

  /** Wide tables and figures say that they go on, not only show it. */
  function tellWide() {
    document.querySelectorAll(".scroll").forEach((place) => {
      if (place.scrollWidth > place.clientWidth + 1) {
        place.before(Tiku.make("p", Tiku.say("table.swipe"), "swipe"));
      }
    });
  }

  /** What a link leads to is shown, even where it lies folded. */
  function openTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target ? details("details:not([open])").filter((each) => each.contains(target)) : [];
    folded.forEach((each) => (each.open = true));
    if (target && folded.length) {
      target.scrollIntoView();
    }
  }

  /** What became of a paper in this browser; exam.js notes it. */
  function markPapers() {
    document.querySelectorAll("[data-paper]").forEach((line) => {
      let noted = null;
      try {
        noted = JSON.parse(Tiku.read("tiku.paper." + /** @type {HTMLElement} */ (line).dataset.paper) || "null");
      } catch (damaged) {
        noted = null;
      }
      if (!noted) {
        return;
      }
      const done = noted.state === "done";
      const waits = noted.waiting ? Tiku.say("papers.waiting", noted.waiting) : "";
      const words = done ? Tiku.say("papers.got", noted.got / 2, noted.full / 2) + waits : Tiku.say("papers.begun", noted.answered, noted.questions);
      const mark = Tiku.make("small", words, done ? "tag in-force" : "tag warn");
      /** @type {HTMLElement} */ (line.firstElementChild).append(" ", mark);
      /** @type {HTMLElement} */ (line.querySelector(".start")).textContent = done ? Tiku.say("papers.result") : Tiku.say("papers.goOn");
    });
  }

  const theme = Tiku.read(THEME);
  if (theme === "dark" || theme === "light") {
    root.dataset.theme = theme;
  }
  const settings = document.querySelector("[data-settings]");
  if (settings) {
    settings.append(themeButton());
  }
  openWhereWide();
  wide.addEventListener("change", openWhereWide);
  closeMenus();
  tellAge();
  markLists();
  markPapers();
  tellWide();
  openTarget();
  window.addEventListener("hashchange", openTarget);
})();
