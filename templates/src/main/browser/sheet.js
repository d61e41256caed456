// @ts-check
/** What pages load that can be printed as a sheet. */
import { sheet } from "./item/sheet.js";

sheet();
