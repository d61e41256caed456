// @ts-check
/**
 * What the deck and the audience's window tell each other. Messages work over file:// and go on when the deck is loaded again,
 * while the window stays where it is on the projector.
 */

export const NAME = "tiku-audience";
export const BEAT = 1000;

/**
 * @typedef {{hidden: boolean, className: string, part: string, text: string}} Face of the clock
 * @typedef {{html: string, at: string, turn: string, black: boolean, theme: string, body: string, title: string}} Scene
 * @typedef {{tiku: string, type: string, window: string, name?: string, empty?: boolean, scene?: Scene, face?: Face}} Message
 */

/** @param {HTMLElement} clock @param {Face} face */
export function wear(clock, face) {
  clock.hidden = face.hidden;
  clock.className = face.className;
  clock.style.setProperty("--part", face.part);
  /** @type {HTMLElement} */ (clock.firstChild).textContent = face.text;
}
