// @ts-check
/** Marks in whole hundredths, so that a mean is exact: as people write them, and of several judges. */

/** 1250 is 12.5. @param {number} hundredths */
export function points(hundredths) {
  const whole = Math.floor(Math.abs(hundredths) / 100);
  const rest = Math.abs(hundredths) % 100;
  return (hundredths < 0 ? "-" : "") + whole + (rest ? "." + String(rest).padStart(2, "0").replace(/0$/, "") : "");
}

/** 12.5 is 1250; NaN for what is no number of at most two decimals. @param {string} text */
export function hundredths(text) {
  const found = /^([+-]?)(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.normalize("NFKC").trim().replace("−", "-"));
  if (!found) {
    return NaN;
  }
  const value = Number(found[2]) * 100 + Number((found[3] || "").padEnd(2, "0"));
  return found[1] === "-" ? -value : value;
}

/**
 * Judges' marks to a mark: of three or more the highest and the lowest may be left out; two decimals, half up.
 * @param {number[]} given @param {boolean} trimmed
 */
export function mean(given, trimmed) {
  const sorted = given.slice().sort((a, b) => a - b);
  const counted = trimmed && sorted.length > 2 ? sorted.slice(1, -1) : sorted;
  const sum = counted.reduce((all, each) => all + each, 0);
  return Math.floor((2 * sum + counted.length) / (2 * counted.length));
}
