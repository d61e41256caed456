// @ts-check
/** Words of types and difficulties, in the language of the site. */
import { say } from "./say.js";

/** What data and addresses call types and difficulties, and by which keys a page says them. */
const KEYS = /** @type {Record<string, string>} */ ({
  单选: "single", 多选: "multiple", 判断: "judgement", 填空: "blank", 不定项: "indefinite", 匹配: "matching", 排序: "ordering", 案例: "case", 简答: "short",
  易: "easy", 中: "medium", 难: "hard",
});

/** The word of the page for a type or a difficulty. @param {string} kind @param {string} value */
export function word(kind, value) {
  return KEYS[value] ? say(kind + "." + KEYS[value]) : value;
}
