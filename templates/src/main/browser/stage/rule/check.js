// @ts-check
/** What an event may hold, whoever wrote it. */

/** @param {unknown} value @param {number} end */
export function index(value, end) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}

/** @param {unknown} list @param {number} end */
export function indices(list, end) {
  return Array.isArray(list) && list.every((each) => index(each, end)) && new Set(list).size === list.length;
}

/** @param {unknown} value */
export function reasoned(value) {
  return typeof value === "string" && value.trim() !== "" && value.length <= 200;
}
