// @ts-check
/** The page of a draw. */
import { draw, md5, rowsOf } from "./draw/draw.js";
import { Tiku } from "./page/edge.js";

Tiku.draw = { md5, draw, rowsOf };
