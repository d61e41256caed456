// @ts-check
/**
 * The search box: a dialog on every page ("/" or Ctrl-K), and the same on a page of its own. What
 * looks things up is loaded when the box is entered.
 */
(function () {
  "use strict";

  /**
   * @typedef {{text: string, marked: boolean}} Piece
   * @typedef {{kind: string, id: string, point: string, type: string, title: string, text: string}} SearchDocument
   * @typedef {{head: {document: SearchDocument}, items: {document: SearchDocument}[]}} Group
   */

  const Tiku = /** @type {any} */ (window).Tiku;
  const up = document.body.dataset.up || "";
  if (!document.body.dataset.lookup) {
    return; // a site without a search
  }
  const KINDS = /** @type {Record<string, string>} */ ({ point: "知识点", item: "试题", statute: "法规", guide: "指南" });
  const FACETS = /** @type {[string, string][]} */ ([["domain", "领域"], ["kind", "类别"], ["type", "题型"], ["difficulty", "难度"]]);
  const ITEMS_SHOWN = 3;
  /** Milliseconds within which the next keystroke makes the search for the last one needless. */
  const PAUSE = 40;

  /** @type {Promise<any> | null} */
  let opening = null;

  /** The index, opened once; what failed is tried again. @returns {Promise<any>} */
  function index() {
    if (!opening) {
      opening = script().then(() => Tiku.lookup.open(up + "search/", document.body.dataset.service));
      opening.catch(() => (opening = null));
    }
    return opening;
  }

  /** @returns {Promise<void>} */
  function script() {
    return new Promise((resolve, reject) => {
      if (Tiku.lookup) {
        resolve();
        return;
      }
      const element = document.createElement("script");
      element.src = document.body.dataset.lookup || "";
      element.onload = () => resolve();
      element.onerror = () => reject(new Error("搜索脚本没有载入，请刷新页面。"));
      document.head.append(element);
    });
  }

  /** @param {SearchDocument} found */
  function address(found) {
    return up + found.kind + "/" + found.id + ".html";
  }

  /** A search box with its hits, in a dialog or on a page. */
  class SearchBox {
    /**
     * @param {HTMLElement} place
     * @param {boolean} alone whether it is the page, whose address then follows the query
     */
    constructor(place, alone) {
      this.alone = alone;
      this.asked = 0;
      this.timer = 0;
      this.typed = 0;
      /** @type {Record<string, string>} */
      this.filters = {};
      this.input = document.createElement("input");
      this.input.type = "search";
      this.input.id = alone ? "_query" : "_ask";
      this.input.autocomplete = "off";
      this.input.spellcheck = false;
      this.input.maxLength = 10000;
      this.input.placeholder = "问题、关键词、法条、文号、拼音";
      const label = Tiku.make("label", "搜索题库", "unseen");
      label.htmlFor = this.input.id;
      this.status = Tiku.make("p", "", "search-status");
      this.status.setAttribute("role", "status");
      this.hits = document.createElement("ol");
      this.hits.className = "hits";
      this.narrow = this.filterPanel();
      const bar = Tiku.make("div", "", "search-bar");
      bar.append(label, this.input);
      place.append(bar, this.status, this.narrow, this.hits);
      this.input.addEventListener("input", () => this.soon());
      // What goes wrong is said when something is asked.
      this.input.addEventListener("focus", () => index().catch(() => {}));
      place.addEventListener("keydown", (event) => this.key(event));
      this.clear();
    }

    filterPanel() {
      const panel = document.createElement("details");
      panel.className = "search-filters";
      panel.hidden = true;
      panel.append(Tiku.make("summary", "筛选"));
      const fields = Tiku.make("div", "", "fields");
      for (const [facet, name] of FACETS) {
        const label = Tiku.make("label", name);
        const select = document.createElement("select");
        select.dataset.facet = facet;
        select.append(new Option("全部", ""));
        select.addEventListener("change", () => {
          if (select.value) {
            this.filters[facet] = select.value;
          } else {
            delete this.filters[facet];
          }
          this.search();
        });
        label.append(select);
        fields.append(label);
      }
      panel.append(fields);
      panel.addEventListener("toggle", () => panel.open && this.count());
      return panel;
    }

    clear() {
      this.hits.replaceChildren();
      this.narrow.hidden = true;
      this.status.textContent = "直接说要办的事，或者写法条（劳动合同法82条）、文号、拼音首字母；\"引号里的话\"必须出现，-词 表示不要。";
    }

    soon() {
      const now = performance.now();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), now - this.typed < PAUSE ? PAUSE : 0);
      this.typed = now;
    }

    /** @param {string} query */
    ask(query) {
      this.input.value = query;
      return this.search();
    }

    async search() {
      const query = this.input.value;
      const turn = ++this.asked;
      if (this.alone) {
        // Some browsers forbid this over file://; the query then just is not in the address.
        try {
          history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
        } catch (forbidden) {
          this.alone = false;
        }
      }
      if (query.trim() === "") {
        this.clear();
        return;
      }
      try {
        const engine = await index();
        const result = await engine.find(query, this.filters);
        // A later keystroke has overtaken this answer.
        if (turn === this.asked) {
          this.show(query, result);
        }
      } catch (failure) {
        if (turn === this.asked) {
          this.hits.replaceChildren();
          this.status.textContent = failure instanceof Error ? failure.message : String(failure);
        }
      }
    }

    /**
     * @param {string} query
     * @param {any} result
     */
    show(query, result) {
      this.status.textContent =
        result.total === 0 ? "没有找到「" + short(query) + "」。" : "找到 " + result.total + " 条，按知识点归成 " + result.groups.length + " 组列出最相关的。";
      const lines = result.groups.map((/** @type {Group} */ group) => this.group(group, result.terms));
      const help = this.help(query, result);
      this.hits.replaceChildren(...(help ? [help] : []), ...lines);
      this.narrow.hidden = result.total === 0 && Object.keys(this.filters).length === 0;
      if (this.narrow.open) {
        this.count();
      }
    }

    /**
     * What to try when little was found, or what was probably meant.
     * @param {string} query
     * @param {any} result
     */
    help(query, result) {
      /** @type {string[]} */
      const offers = result.suggestions.slice();
      const words = query.trim().split(/\s+/);
      if (result.total === 0 && words.length > 1) {
        offers.push(...words);
      } else if (result.total === 0 && query.trim().length > 4) {
        offers.push(query.trim().slice(0, Math.ceil(query.trim().length / 2)));
      }
      if (offers.length === 0 && result.total > 0) {
        return null;
      }
      const line = Tiku.make("li", "", "offers");
      if (offers.length === 0) {
        line.textContent = "换个说法试试：少用几个字，或者用题库里的词，例如“经济补偿”“工伤认定”。";
        return line;
      }
      line.append(result.total === 0 ? "试试：" : "是不是要找：");
      offers.slice(0, 4).forEach((offer) =>
        line.append(
          Tiku.button(offer, () => {
            this.ask(offer);
            this.input.focus();
          }),
        ),
      );
      return line;
    }

    /**
     * @param {Group} group
     * @param {Set<string>} terms
     */
    group(group, terms) {
      const line = document.createElement("li");
      line.append(this.hit(group.head.document, terms, false));
      if (group.items.length > 0) {
        const list = document.createElement("ul");
        group.items.slice(0, ITEMS_SHOWN).forEach((item) => {
          const below = document.createElement("li");
          below.append(this.hit(item.document, terms, true));
          list.append(below);
        });
        line.append(list);
      }
      return line;
    }

    /**
     * @param {SearchDocument} found
     * @param {Set<string>} terms
     * @param {boolean} brief
     */
    hit(found, terms, brief) {
      const link = document.createElement("a");
      link.href = address(found);
      link.className = "hit";
      const title = Tiku.make("span", "", "hit-title");
      title.append(Tiku.make("span", KINDS[found.kind], "tag"), " ", ...pieces(found.title, terms, 200));
      link.append(title);
      if (!brief) {
        const text = Tiku.make("span", "", "hit-text");
        text.append(...pieces(found.text, terms));
        link.append(text);
      }
      return link;
    }

    async count() {
      const turn = this.asked;
      try {
        const engine = await index();
        const counts = await engine.counts(this.input.value, this.filters);
        if (turn !== this.asked) {
          return;
        }
        this.narrow.querySelectorAll("select").forEach((select) => {
          const facet = select.dataset.facet || "";
          const chosen = this.filters[facet] || "";
          const options = counts[facet].map(
            (/** @type {{value: string, label: string, count: number}} */ one) =>
              new Option(one.label + "（" + one.count + "）", one.value, false, one.value === chosen),
          );
          select.replaceChildren(new Option("全部", ""), ...options);
        });
      } catch (failure) {
        this.status.textContent = failure instanceof Error ? failure.message : String(failure);
      }
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      if (Tiku.composing(event)) {
        return;
      }
      const links = Array.from(this.hits.querySelectorAll("a"));
      const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
      if (event.key === "ArrowDown" && links.length > 0 && !(event.target instanceof HTMLSelectElement)) {
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        (at === 0 ? this.input : links[at - 1]).focus();
      } else if (event.key === "Escape" && dialog && !this.alone) {
        // A search field would take the key to clear itself.
        dialog.close();
      } else if (event.key === "Enter" && event.target === this.input && links.length > 0) {
        links[0].click();
      } else {
        return;
      }
      event.preventDefault();
    }
  }

  /** @param {string} query */
  function short(query) {
    const letters = Array.from(query.trim());
    return letters.length > 24 ? letters.slice(0, 24).join("") + "…" : letters.join("");
  }

  /**
   * @param {string} text
   * @param {Set<string>} terms
   * @param {number} [length]
   * @returns {(Node | string)[]}
   */
  function pieces(text, terms, length) {
    const cut = Tiku.lookup.passage(text, terms, length);
    return [
      cut.before ? "…" : "",
      ...cut.pieces.map((/** @type {Piece} */ piece) => (piece.marked ? Tiku.make("mark", piece.text) : piece.text)),
      cut.after ? "…" : "",
    ];
  }

  const page = document.querySelector("[data-search]");
  /** @type {HTMLDialogElement | null} */
  let dialog = null;
  /** @type {SearchBox | null} */
  let box = null;
  const own = page instanceof HTMLElement ? new SearchBox(page, true) : null;
  /** On the start page the field is an offer; only its own page is about the search. */
  const offered = page instanceof HTMLElement && page.dataset.search === "start";

  function open() {
    if (own) {
      own.input.focus();
      own.input.select();
      return;
    }
    if (!dialog) {
      const made = document.createElement("dialog");
      made.className = "search";
      made.setAttribute("aria-label", "搜索题库");
      box = new SearchBox(made, false);
      const bar = /** @type {HTMLElement} */ (made.querySelector(".search-bar"));
      const close = Tiku.button("关闭", () => made.close());
      bar.append(close);
      made.addEventListener("click", (event) => event.target === made && made.close());
      document.body.append(made);
      dialog = made;
    }
    if (!dialog.open) {
      dialog.showModal();
    }
    if (box) {
      box.input.focus();
      box.input.select();
    }
  }

  if (own) {
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      own.ask(asked);
    }
    if (asked || !offered) {
      own.input.focus();
    }
  }

  document.querySelectorAll("a[data-open-search]").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open();
    }),
  );

  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const typing =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])'));
    if (Tiku.composing(event)) {
      return;
    }
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && Tiku.read("tiku.keys.off") !== "1";
    const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (slash || chord) {
      event.preventDefault();
      open();
    }
  });
})();
