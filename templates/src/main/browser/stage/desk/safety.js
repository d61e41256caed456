// @ts-check
/** Whether what is on the screen is safe, said to the host; the log file where it is not. */
import { DROWSY } from "./advice.js";
import { say } from "./hint.js";
import { tell } from "./host.js";

/** @import { Host } from "./host.js" */

/** What went wrong, if anything; the host may also have thought better of it. @param {Host} desk @returns {Promise<string>} */
export async function chooseFile(desk) {
  const { kept } = desk;
  try {
    if (await kept.choose(desk.journal)) {
      say(desk, "从现在起每一步也写进「" + kept.file.name() + "」。");
      return "";
    }
    return kept.file.fault();
  } catch (refused) {
    return refused instanceof Error && refused.name === "AbortError" ? "没有选文件。" : "浏览器不让选文件：" + refused;
  }
}

/** Why what is on the screen may be lost; empty when it is safe. @param {Host} desk */
export function danger(desk) {
  const { kept, locked } = desk;
  const file = kept.file.name();
  if (locked) {
    return locked;
  }
  if (file && kept.file.fault()) {
    return "日志文件「" + file + "」写不进去了（" + kept.file.fault() + "）：按 D 重新选。";
  }
  const ways = kept.filing ? "按 D 选日志文件，或者按 L 随时导出。" : "请按 L 随时导出。";
  switch (kept.how()) {
    case "file":
      return "浏览器不肯保存，每一步只在日志文件「" + file + "」里。";
    case "plain":
      return "浏览器只肯勉强保存，死机会丢最后几步：" + ways;
    case "none":
      return "浏览器不允许保存，关掉页面就丢失记录：" + ways;
    default:
      return "";
  }
}

/** @param {Host} desk */
export function showKept(desk) {
  const words = danger(desk);
  desk.page.unkept.hidden = words === "";
  tell(desk.page.unkept, words);
}

/** What there is to say of how the record is kept, to the host. @param {Host} desk */
export function keptWords(desk) {
  const file = desk.kept.file.name();
  return danger(desk) || "已写到硬盘：" + desk.journal.length + " 步" + (file ? "；日志文件「" + file + "」" : "") + (desk.awake ? "" : "；" + DROWSY);
}
