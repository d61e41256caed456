// @ts-check
/**
 * How the marks that a section gives an item fall to its questions: io.tiku.assembly.MarkSplit.
 *
 * @typedef {import("./paper.js").Item} Item
 * @typedef {import("./paper.js").SectionSpec} SectionSpec
 */

/** @param {number[]} declared @param {number} halves @returns {number[] | null} */
function split(declared, halves) {
  const proportional = declared.every((share) => share > 0);
  const sum = proportional ? declared.reduce((a, b) => a + b, 0) : declared.length;
  const parts = declared.map((share) => (halves * (proportional ? share : 1)) / sum);
  return parts.every(Number.isInteger) ? parts : null;
}

/** The marks of each question in halves; null if they do not come out whole. @param {Item} item @param {number} halves */
export function questions(item, halves) {
  const shares = split(item.questions.map((question) => question[2]), halves);
  return shares && shares.every((share, i) => !item.questions[i][3].length || split(item.questions[i][3], share)) ? shares : null;
}

/**
 * Whether no question of a 案例 gets more than the section allows, and none of 多选 or 不定项 as little as one right option of it.
 * @param {Item} item @param {SectionSpec} section @param {number[]} shares of its questions
 */
export function withinCap(item, section, shares) {
  return (
    item.type !== "案例" ||
    shares.every((half, i) => {
      const several = ["多选", "不定项"].includes(item.questions[i][0]);
      return !(section.cap > 0 && half > section.cap) && !(several && half <= section.partial);
    })
  );
}
