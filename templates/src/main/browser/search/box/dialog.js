// @ts-check
/** Where the box is: a dialog on every page ("/" or Ctrl-K), and the same on a page of its own. */
import { composing } from "../../page/composing.js";
import { make, makeButton } from "../../page/dom.js";
import { keysOff, typing } from "../../page/keys.js";
import { say } from "../../text/say.js";
import { SearchBox } from "./box.js";
import { forget, left, returned } from "./history.js";

/** The box in a dialog, made when it is first opened. */
function dialogBox() {
  const dialog = make("dialog", "", "search");
  dialog.setAttribute("aria-label", say("search.label"));
  const box = new SearchBox(dialog, false);
  /** @type {HTMLElement} */ (dialog.querySelector(".search-bar")).append(makeButton(say("word.close"), () => dialog.close()));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", forget);
  document.body.append(dialog);
  return { dialog, box };
}

/** Begins, where the site has a search. */
export function searchBox() {
  if (!document.body.dataset.lookup) {
    return; // a site without a search
  }
  const page = document.querySelector("[data-search]");
  const own = page instanceof HTMLElement ? new SearchBox(page, true) : null;
  /** On the start page the field is an offer; only its own page is about the search. */
  const offered = page instanceof HTMLElement && page.dataset.search === "start";
  /** @type {{dialog: HTMLDialogElement, box: SearchBox} | null} */
  let made = null;

  function open() {
    const { dialog, box } = own ? { dialog: null, box: own } : (made ||= dialogBox());
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    box.input.focus();
    box.input.select();
    return box;
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
    open().restore(before);
  }

  document.querySelectorAll("a[data-open-search]").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open();
    }),
  );

  document.addEventListener("keydown", (event) => {
    if (composing(event)) {
      return;
    }
    const slash = event.key === "/" && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey && !keysOff();
    const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (slash || chord) {
      event.preventDefault();
      open();
    }
  });
}
