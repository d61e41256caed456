// @ts-check
/** The sentence that tells the host what is to be done. Knows no page. */
import { timing } from "../clock/timing.js";
import { segmentOf } from "../rule/deck.js";
import { undecided } from "../rule/state.js";
import { running } from "../rule/tiebreak.js";
import { kindName } from "../screen/desk.js";

/** @import { Desk } from "../screen/desk.js" */

export const DROWSY = "屏幕会自己熄灭，请在系统里关掉自动熄屏";

/** @param {Desk} desk @param {boolean} awake whether the screen is kept from going dark */
export function advice(desk, awake) {
  const { deck, state, clock } = desk;
  const open = state.open;
  const kind = kindName(desk);
  if (state.at === "opening") {
    return "排好出场顺序，按 PageDown 开赛" + (awake ? "" : "；" + DROWSY);
  }
  if (state.at === "board") {
    return kind === "risk" ? "点选题目；数字键换队；E 结束本环节" : running(state) ? "按 PageDown 出题" : "PageDown 开始加赛；数字键去掉不参加的队；E 结束本环节";
  }
  if (!open || !undecided(state)) {
    return "";
  }
  if (kind === "scenario") {
    const { written } = segmentOf(deck, state);
    return desk.team < 0 ? "按 E 结束本题" : written ? "空格计时，收齐答题纸后 J 录入裁判打分" : "空格计时，J 录入裁判打分";
  }
  if (kind === "tiebreak") {
    return "按数字键记下答错的队（再按一次取消），J 判定";
  }
  if (kind === "buzzer" && open.team < 0) {
    const late = open.armed && clock.touched() && clock.seconds() === 0;
    return !open.armed ? "念完题按 PageDown 开始抢答；数字键记提前抢答" : late ? "没有队抢答：V 作废" : "数字键记抢到的队";
  }
  return clock.touched() || !timing(deck, state) ? "Y 答对，N 答错" : "空格开始计时";
}
