// @ts-check
/**
 * The audience's window: a second window that the deck opens and draws into. It has no script and no data of its own, so
 * nothing is in it but what is on its screen; the deck, with keys and questions to come, stays with the host.
 */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const NAME = "tiku-audience";
  const TURNS = 100;
  const AGAIN = "tiku-audience-again";
  const EMPTY = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta name="color-scheme" content="light dark"><title>观众屏</title></head><body></body></html>';

  /** @typedef {{key: (event: KeyboardEvent) => void, changed: () => void}} Host what the deck does with keys pressed there, and when the window came or went */

  /** @param {Host} host */
  function audience(host) {
    /** @type {Window | null} */
    let other = null;
    let gone = false;
    const root = Tiku.make("div", "", "deck");
    const place = Tiku.make("p", "把这个窗口拖到投影上，按 F 或者双击全屏", "place-me");

    const isOpen = () => other !== null && !other.closed && !gone;

    /** An empty page with our styles, which the policy of the deck allows there too. @param {Window} opened */
    function fill(opened) {
      const page = opened.document;
      page.open();
      page.write(EMPTY);
      page.close();
      document.querySelectorAll("style").forEach((style) => {
        page.head.append(Object.assign(page.createElement("style"), { textContent: style.textContent }));
      });
      page.title = "观众屏　" + document.title;
      page.body.className = document.body.className + " is-audience";
      page.body.append(root, place);
      opened.addEventListener("keydown", host.key);
      opened.addEventListener("resize", () => Tiku.stageFit.all(page));
      opened.addEventListener("dblclick", () => full());
      opened.addEventListener("pagehide", () => {
        gone = true;
        host.changed();
      });
      gone = false;
    }

    /**
     * Fills the window. One that outlived a reload of the deck, or was loaded again itself, is a stranger over file://, until
     * we have sent it to an empty page, which is ours.
     * @param {boolean} first @param {number} [turns] how often it was tried
     */
    function reach(first, turns) {
      const tried = turns || 0;
      try {
        if (other && !other.closed && other.location.href === "about:blank" && other.document.body) {
          fill(other);
          host.changed();
          return;
        }
      } catch (strange) {
        gone = true;
      }
      if (other && first) {
        other.location.replace("about:blank");
      }
      if (other && !other.closed && tried < TURNS) {
        window.setTimeout(() => reach(false, tried + 1), 50);
      }
    }

    function full() {
      if (other) {
        const page = other.document;
        const done = page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen();
        done.catch(() => {});
      }
    }

    window.addEventListener("message", (event) => {
      if (other && event.source === other && event.data === AGAIN) {
        reach(true);
      }
    });

    return {
      isOpen,
      full,
      /** @returns {boolean} whether the browser let it */
      open() {
        if (!isOpen()) {
          gone = false;
          other = window.open("", NAME, "popup,width=1280,height=720");
          reach(true);
        } else if (other) {
          other.focus();
        }
        return other !== null;
      },
      /** @param {Node[]} parts of the screen @param {{at: string, black: boolean, theme: string}} how */
      show(parts, how) {
        if (!other || !isOpen()) {
          return;
        }
        root.replaceChildren(...parts);
        root.inert = true;
        root.dataset.at = how.at;
        root.classList.toggle("is-black", how.black);
        other.document.documentElement.dataset.theme = how.theme;
        Tiku.stageFit.all(root);
      },
      /** Everything in it that matches. @param {string} selector @returns {Element[]} */
      find: (selector) => (isOpen() ? Array.from(root.querySelectorAll(selector)) : []),
    };
  }

  /**
   * Whether this very page is the audience's window, loaded again by hand: then it shows nothing of the deck and asks to be
   * drawn into once more.
   */
  function isAudience() {
    const own = window.name.startsWith(NAME) && window.opener !== null;
    if (own) {
      document.querySelectorAll("template, script").forEach((element) => element.remove());
      document.body.append(Tiku.make("p", "这是观众屏：请在主持人窗口按 W。", "noscript"));
      window.opener.postMessage(AGAIN, "*");
    }
    return own;
  }

  Tiku.stageAudience = { audience, isAudience };
})();
