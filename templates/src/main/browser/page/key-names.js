// @ts-check
/** What keys are called. */

const NAMES = /** @type {Record<string, string>} */ ({ " ": "Space", ctrl: "Control", pagedown: "PageDown", pageup: "PageUp", arrowright: "ArrowRight", arrowleft: "ArrowLeft", arrowdown: "ArrowDown", arrowup: "ArrowUp" });

/** A key's name by its place, since an input method for Chinese swallows the letters. @param {KeyboardEvent} event */
export function nameOf(event) {
  const letter = /^Key([A-Z])$/.exec(event.code);
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
  const plain = digit && !(event.shiftKey && event.code.startsWith("Digit"));
  const key = letter ? letter[1].toLowerCase() : plain && digit ? digit[1] : event.code === "Space" ? " " : event.key === "？" ? "?" : event.key.toLowerCase();
  const shift = event.shiftKey && key !== "?" ? "shift+" : "";
  return (event.ctrlKey || event.metaKey ? "ctrl+" : "") + shift + key;
}

/** As ARIA spells keys. @param {string} key */
export function shortcut(key) {
  return key.split("+").map((part) => NAMES[part] || part.charAt(0).toUpperCase() + part.slice(1)).join("+");
}
