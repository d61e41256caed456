// @ts-check
/** Input methods: the Enter that takes over what was spelled submits, answers and leaves nothing. */

let composed = false;

document.addEventListener(
  "compositionend",
  () => {
    composed = true;
    setTimeout(() => (composed = false));
  },
  true
);

/**
 * Whether a key belongs to an input method. Safari tells of it after the composition has ended, and only by the
 * key's number.
 *
 * @param {KeyboardEvent} event
 */
export function composing(event) {
  return event.isComposing || event.keyCode === 229 || composed;
}
