// @ts-check
/** A panel over the screen, which can always be left without changing anything. */
import { composing } from "../../page/composing.js";
import { makeButton } from "../../page/dom.js";
import { refusal } from "../rule/fold.js";
import { make } from "../screen/parts.js";

/**
 * @import { Step } from "../rule/state.js"
 * @import { Desk } from "../screen/desk.js"
 *
 * @typedef {{words: string, go: () => boolean | void}} Choice false keeps the panel open
 */

/**
 * Opens a panel; the first choice is the usual one.
 * @param {string} title @param {string} className @param {Node[]} body @param {Choice[]} choices @param {string} leave
 */
export function panel(title, className, body, choices, leave) {
  const dialog = document.createElement("dialog");
  dialog.className = "panel " + className;
  const heading = make("h2", "", title);
  heading.id = "_panel";
  dialog.setAttribute("aria-labelledby", heading.id);
  const trouble = make("p", "trouble");
  trouble.setAttribute("role", "alert");
  const buttons = choices.map((choice, index) => {
    const button = makeButton(choice.words, () => {
      if (choice.go() !== false) {
        dialog.close();
      }
    });
    button.className = index === 0 ? "primary" : "";
    return button;
  });
  const actions = make("div", "actions", ...buttons, makeButton(leave, () => dialog.close()));
  dialog.append(heading, make("div", "panel-body", ...body), trouble, actions);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !composing(event) && event.target instanceof HTMLInputElement && buttons.length) {
      event.preventDefault();
      buttons[0].click();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, trouble };
}

/** @param {string} label @param {string} value @param {string} [mode] */
export function field(label, value, mode) {
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.value = value;
  input.inputMode = mode || "text";
  return { input, line: make("label", "field", make("span", "", label), input) };
}

/** Acts, and shows in the panel why it cannot be. @param {Desk} desk @param {{trouble: HTMLElement}} opened @param {Step} event */
export function attempt(desk, opened, event) {
  const sentence = refusal(desk.deck, desk.state, event);
  opened.trouble.textContent = sentence;
  return sentence === "" && desk.act(event);
}
