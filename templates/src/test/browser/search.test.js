import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, constants } from "node:zlib";
import { passage } from "../../main/browser/search/hit/passage.js";
import { enough, factorsOf, ranked, score } from "../../main/browser/search/hit/ranking.js";
import { analyse } from "../../main/browser/search/query/analysis.js";
import { articles, byId, idIn, numbered } from "../../main/browser/search/query/named-places.js";
import { parse } from "../../main/browser/search/query/numerals.js";
import { QueryTerms } from "../../main/browser/search/query/query-terms.js";
import { Vocabulary } from "../../main/browser/search/query/vocabulary.js";
import { Packed, unpack } from "../../main/browser/search/shard/packed.js";
import { postings } from "../../main/browser/search/shard/postings.js";
import { table } from "./tables.js";

const WORDS = { common: "的", stopped: "下列", frequent: [], synonyms: { 五险: "社会保险" }, absent: ["摇号"], questions: "怎么办|吗" };

test("texts are cut as the table says", () => {
  const lines = table("search/analysis-cases.tsv").filter(([text]) => !text.startsWith("# "));
  assert.ok(lines.length > 40);
  for (const [text, words, singles] of lines) {
    const found = analyse(text, new Set(), new Set());
    assert.deepEqual([found.words.join(" "), found.singles.join(" ")], [words, singles], text);
  }
});

test("numerals have the values of the table", () => {
  const lines = table("search/numerals.tsv");
  assert.ok(lines.length > 20);
  lines.forEach(([text, value]) => assert.equal(parse(text), value === "none" ? -1 : Number(value), text));
  assert.equal(parse(""), -1);
});

test("passages are those of the table", () => {
  const lines = table("search/passages.tsv");
  assert.ok(lines.length > 10);
  for (const [text, terms, expected] of lines) {
    const { pieces, before, after } = passage(text, new Set(terms === "-" ? [] : terms.split(" ")));
    assert.equal((before ? "…" : "") + pieces.map((piece) => piece.text).join("") + (after ? "…" : ""), expected);
  }
});

test("shards are inflated, however they were deflated", () => {
  const bytes = Buffer.from("劳动合同法第八十二条：每月支付二倍的工资。".repeat(300) + "abc");
  for (const options of [{ level: 0 }, { level: 1 }, { level: 9 }, { strategy: constants.Z_FIXED }, { strategy: constants.Z_HUFFMAN_ONLY }]) {
    assert.deepEqual(Buffer.from(unpack(deflateRawSync(bytes, options).toString("base64"))), bytes);
  }
  assert.throws(() => unpack(deflateRawSync(bytes).subarray(0, 40).toString("base64")));
});

test("postings are read as Postings.java writes them", () => {
  const read = postings(new Packed(Uint8Array.of(3, 2, 0, 0x80 | 44, 2, 0, 0, 4)));
  assert.deepEqual([Array.from(read.documents), Array.from(read.frequencies)], [[2, 3, 304], [1, 1, 5]]);
});

test("a query says what must be there, what must not, and what is meant", () => {
  const terms = new QueryTerms('五险怎么办 "试用期" -工资', new Vocabulary(WORDS));
  terms.widen([]);
  assert.deepEqual(Array.from(terms.required), ["试用", "用期"]);
  assert.deepEqual(terms.excluded.map((set) => Array.from(set)), [["工资"]]);
  assert.equal(terms.weights.get("五险"), 1);
  assert.equal(terms.weights.get("社会"), 0.1875);
  assert.equal(terms.weights.has("怎么"), false);
  assert.equal(terms.absent, false);
  assert.equal(new QueryTerms("小孩摇号", new Vocabulary(WORDS)).absent, true);
});

test("a slip of one character is mended by a headword", () => {
  const terms = new QueryTerms("劳动合周法", new Vocabulary(WORDS));
  const headword = { word: "劳动合同法", full: "laodonghetongfa", initials: "ldhtf" };
  assert.equal(terms.correct([headword], new Set(["合周", "周法"])), true);
  assert.deepEqual(terms.suggestions, ["劳动合同法"]);
});

test("statutes are named whole, by a piece or by characters, ids by their beginning", async () => {
  const entry = { number: 7, title: "劳动合同法", unit: "条", articles: 98, names: ["劳动合同法"], resting: new Map([[82, [1, 2]]]) };
  for (const query of ["劳动合同法第八十二条", "劳动合同法82", "合同法第82条第二款", "劳合法 82"]) {
    const [place] = articles([entry], numbered(query, (folded) => folded));
    assert.deepEqual([place.document, place.article], [7, 82], query);
  }
  assert.equal(articles([entry], numbered("劳动合同法第九十九条", (folded) => folded))[0].article, 0);
  assert.deepEqual(articles([entry], numbered("劳动合同法 99", (folded) => folded)), []);
  const files = [["aa-1", 1, "ab-1", 2], ["ab-2", 3, "b", 4]];
  assert.deepEqual(await byId(idIn("point/ab-.html"), ["aa-1", "ab-2"], async (file) => files[file]), [2, 3]);
});

test("documents that say more of a query stand first, ties by number", () => {
  const terms = new QueryTerms("工伤认定", new Vocabulary(WORDS));
  const list = (...documents) => ({ documents: Uint32Array.from(documents), frequencies: new Uint32Array(documents.length).fill(1) });
  const found = new Map([["工伤", list(0, 1, 2)], ["伤认", null], ["认定", list(2)]]);
  const factors = factorsOf(4, [4, 0x3f800000]);
  assert.deepEqual(Array.from(factors), [1, 1, 1, 1]);
  const { scores, matched } = score(terms, found, factors);
  const all = ranked(matched, scores);
  assert.deepEqual(all.map((one) => one.number), [2, 0, 1]);
  assert.equal(all[1].score, all[2].score);
  // three words that nothing has: as much as one of them is asked for
  assert.equal(enough(terms, new Map(), 4), Math.fround(Math.log(10)));
});
