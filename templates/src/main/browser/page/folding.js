// @ts-check
/** What of a page stands open: tree and menu, what a link leads to, what lies over the page. */
import { all } from "./dom.js";

const wide = window.matchMedia("(min-width: 60rem)");

/** @param {string} selector */
function details(selector) {
  return /** @type {HTMLDetailsElement[]} */ (all(document, selector));
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

/** What a link leads to is shown, even where it lies folded. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target ? details("details:not([open])").filter((each) => each.contains(target)) : [];
  folded.forEach((each) => (each.open = true));
  if (target && folded.length) {
    target.scrollIntoView();
  }
}

export function folding() {
  openWhereWide();
  wide.addEventListener("change", openWhereWide);
  closeMenus();
  openTarget();
  window.addEventListener("hashchange", openTarget);
}
