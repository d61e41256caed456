// @ts-check
/** The audience's side: a window that shows what it is sent, and sends back the keys pressed in it. */
import { make } from "../../page/dom.js";
import { nameOf } from "../../page/key-names.js";
import { all } from "../screen/fit.js";
import { BEAT, NAME, wear } from "./message.js";

/** @import { Message, Scene } from "./message.js" */

/**
 * Whether this very page is the audience's window. Then nothing of a deck stays in it, should a browser have loaded the
 * deck there, and it shows what it is sent.
 */
export function showsAudience() {
  const opener = window.opener;
  if (!window.name.startsWith(NAME) || !opener) {
    return false;
  }
  document.querySelectorAll("template, script, noscript").forEach((element) => element.remove());
  const root = make("div", "", "deck");
  let empty = true;

  /** @param {string} type @param {object} [more] */
  const tell = (type, more) => opener.postMessage(Object.assign({ tiku: NAME, type, empty, window: window.name }, more), "*");

  /** @param {Scene} scene */
  function draw(scene) {
    empty = false;
    document.title = scene.title;
    document.body.className = scene.body + " is-audience";
    document.documentElement.dataset.theme = scene.theme;
    root.innerHTML = scene.html;
    root.dataset.at = scene.at;
    root.classList.toggle("is-black", scene.black);
    all(root);
    root.dataset.turn = scene.turn;
  }

  function full() {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => {});
  }

  window.addEventListener("message", (event) => {
    const said = /** @type {Message} */ (event.data);
    const clock = /** @type {HTMLElement | null} */ (root.querySelector(".clock"));
    if (event.source !== opener || !said || said.tiku !== NAME) {
      return;
    }
    if (said.type === "scene" && said.scene) {
      draw(said.scene);
    } else if (said.type === "face" && said.face && clock) {
      wear(clock, said.face);
    } else if (said.type === "who") {
      tell("here");
    }
  });
  window.addEventListener("keydown", (event) => {
    const name = nameOf(event);
    if (event.altKey || event.repeat || /^(shift\+)?(tab|escape|shift|control|alt|meta|f(6|11|12))$/.test(name)) {
      return;
    }
    event.preventDefault(); // above all the key that loads the page again
    if (name === "f" || name === "f5") {
      full();
    } else {
      tell("key", { name });
    }
  });
  window.addEventListener("dblclick", full);
  window.addEventListener("resize", () => all(root));
  window.addEventListener("pagehide", () => tell("gone"));
  root.inert = true;
  document.body.append(root, make("p", "把这个窗口拖到投影上，按 F 或者双击全屏", "place-me"));
  tell("here");
  window.setInterval(() => tell("here"), BEAT); // a deck that was loaded again finds its window by that
  return true;
}
