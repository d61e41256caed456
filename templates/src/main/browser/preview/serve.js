// @ts-check
/**
 * Previews only: loads the page anew when what it shows has changed, at the place where the reader
 * was, with the same answers open.
 */
import { all, make } from "../page/dom.js";
import { say } from "../text/say.js";

const PLACE = "tiku.preview.place";
/** Begins, where the page is a preview. */
export function preview() {
  const found = document.querySelector("[data-preview]");
  if (!(found instanceof HTMLElement)) {
    return;
  }
  const bar = found;

  /** @type {EventSource | null} */
  let events = null;
  /** @type {HTMLElement | null} */
  let stopped = null;

  /** @typedef {{page: string, anchor: string, offset: number, scroll: number, open: string[]}} PlaceOnPage */

  /** What a reader sees first: an item, or the text as a whole. @returns {HTMLElement | null} */
  function anchor() {
    return all(document, ".item[id]").find((card) => card.getBoundingClientRect().bottom > 2 * bar.offsetHeight) || null;
  }

  /** @param {Element} details */
  function nameOf(details) {
    const q = /** @type {HTMLElement | null} */ (details.closest("[data-q]"));
    return q ? q.dataset.q || "" : "";
  }

  function keepPlace() {
    const card = anchor();
    /** @type {PlaceOnPage} */
    const place = {
      page: bar.dataset.page || "",
      anchor: card ? card.id : "",
      offset: card ? card.getBoundingClientRect().top : 0,
      scroll: window.scrollY,
      open: all(document, "details.answer[open]").map(nameOf),
    };
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(place));
    } catch (forbidden) {
      return;
    }
  }

  function findPlace() {
    /** @type {PlaceOnPage | null} */
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE) || "null");
      sessionStorage.removeItem(PLACE);
    } catch (forbidden) {
      return;
    }
    if (!place || place.page !== bar.dataset.page) {
      return;
    }
    const open = place.open;
    document.querySelectorAll("details.answer").forEach((details) => {
      /** @type {HTMLDetailsElement} */ (details).open = open.includes(nameOf(details));
    });
    const card = place.anchor && document.getElementById(place.anchor);
    history.scrollRestoration = "manual";
    window.scrollTo(0, card ? window.scrollY + card.getBoundingClientRect().top - place.offset : place.scroll);
  }

  function connected() {
    if (stopped) {
      stopped.remove();
      stopped = null;
    }
  }

  function lost() {
    if (!stopped) {
      const sign = make("span", say("serve.stopped"), "stopped");
      bar.append(sign);
      stopped = sign;
    }
  }

  function listen() {
    const query = new URLSearchParams({ page: bar.dataset.page || "", mark: bar.dataset.mark || "" });
    const source = new EventSource("/_events?" + query);
    source.addEventListener("open", connected);
    source.addEventListener("error", lost);
    source.addEventListener("message", () => {
      source.close();
      keepPlace();
      location.reload();
    });
    events = source;
  }

  // A browser has few connections to one server; pages that nobody sees give theirs back.
  function listenWhileSeen() {
    if (document.hidden) {
      if (events) {
        events.close();
        events = null;
      }
    } else if (!events) {
      listen();
    }
  }

  // Other scripts add buttons to the items first.
  document.addEventListener("DOMContentLoaded", findPlace);
  document.addEventListener("visibilitychange", listenWhileSeen);
  // A page that comes back from the browser's memory may be an old one.
  window.addEventListener("pagehide", () => {
    if (events) {
      events.close();
      events = null;
    }
  });
  window.addEventListener("pageshow", listenWhileSeen);
  listenWhileSeen();
}
