// @ts-check
/** What the host does to the windows: scoreboard, black, theme, full screen, sound, the audience's window. */
import { write } from "../../record/storage.js";
import { say } from "../desk/hint.js";
import { scoreboard } from "../panel/overview.js";
import { all } from "../screen/fit.js";

/** @import { Host } from "../desk/host.js" */

/** @param {Host} desk */
export function toggleTheme(desk) {
  const element = document.documentElement;
  const dark = element.dataset.theme ? element.dataset.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  element.dataset.theme = dark ? "light" : "dark";
  write("tiku.theme", element.dataset.theme);
  desk.render();
}

/** @param {Host} desk */
export function toggleFull(desk) {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => say(desk, "浏览器没有允许全屏，请按它自己的全屏键（多为 F11）。"));
}

/** @param {Host} desk */
export function toggleBoard(desk) {
  if (desk.audience.isOpen()) {
    desk.scoring = !desk.scoring;
    desk.render();
  } else if (desk.board && desk.board.open) {
    desk.board.close();
  } else {
    desk.board = scoreboard(desk);
    all(desk.board);
  }
}

/** @param {Host} desk */
export function toggleBlack(desk) {
  desk.black = !desk.black;
  desk.render();
}

/** @param {Host} desk */
export function toggleSound(desk) {
  desk.tones.muted = !desk.tones.muted;
  desk.render();
  say(desk, desk.tones.muted ? "已静音。" : "已打开声音。");
}

/** @param {Host} desk */
export function openAudience(desk) {
  if (!desk.audience.open()) {
    say(desk, "浏览器拦住了新窗口：在地址栏允许弹出窗口，再按 W");
  }
}

/** @param {Host} desk @param {boolean} open */
export function onAudience(desk, open) {
  desk.render();
  say(desk, open ? "观众屏开好了：把它拖到投影上，在那里按 F 全屏；这里只给主持人看" : "观众屏关了，按 W 再开");
}
