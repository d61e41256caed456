// @ts-check
/**
 * The search box: a dialog on every page ("/" or Ctrl-K), and the same on a page of its own. What
 * looks things up is loaded when the box is entered.
 */
import { composing } from "../page/composing.js";
import { make, makeButton } from "../page/dom.js";
import { Tiku } from "../page/edge.js";
import { read } from "../record/storage.js";
import { say } from "../text/say.js";

/**
 * @typedef {{text: string, marked: boolean}} Piece
 * @typedef {{kind: string, id: string, point: string, type: string, title: string, text: string, standing: string}} SearchDocument
 * @typedef {{document: SearchDocument, anchor: string}} Found
 * @typedef {{head: Found, items: Found[]}} Group
 * @typedef {{query: string, filters: Record<string, string>, pages: number, top: number, at: number}} Asked what Back returns to
 */

/** Begins, where the site has a search. */
export function searchBox() {
  const up = document.body.dataset.up || "";
  if (!document.body.dataset.lookup) {
    return; // a site without a search
  }
  const KINDS = /** @type {Record<string, string>} */ ({ point: say("search.point"), item: say("search.item"), statute: say("search.statute"), chapter: say("search.chapter"), domain: say("word.domain"), guide: say("search.guide") });
  /** How people read a value of a facet. @param {string} facet @param {{value: string, label: string}} one */
  const named = (facet, one) => (facet === "domain" ? one.label : facet === "kind" ? KINDS[one.value] : say(facet + "." + one.value));
  /** What to know of the law before relying on a hit, as Standing.java letters it. */
  const STANDING = /** @type {[string, string][]} */ ([["l", say("search.later")], ["x", say("search.ended")], ["d", say("search.due")], ["r", say("search.repealed")], ["n", say("search.notYet")]]);
  const LAW = ["point", "item", "statute"];
  const FACETS = /** @type {[string, string][]} */ ([["domain", say("word.domain")], ["kind", say("search.kind")], ["type", say("search.type")], ["difficulty", say("search.difficulty")]]);
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
      element.onerror = () => reject(new Error(say("search.noScript")));
      document.head.append(element);
    });
  }

  /** @param {Found} found */
  function address(found) {
    return up + found.document.kind + "/" + found.document.id + ".html" + found.anchor;
  }

  /** Whether the reader came back to this page, not anew. */
  function returned() {
    const [arrival] = performance.getEntriesByType("navigation");
    return arrival instanceof PerformanceNavigationTiming && arrival.type === "back_forward";
  }

  /** What was asked when a hit was followed from this page. @returns {Asked | null} */
  function left() {
    const state = history.state;
    return state && state.search && typeof state.search.query === "string" ? state.search : null;
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
      this.pages = 1;
      this.asOf = "";
      this.input = document.createElement("input");
      this.input.type = "search";
      this.input.id = alone ? "_query" : "_ask";
      this.input.autocomplete = "off";
      this.input.spellcheck = false;
      this.input.maxLength = 10000;
      this.input.placeholder = say("search.placeholder");
      const label = make("label", say("search.label"), "unseen");
      label.htmlFor = this.input.id;
      this.status = make("p", "", "search-status");
      this.status.setAttribute("role", "status");
      this.hits = document.createElement("ol");
      this.hits.className = "hits";
      this.narrow = this.filterPanel();
      const bar = make("div", "", "search-bar");
      bar.append(label, this.input);
      place.append(bar, this.status, this.narrow, this.hits);
      this.input.addEventListener("input", () => this.soon());
      // What goes wrong is said when something is asked.
      this.input.addEventListener("focus", () => index().catch(() => {}));
      place.addEventListener("keydown", (event) => this.key(event));
      this.place = place;
      this.hits.addEventListener("click", (event) => this.leave(event));
      this.clear();
    }

    filterPanel() {
      const panel = document.createElement("details");
      panel.className = "search-filters";
      panel.hidden = true;
      panel.append(make("summary", say("search.filter")));
      const fields = make("div", "", "fields");
      for (const [facet, name] of FACETS) {
        const label = make("label", name);
        const select = document.createElement("select");
        select.dataset.facet = facet;
        select.append(new Option(say("search.all"), ""));
        select.addEventListener("change", () => {
          if (select.value) {
            this.filters[facet] = select.value;
          } else {
            delete this.filters[facet];
          }
          this.pages = 1;
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
      this.status.textContent = say("search.help");
    }

    soon() {
      const now = performance.now();
      clearTimeout(this.timer);
      this.pages = 1;
      this.timer = setTimeout(() => this.search(), now - this.typed < PAUSE ? PAUSE : 0);
      this.typed = now;
    }

    /** @param {string} query */
    ask(query) {
      this.input.value = query;
      this.pages = 1;
      return this.search();
    }

    /** What scrolls. */
    get scroller() {
      return this.place instanceof HTMLDialogElement ? this.place : document.documentElement;
    }

    /** Remembers the query when a hit is followed. @param {Event} event */
    leave(event) {
      const link = event.target instanceof Element ? event.target.closest("a.hit") : null;
      if (link) {
        const at = Array.from(this.hits.querySelectorAll("a.hit")).indexOf(link);
        /** @type {Asked} */
        const search = { query: this.input.value, filters: this.filters, pages: this.pages, top: this.scroller.scrollTop, at };
        try {
          history.replaceState({ search }, "");
        } catch (forbidden) {
          // Back then finds the page without the query.
        }
      }
    }

    /** Shows again what a hit was followed from. @param {Asked} asked */
    async restore(asked) {
      this.input.value = asked.query;
      this.filters = { ...asked.filters };
      this.pages = asked.pages;
      this.narrow.open = Object.keys(this.filters).length > 0;
      await this.search();
      const link = this.hits.querySelectorAll("a.hit")[asked.at];
      if (link instanceof HTMLElement) {
        link.focus({ preventScroll: true });
      }
      this.scroller.scrollTop = asked.top;
    }

    /** Further hits, below those that are there. */
    async further() {
      const before = this.hits.querySelectorAll(":scope > li > a.hit:not([data-guide])").length;
      const shown = this.hits.childElementCount;
      // A page may already hold the groups of the next one.
      do {
        this.pages++;
        await this.search();
      } while (this.hits.childElementCount === shown && this.hits.querySelector(".more"));
      const next = this.hits.querySelectorAll(":scope > li > a.hit")[before];
      if (next instanceof HTMLElement) {
        next.focus();
      }
    }

    async search() {
      const query = this.input.value;
      const turn = ++this.asked;
      if (this.alone) {
        // Some browsers forbid this over file://; the query then just is not in the address.
        try {
          const kept = left()?.query === query ? history.state : null;
          history.replaceState(kept, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
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
        this.asOf = engine.asOf;
        const result = await engine.find(query, this.filters, this.pages);
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
        result.total === 0
          ? say("search.none", short(query))
          : (result.direct ? say("search.found", result.total) : say("search.nearest", result.total)) +
            (result.more ? say("search.first", result.groups.length) : say("search.grouped", result.groups.length));
      const lines = result.groups.map((/** @type {Group} */ group) => this.group(group, result.terms));
      const help = this.help(query, result);
      const more = make("li", "", "more");
      if (result.more) {
        more.append(makeButton(say("search.more"), () => this.further()));
      }
      this.hits.replaceChildren(...(help ? [help] : []), ...lines, ...(result.more ? [more] : []));
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
        const letters = Array.from(query.trim());
        offers.push(letters.slice(0, Math.ceil(letters.length / 2)).join(""));
      }
      if (offers.length === 0 && result.total > 0) {
        return null;
      }
      const line = make("li", "", "offers");
      if (offers.length === 0) {
        line.textContent = say("search.otherWords");
        return line;
      }
      line.append(result.total === 0 ? say("search.try") : say("search.meant"));
      offers.slice(0, 4).forEach((offer) =>
        line.append(
          makeButton(offer, () => {
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
      line.append(this.hit(group.head, terms, false));
      if (group.items.length > 0) {
        const list = document.createElement("ul");
        const add = (/** @type {Found} */ item) => {
          const below = document.createElement("li");
          below.append(this.hit(item, terms, true));
          list.append(below);
        };
        group.items.slice(0, ITEMS_SHOWN).forEach(add);
        const rest = group.items.slice(ITEMS_SHOWN);
        if (rest.length > 0) {
          const more = document.createElement("li");
          more.append(
            makeButton(say("search.others", rest.length), () => {
              more.remove();
              rest.forEach(add);
              list.querySelectorAll("a")[ITEMS_SHOWN].focus();
            }),
          );
          list.append(more);
        }
        line.append(list);
      }
      return line;
    }

    /**
     * @param {Found} hit
     * @param {Set<string>} terms
     * @param {boolean} brief
     */
    hit(hit, terms, brief) {
      const found = hit.document;
      const link = document.createElement("a");
      link.href = address(hit);
      link.className = "hit";
      if (found.kind === "guide") {
        link.dataset.guide = "";
      }
      const title = make("span", "", "hit-title");
      title.append(make("span", KINDS[found.kind], "tag"), " ", ...pieces(found.title, terms, 200));
      for (const [letter, label] of STANDING) {
        if (found.standing.includes(letter)) {
          title.append(" ", make("span", label, "tag warn"));
        }
      }
      link.append(title);
      if (!brief) {
        const text = make("span", "", "hit-text");
        text.append(...pieces(found.text, terms));
        if (LAW.includes(found.kind)) {
          text.append(" ", make("span", say("search.asOf", this.asOf), "as-of"));
        }
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
              new Option(say("search.facet", named(facet, one), one.count), one.value, false, one.value === chosen),
          );
          select.replaceChildren(new Option(say("search.all"), ""), ...options);
        });
      } catch (failure) {
        this.status.textContent = failure instanceof Error ? failure.message : String(failure);
      }
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      if (composing(event)) {
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
      ...cut.pieces.map((/** @type {Piece} */ piece) => (piece.marked ? make("mark", piece.text) : piece.text)),
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
      made.setAttribute("aria-label", say("search.label"));
      box = new SearchBox(made, false);
      const bar = /** @type {HTMLElement} */ (made.querySelector(".search-bar"));
      const close = makeButton(say("word.close"), () => made.close());
      bar.append(close);
      made.addEventListener("click", (event) => event.target === made && made.close());
      made.addEventListener("close", () => {
        if (left()) {
          history.replaceState(null, "");
        }
      });
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

  const before = left();
  if (own) {
    const asked = new URLSearchParams(location.search).get("q");
    const again = before && (!offered || returned()) ? before : null;
    if (again) {
      own.restore(again);
    } else if (asked) {
      own.ask(asked);
    }
    if (!again && (asked || !offered)) {
      own.input.focus();
    }
  } else if (before && returned()) {
    open();
    if (box) {
      /** @type {SearchBox} */ (box).restore(before);
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
    if (composing(event)) {
      return;
    }
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && read("tiku.keys.off") !== "1";
    const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (slash || chord) {
      event.preventDefault();
      open();
    }
  });
}
