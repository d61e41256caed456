// @ts-check
/** The page of a draw. */
import { verify } from "./draw/page.js";

verify();
