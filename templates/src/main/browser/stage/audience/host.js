// @ts-check
/** The deck's side of the audience's window: it opens it with styles and scripts but without a question, and sends what is to be seen. */
import { BEAT, NAME } from "./message.js";

/** @import { Face, Message, Scene } from "./message.js" */

const EMPTY = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta name="color-scheme" content="light dark"><title>观众屏</title></head><body></body></html>';

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
