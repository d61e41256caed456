// @ts-check
/**
 * Hits as readers see them.
 *
 * @typedef {{text: string, marked: boolean}} Piece
 * @typedef {import("../hit/groups.js").Found} Found
 * @typedef {import("../hit/groups.js").Group} Group
 */
import { make, makeButton } from "../../page/dom.js";
import { Tiku } from "../../page/edge.js";
import { say } from "../../text/say.js";
import { up } from "./index.js";

/** What to know of the law before relying on a hit, as Standing.java letters it. */
const STANDING = [["l", "later"], ["x", "ended"], ["d", "due"], ["r", "repealed"], ["n", "notYet"]];
const LAW = ["point", "item", "statute"];
const ITEMS_SHOWN = 3;

/** @param {string} kind */
export function kindOf(kind) {
  return say(kind === "domain" ? "word.domain" : "search." + kind);
}

/** @param {Group} group @param {Set<string>} terms @param {string} asOf */
export function lineOf(group, terms, asOf) {
  const line = make("li");
  line.append(hit(group.head, terms, asOf));
  if (group.items.length > 0) {
    const list = make("ul");
    const add = (/** @type {Found} */ item) => list.append(make("li", "", "", hit(item, terms, "")));
    group.items.slice(0, ITEMS_SHOWN).forEach(add);
    const rest = group.items.slice(ITEMS_SHOWN);
    if (rest.length > 0) {
      const more = make("li");
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

/** @param {Found} found @param {Set<string>} terms @param {string} asOf the edition's date; empty for a hit in brief */
function hit(found, terms, asOf) {
  const document = found.document;
  const link = make("a", "", "hit");
  link.href = up() + document.kind + "/" + document.id + ".html" + found.anchor;
  if (document.kind === "guide") {
    link.dataset.guide = "";
  }
  const title = make("span", "", "hit-title");
  title.append(make("span", kindOf(document.kind), "tag"), " ", ...pieces(document.title, terms, 200));
  for (const [letter, label] of STANDING) {
    if (document.standing.includes(letter)) {
      title.append(" ", make("span", say("search." + label), "tag warn"));
    }
  }
  link.append(title);
  if (asOf) {
    const text = make("span", "", "hit-text");
    text.append(...pieces(document.text, terms));
    if (LAW.includes(document.kind)) {
      text.append(" ", make("span", say("search.asOf", asOf), "as-of"));
    }
    link.append(text);
  }
  return link;
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
