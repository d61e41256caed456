// @ts-check
/** Keys on every page of the site. */
import { keyboard } from "./page/keyboard.js";

keyboard();
