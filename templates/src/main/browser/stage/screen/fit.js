// @ts-check
/** The largest type with which what stands on the screen needs no scrolling. */

const SMALLEST = 0.2;
const LEFT = [0.45, 0.6, 0.8, 1, 1.25];

/** Sets type and columns, and tells whether no scrolling is needed. @param {HTMLElement} element @param {number} size @param {number} left */
function fits(element, size, left) {
  element.style.setProperty("font-size", size + "rem");
  element.style.setProperty("--left", left + "fr");
  return element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;
}

/** @param {HTMLElement} element @param {number} left */
function largest(element, left) {
  const most = Number(element.dataset.most) || 0.4;
  if (fits(element, most, left)) {
    return most;
  }
  let low = SMALLEST;
  let high = most;
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (fits(element, middle, left)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Sets an element in the largest type it has room for; a case also in the best columns. @param {HTMLElement} element */
export function one(element) {
  const columns = element.classList.contains("is-case") ? LEFT : [1];
  const sizes = columns.map((left) => largest(element, left));
  const best = Math.max(...sizes);
  // What is too long even for the smallest type is scrolled, with the keyboard too.
  element.tabIndex = fits(element, best, columns[sizes.indexOf(best)]) ? -1 : 0;
}

/** @param {Document | Element} within */
export function all(within) {
  // The policy allows no style in what is sent to the audience's window, so that numbers of columns are set here.
  within.querySelectorAll("[data-columns]").forEach((element) => {
    const list = /** @type {HTMLElement} */ (element);
    list.style.setProperty("--teams", list.dataset.columns || "");
  });
  within.querySelectorAll(".fit").forEach((element) => one(/** @type {HTMLElement} */ (element)));
}
