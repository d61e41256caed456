// @ts-check
/** What previews load on every page. */
import { preview } from "./preview/serve.js";

preview();
