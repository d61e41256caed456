// @ts-check
/** By what hits can be narrowed, with how many there would be. */
import { make } from "../../page/dom.js";
import { say } from "../../text/say.js";
import { kindOf } from "./hits.js";

/** @typedef {import("../engine/lookup.js").Counts} Counts */

const FACETS = [["domain", "word.domain"], ["kind", "search.kind"], ["type", "search.type"], ["difficulty", "search.difficulty"]];

/** How people read a value of a facet. @param {string} facet @param {{value: string, label: string}} one */
function named(facet, one) {
  return facet === "domain" ? one.label : facet === "kind" ? kindOf(one.value) : say(facet + "." + one.value);
}

/** @param {(facet: string, value: string) => void} choose @param {() => void} count what counts, when it is opened */
export function filterPanel(choose, count) {
  const panel = make("details", "", "search-filters");
  panel.hidden = true;
  panel.append(make("summary", say("search.filter")));
  const fields = make("div", "", "fields");
  for (const [facet, name] of FACETS) {
    const label = make("label", say(name));
    const select = document.createElement("select");
    select.dataset.facet = facet;
    select.append(new Option(say("search.all"), ""));
    select.addEventListener("change", () => choose(facet, select.value));
    label.append(select);
    fields.append(label);
  }
  panel.append(fields);
  panel.addEventListener("toggle", () => panel.open && count());
  return panel;
}

/** @param {HTMLElement} panel @param {Counts} counts @param {Record<string, string>} chosen */
export function showCounts(panel, counts, chosen) {
  panel.querySelectorAll("select").forEach((select) => {
    const facet = select.dataset.facet || "";
    const options = counts[facet].map(
      (one) => new Option(say("search.facet", named(facet, one), one.count), one.value, false, one.value === (chosen[facet] || "")),
    );
    select.replaceChildren(new Option(say("search.all"), ""), ...options);
  });
}
