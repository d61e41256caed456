// @ts-check
/** The page on which a paper is chosen, assembled, shown, answered and printed. */
import { bank, missing, receive } from "./bank.js";
import { form } from "./form.js";
import { complain, statusOf } from "./making.js";
import { Tiku } from "../page/edge.js";

const SCRIPTS = ["assembly", "exam"];

/** Begins once everything that the page loads is there, or says what is not. */
function begin() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-compose]"));
  const paper = /** @type {HTMLElement | null} */ (document.querySelector("[data-paper]"));
  if (!root || !paper) {
    return;
  }
  const lost = bank.data ? SCRIPTS.filter((name) => !Tiku[name]).map((name) => "asset/" + name + ".js") : ["paper/data.js"];
  if (lost.length || !(/** @type {any} */ (window).sha256)) {
    complain(statusOf(root), missing(lost[0] || "asset/sha256.js"));
    return;
  }
  form(root, paper);
}

export function composePage() {
  receive();
  document.addEventListener("DOMContentLoaded", begin);
}
