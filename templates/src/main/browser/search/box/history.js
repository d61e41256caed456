// @ts-check
/**
 * What Back returns to.
 *
 * @typedef {{query: string, filters: Record<string, string>, pages: number, top: number, at: number}} Asked
 */

/** Whether the reader came back to this page, not anew. */
export function returned() {
  const [arrival] = performance.getEntriesByType("navigation");
  return arrival instanceof PerformanceNavigationTiming && arrival.type === "back_forward";
}

/** What was asked when a hit was followed from this page. @returns {Asked | null} */
export function left() {
  const state = history.state;
  return state && state.search && typeof state.search.query === "string" ? state.search : null;
}

/** @param {Asked} search */
export function leave(search) {
  try {
    history.replaceState({ search }, "");
  } catch (forbidden) {
    // Back then finds the page without the query.
  }
}

/** Forgets what was asked. */
export function forget() {
  if (left()) {
    history.replaceState(null, "");
  }
}

/** Puts a query into the address. Some browsers forbid this over file://. @param {string} query @returns {boolean} whether it may be */
export function address(query) {
  try {
    const kept = left()?.query === query ? history.state : null;
    history.replaceState(kept, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    return true;
  } catch (forbidden) {
    return false;
  }
}
