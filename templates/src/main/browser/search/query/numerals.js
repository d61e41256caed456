// @ts-check
/** Chinese numerals as numbers, as Numerals.java reads them. */

/** The characters a numeral is written with, for use in a character class. */
export const CHARACTERS = "零〇一二两三四五六七八九十百千万";

/** @param {string} c */
function digit(c) {
  return c === "两" ? 2 : c === "〇" ? 0 : "零一二三四五六七八九".indexOf(c);
}

/** The value of a run of CHARACTERS, or -1. @param {string} text */
export function parse(text) {
  if (text === "" || text.length > 12) {
    return -1;
  }
  if (Array.from(text).every((c) => digit(c) >= 0)) {
    return Array.from(text).reduce((value, c) => value * 10 + digit(c), 0);
  }
  let total = 0;
  let section = 0;
  let last = -1;
  for (const c of text) {
    if (digit(c) >= 0) {
      if (last > 0) {
        return -1;
      }
      last = digit(c);
      continue;
    }
    if (c === "万") {
      section += Math.max(last, 0);
      if (section === 0 || total > 0) {
        return -1;
      }
      total = section * 10000;
      section = 0;
    } else {
      if (last < 0 && !(c === "十" && section === 0)) {
        return -1;
      }
      section += (last < 0 ? 1 : last) * (c === "十" ? 10 : c === "百" ? 100 : 1000);
    }
    last = -1;
  }
  return total + section + Math.max(last, 0);
}

/** The value of a number in digits or of a numeral, or -1. @param {string} written */
export function value(written) {
  return written !== "" && written.charAt(0) <= "9" ? Number(written) : parse(written);
}
