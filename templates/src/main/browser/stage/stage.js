// @ts-check
/** The contest on stage: the desk is put together, and the page listens. */
import { audience } from "./audience/host.js";
import { showsAudience } from "./audience/window.js";
import { awake as stayAwake } from "./awake.js";
import { onAudienceKey, onKey } from "./command/keyboard.js";
import { press } from "./command/press.js";
import { onAudience, toggleBlack } from "./command/window.js";
import { say } from "./desk/hint.js";
import { host } from "./desk/host.js";
import { keeper } from "./desk/keeper.js";
import { queue } from "./desk/queue.js";
import { showKept } from "./desk/safety.js";
import { act, load } from "./desk/steps.js";
import { showClock } from "./desk/timer.js";
import { lookAround, recover } from "./recovery.js";
import { render } from "./render.js";
import { all } from "./screen/fit.js";
import { notes } from "./screen/operator.js";
import { make } from "./screen/parts.js";

/** @import { Host } from "./desk/host.js" */

const IDLE = 5000;

/** Begins, except in the window that shows what the audience sees. */
export function stage() {
  if (showsAudience()) {
    return;
  }
  const desk = deskOf(document.querySelector("script[data-deck]"));
  layOut(desk);
  desk.render();
  recover(desk);
  lookAround(desk);
  stayAwake((now) => {
    desk.awake = now;
    desk.render();
  });
  listen(desk);
}

/** @param {Element | null} data */
function deskOf(data) {
  const deck = JSON.parse((data && data.textContent) || "{}");
  const desk = host(deck, () => showClock(desk));
  const { root } = desk.page;
  const turns = queue({
    said: (words) => say(desk, words),
    unsaid: (words) => desk.said === words && say(desk, ""),
    busy: (now) => (now ? (root.dataset.busy = "") : delete root.dataset.busy),
  });
  const kept = keeper(deck, () => showKept(desk));
  return Object.assign(desk, turns, {
    kept,
    audience: audience({ key: (name) => onAudienceKey(desk, name), changed: (open) => onAudience(desk, open) }),
    notes: notes(kept.name),
    render: () => render(desk),
    say: (/** @type {string} */ words) => say(desk, words),
    act: (/** @type {import("./rule/state.js").Step} */ event) => act(desk, event),
    press: (/** @type {number} */ team) => desk.settled(() => press(desk, team)),
    load: (/** @type {import("./rule/state.js").Event[]} */ journal, /** @type {string} */ words) => load(desk, journal, words),
  });
}

/** @param {Host} desk */
function layOut(desk) {
  const { root, head, main, foot, hint, unkept, controls } = desk.page;
  hint.setAttribute("role", "status");
  unkept.setAttribute("role", "alert");
  unkept.hidden = true;
  foot.setAttribute("aria-label", "各队得分");
  controls.setAttribute("role", "toolbar");
  controls.setAttribute("aria-label", "主持人操作");
  document.body.classList.toggle("is-rehearsal", desk.deck.rehearsal);
  root.append(head, main, foot, make("div", "desk", hint, unkept, controls));
  document.body.append(root);
}

/** @param {Host} desk */
function listen(desk) {
  const { root, unkept } = desk.page;
  let idleTimer = 0;
  const onMove = () => {
    root.classList.remove("is-idle");
    window.clearTimeout(idleTimer);
    idleTimer = window.setTimeout(() => root.classList.add("is-idle"), IDLE);
  };
  const fitAll = () => all(document);
  onMove();
  document.addEventListener("keydown", (event) => onKey(desk, event));
  document.addEventListener("mousemove", onMove);
  document.addEventListener("pointerdown", () => desk.tones.ready());
  document.addEventListener("focusin", onMove);
  root.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    if (desk.black && event.target === root) {
      toggleBlack(desk);
    }
  });
  window.addEventListener("resize", fitAll);
  window.addEventListener("load", fitAll);
  window.addEventListener("beforeunload", (event) => {
    if (!unkept.hidden && desk.journal.length) {
      event.preventDefault();
    }
  });
}
