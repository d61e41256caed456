// @ts-check
/** Keys on every page of the site. */
import "./page/keyboard.js";
