// @ts-check
/** Text as it is compared, as Folding.java folds it. */
import { CLASSES } from "../../text/characters.js";
import { usual } from "../../text/lookalikes.js";

const BLANK = new RegExp("[" + CLASSES.blank + CLASSES.unsettled + "]", "gu");
const INVISIBLE = new RegExp("[" + CLASSES.invisible + "]", "gu");
const HAN = new RegExp("^[" + CLASSES.han + "]+$", "u");

/** Without what shows nothing, every blank a space, radicals as characters, NFKC, lower case of A–Z. @param {string} text */
export function fold(text) {
  return usual(text.replace(INVISIBLE, "").replace(BLANK, " "))
    .normalize("NFKC")
    .replace(/[A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 32));
}

/** Whether a text is Han alone, so many of them. @param {string} text @param {number} length */
export function isHan(text, length) {
  return HAN.test(text) && Array.from(text).length === length;
}
