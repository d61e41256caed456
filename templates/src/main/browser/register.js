// @ts-check
/** What the register of statutes loads. */
import { register } from "./page/register.js";

register();
