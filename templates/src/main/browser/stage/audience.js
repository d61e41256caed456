// @ts-check
/**
 * The audience's window. The deck opens it with styles and scripts but without a question: what is to be seen is sent to it,
 * screen by screen, and it sends back the keys pressed there. Messages work over file:// and go on when the deck is loaded
 * again, while the window stays where it is on the projector.
 */
import { make } from "../page/dom.js";
import * as stageFit from "./fit.js";
import * as stageKeys from "./keys.js";

const NAME = "tiku-audience";
const EMPTY = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta name="color-scheme" content="light dark"><title>观众屏</title></head><body></body></html>';
const BEAT = 1000;

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

// ---- the deck's side ----

/** @param {{key: (name: string) => void, changed: (open: boolean) => void}} host what the deck does with keys pressed there, and when the window came or went */
export function audience(host) {
  /** @type {any} */
  let other = null;
  let alive = false;
  /** Whether it was there and is no more. */
  let lost = false;
  let count = 0;
  let named = "";
  /** The last face sent. */
  let worn = "";

  const isOpen = () => alive && other !== null && !other.closed;

  /** @param {string} type @param {object} more */
  function send(type, more) {
    if (other && !other.closed) {
      other.postMessage(Object.assign({ tiku: NAME, type }, more), "*");
    }
  }

  /** An empty page with our styles and scripts, which the policy of the deck allows there too. @param {Window} opened */
  function fill(opened) {
    const page = opened.document;
    page.open();
    page.write(EMPTY);
    page.close();
    document.querySelectorAll("style, script:not([type])").forEach((element) => {
      page.head.append(Object.assign(page.createElement(element.localName), { textContent: element.textContent }));
    });
  }

  /** @param {MessageEvent} event */
  function hears(event) {
    const said = /** @type {Message} */ (event.data);
    const source = /** @type {any} */ (event.source);
    if (!said || said.tiku !== NAME) {
      return;
    }
    if (said.type === "gone") {
      // Browsers do not tell of whom the last words of a window are.
      if (isOpen() && said.window === named) {
        alive = false;
        lost = true;
        host.changed(false);
      }
      return;
    }
    if (!source || source === window || source.opener !== window) {
      return;
    }
    if (said.type === "here" && (said.empty || !isOpen() || source !== other)) {
      other = source;
      named = said.window;
      alive = true;
      lost = false;
      worn = "";
      host.changed(true);
    } else if (source === other && said.type === "key") {
      host.key(String(said.name));
    }
  }

  window.addEventListener("message", hears);

  return {
    isOpen,
    /** @returns {boolean} whether the browser let it; that it is there it tells itself */
    open() {
      if (lost) {
        // What is left of it cannot be reached into any more.
        other.close();
        count++;
        lost = false;
      }
      named = NAME + count;
      other = window.open("", named, "popup,width=1280,height=720");
      try {
        if (other && !other.document.body.hasChildNodes()) {
          fill(other);
        }
      } catch (reloaded) {
        // One that is there from before the deck was loaded again: it is sent to, not reached into.
      }
      send("who", {});
      window.setTimeout(() => (lost = other !== null && !isOpen()), 3 * BEAT);
      if (isOpen()) {
        other.focus();
      }
      return other !== null;
    },
    /** @param {Element[]} parts of the screen @param {Omit<Scene, "html" | "body" | "title">} how */
    show(parts, how) {
      const html = parts.map((part) => part.outerHTML).join("");
      send("scene", { scene: Object.assign({ html, body: document.body.className, title: "观众屏　" + document.title }, how) });
      worn = "";
    },
    /** @param {Face} face */
    face(face) {
      const now = JSON.stringify(face);
      if (isOpen() && now !== worn) {
        worn = now;
        send("face", { face });
      }
    },
  };
}

// ---- the audience's side ----

/**
 * Whether this very page is the audience's window. Then nothing of a deck stays in it, should a browser have loaded the
 * deck there, and it shows what it is sent.
 */
export function isAudience() {
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
    stageFit.all(root);
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
    const name = stageKeys.nameOf(event);
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
  window.addEventListener("resize", () => stageFit.all(root));
  window.addEventListener("pagehide", () => tell("gone"));
  root.inert = true;
  document.body.append(root, make("p", "把这个窗口拖到投影上，按 F 或者双击全屏", "place-me"));
  tell("here");
  window.setInterval(() => tell("here"), BEAT); // a deck that was loaded again finds its window by that
  return true;
}
