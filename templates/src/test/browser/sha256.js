import { createHash } from "node:crypto";

/** What pages take from the library js-sha256, by Node's own means. */
const digest = (input) => createHash("sha256").update(input).digest();
globalThis.sha256 = Object.assign((input) => digest(input).toString("hex"), {
  array: (input) => Array.from(digest(input)),
  arrayBuffer: (input) => Uint8Array.from(digest(input)).buffer,
});
