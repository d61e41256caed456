// @ts-check
/** The box in which a reader searches, on every page of a site with a search. */
import { searchBox } from "./search/box/dialog.js";

searchBox();
