// @ts-check
/** The buttons of what the host can do now. */
import { makeButton } from "../../page/dom.js";
import { shortcut } from "../../page/key-names.js";
import { make } from "../screen/parts.js";
import { offered } from "./commands.js";

/**
 * @import { Host } from "../desk/host.js"
 * @import { Command } from "./commands.js"
 */

/** @param {Host} desk @param {Command} command */
function buttonOf(desk, command) {
  const button = makeButton(command.words, () => desk.settled(() => (!command.now || command.now(desk)) && command.go(desk)));
  button.dataset.command = command.id;
  button.className = command.primary ? "primary" : command.quiet ? "quiet" : "";
  button.title = command.show;
  button.setAttribute("aria-keyshortcuts", command.keys.map(shortcut).join(" "));
  if (command.id === "mute") {
    button.setAttribute("aria-pressed", String(desk.tones.muted));
  }
  // A button pressed with the mouse keeps no focus, or the space bar would press it again.
  button.addEventListener("click", (/** @type {MouseEvent} */ event) => event.detail > 0 && button.blur());
  return button;
}

/** @param {Host} desk */
export function showControls(desk) {
  const { controls } = desk.page;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.command : "";
  const now = offered(desk);
  const loud = make("div", "loud", ...now.filter((command) => !command.quiet).map((command) => buttonOf(desk, command)));
  const quiet = make("div", "quiet-ones", ...now.filter((command) => command.quiet).map((command) => buttonOf(desk, command)));
  controls.replaceChildren(loud, quiet);
  const again = focused ? controls.querySelector('[data-command="' + focused + '"]') : null;
  if (again instanceof HTMLElement) {
    again.focus();
  }
}
