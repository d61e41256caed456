// @ts-check
/** A search box with its hits, in a dialog or on a page. */
import { composing } from "../../page/composing.js";
import { make, makeButton } from "../../page/dom.js";
import { say } from "../../text/say.js";
import { filterPanel, showCounts } from "./filters.js";
import * as history from "./history.js";
import { lineOf } from "./hits.js";
import { index } from "./index.js";
import { offersLine } from "./offers.js";

/** @typedef {import("../engine/lookup.js").Result} Result */

/** Milliseconds within which the next keystroke makes the search for the last one needless. */
const PAUSE = 40;

export class SearchBox {
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
    this.hits = make("ol", "", "hits");
    this.narrow = filterPanel((facet, value) => this.choose(facet, value), () => this.count());
    place.append(make("div", "", "search-bar", label, this.input), this.status, this.narrow, this.hits);
    this.input.addEventListener("input", () => this.soon());
    // What goes wrong is said when something is asked.
    this.input.addEventListener("focus", () => index().catch(() => {}));
    place.addEventListener("keydown", (event) => this.key(event));
    this.place = place;
    this.hits.addEventListener("click", (event) => this.leave(event));
    this.clear();
  }

  /** @param {string} facet @param {string} value empty for all */
  choose(facet, value) {
    if (value) {
      this.filters[facet] = value;
    } else {
      delete this.filters[facet];
    }
    this.pages = 1;
    this.search();
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
      history.leave({ query: this.input.value, filters: this.filters, pages: this.pages, top: this.scroller.scrollTop, at });
    }
  }

  /** Shows again what a hit was followed from. @param {history.Asked} asked */
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
    this.alone = this.alone && history.address(query);
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
        this.tell(failure);
      }
    }
  }

  /** @param {unknown} failure */
  tell(failure) {
    this.status.textContent = failure instanceof Error ? failure.message : String(failure);
  }

  /** @param {string} query @param {Result} result */
  show(query, result) {
    this.status.textContent =
      result.total === 0
        ? say("search.none", short(query))
        : (result.direct ? say("search.found", result.total) : say("search.nearest", result.total)) +
          (result.more ? say("search.first", result.groups.length) : say("search.grouped", result.groups.length));
    const lines = result.groups.map((group) => lineOf(group, result.terms, this.asOf));
    const offers = offersLine(query, result, (offer) => {
      this.ask(offer);
      this.input.focus();
    });
    const more = make("li", "", "more");
    if (result.more) {
      more.append(makeButton(say("search.more"), () => this.further()));
    }
    this.hits.replaceChildren(...(offers ? [offers] : []), ...lines, ...(result.more ? [more] : []));
    this.narrow.hidden = result.total === 0 && Object.keys(this.filters).length === 0;
    if (this.narrow.open) {
      this.count();
    }
  }

  async count() {
    const turn = this.asked;
    try {
      const engine = await index();
      const counts = await engine.counts(this.input.value, this.filters);
      if (turn === this.asked) {
        showCounts(this.narrow, counts, this.filters);
      }
    } catch (failure) {
      this.tell(failure);
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
    } else if (event.key === "Escape" && this.place instanceof HTMLDialogElement) {
      // A search field would take the key to clear itself.
      this.place.close();
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
