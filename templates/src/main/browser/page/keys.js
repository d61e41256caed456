// @ts-check
/** Whether keys alone do something (WCAG 2.1.4). */
import { read, write } from "../record/storage.js";

const OFF = "tiku.keys.off";

export function keysOff() {
  return read(OFF) === "1";
}

/** @param {boolean} on */
export function useKeys(on) {
  write(OFF, on ? "0" : "1");
}

/** Whether typing belongs to the element. @param {EventTarget | null} target */
export function typing(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])'))
  );
}
