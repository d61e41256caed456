// @ts-check
/** What keys mean now, pressed in either window. */
import { nameOf } from "../../page/key-names.js";
import { COMMANDS } from "./commands.js";
import { press } from "./press.js";
import { toggleBlack, toggleBoard } from "./window.js";

/** @import { Host } from "../desk/host.js" */

const PAGING = ["pagedown", "arrowright", "arrowdown", "pageup", "arrowleft", "arrowup"];

/** @param {Host} desk @param {KeyboardEvent} event */
export function onKey(desk, event) {
  const target = /** @type {Element} */ (event.target);
  const writing = target.closest("input, select, textarea") !== null;
  const name = nameOf(event);
  if (event.altKey || event.repeat || event.defaultPrevented || (writing && !(target instanceof HTMLInputElement && target.type === "checkbox"))) {
    return;
  }
  if (desk.black && !desk.audience.isOpen() && name !== "f" && name !== "f5") {
    event.preventDefault();
    toggleBlack(desk);
    return;
  }
  const dialog = document.querySelector("dialog[open]");
  if (dialog) {
    if (desk.board && dialog === desk.board && (name === "s" || PAGING.includes(name))) {
      event.preventDefault();
      desk.board.close();
    } else if (dialog.classList.contains("is-log") && name === "l") {
      /** @type {HTMLDialogElement} */ (dialog).close();
    }
    return;
  }
  if (name === " " && target.closest("button")) {
    return;
  }
  if (COMMANDS.some(({ keys }) => keys.includes(name))) {
    event.preventDefault();
  }
  desk.settled(() => meant(desk, name));
}

/** A key pressed in the audience's window, which the host may well have in front. @param {Host} desk @param {string} name */
export function onAudienceKey(desk, name) {
  if (!document.querySelector("dialog[open]")) {
    desk.settled(() => meant(desk, name));
  }
}

/** @param {Host} desk @param {string} name */
function meant(desk, name) {
  if (desk.scoring && PAGING.includes(name)) {
    toggleBoard(desk);
    return;
  }
  if (/^[0-9]$/.test(name)) {
    press(desk, desk.state.order[(Number(name) + 9) % 10]);
    return;
  }
  const command = COMMANDS.find((one) => one.keys.includes(name) && (!one.now || one.now(desk)));
  if (command) {
    desk.tones.ready();
    command.go(desk);
  }
}
