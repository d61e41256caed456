import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { test } from "node:test";
import { hexOf, md5 } from "../../main/browser/draw/rule/digest.js";
import { draw } from "../../main/browser/draw/rule/drawing.js";
import { table } from "./tables.js";

// In the page it is js-sha256.
globalThis.sha256 = Object.assign((message) => createHash("sha256").update(Buffer.from(message)).digest("hex"), {
  hmac: (key, message) => createHmac("sha256", key).update(message).digest("hex"),
});

test("lists are drawn as the table says", () => {
  const lines = table("pack/draw/draws.tsv");
  assert.ok(lines.length >= 2);
  lines.forEach(([method, seed, group, prefix, size, first]) => {
    const ids = Array.from({ length: Number(size) }, (none, i) => prefix + String(i + 1).padStart(size.length, "0"));
    const roster = "group,id,name\n" + ids.reverse().map((id) => [group, id, "示例" + id].join(",") + "\n").join("");
    const plan = { method, lists: [{ group, take: 1, size: Number(size) }], groups: [], seats: 0 };
    const drawn = draw(plan, roster, seed).rankings[0].ranked.map((each) => each.entrant.id);
    assert.equal(drawn.slice(0, first.split(" ").length).join(" "), first);
    assert.equal(new Set(drawn).size, Number(size));
  });
});

test("MD5 is that of the RFC, whatever the length", () => {
  for (let length = 0; length < 130; length++) {
    const message = Array.from({ length }, (none, i) => (i * 7) & 255);
    assert.equal(hexOf(md5(message)), createHash("md5").update(Buffer.from(message)).digest("hex"));
  }
});
