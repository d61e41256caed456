// @ts-check
/** What looks things up: a script of its own, loaded when a box is entered. */
import { Tiku } from "../../page/edge.js";
import { say } from "../../text/say.js";

/** @type {Promise<any> | null} */
let opening = null;

/** The index, opened once; what failed is tried again. @returns {Promise<any>} */
export function index() {
  if (!opening) {
    opening = script().then(() => Tiku.lookup.open(up() + "search/", document.body.dataset.service));
    opening.catch(() => (opening = null));
  }
  return opening;
}

/** From this page to the edition's folder. */
export function up() {
  return document.body.dataset.up || "";
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
