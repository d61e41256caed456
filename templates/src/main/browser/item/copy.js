// @ts-check
/** The button by which a reader takes the address of a question along. */
import { makeButton } from "../page/dom.js";
import { say } from "../text/say.js";

export function offerCopy() {
  const place = document.querySelector("[data-copy]");
  if (!place) {
    return;
  }
  // The address of a file leads nowhere on another machine; the number is found there by search.
  const file = location.protocol === "file:";
  const number = document.querySelector(".address code");
  const button = makeButton(file ? say("practice.copyId") : say("practice.copy"), () => {
    const address = file && number ? number.textContent || "" : location.href.replace(/[?#].*$/, "");
    const done = () => {
      button.textContent = file ? say("practice.idCopied") : say("practice.copied");
    };
    const ask = () => window.prompt(file ? say("practice.copyThisId") : say("practice.copyThis"), address);
    // Plain http in office networks has no clipboard.
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(address).then(done, ask);
    } else {
      ask();
    }
  });
  place.append(button);
}
