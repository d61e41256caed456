// @ts-check
/** Characters that only look like those they stand for, as Lookalikes.java has them. */

/** What PDF files give for characters; written by Lookalikes.java, a test compares. */
const RADICALS = " 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻 糹纟罓罒㓁冗 羊  耂肀聿肉 艹艹艹虎衤覀西见角 讠贝 车辶辶辶邑钅長镸长门 阝雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
const STROKES = "一丨丿丿丶 乛   亅  乀 乚乙 ";
const LOOKALIKE = /[\u2e80-\u2ef3\u31d0-\u31e3]/g;

/** Radicals and strokes as the characters that they look like. @param {string} text */
export function usual(text) {
  return text.replace(LOOKALIKE, (c) => {
    const at = c.charCodeAt(0);
    return (at < 0x31d0 ? RADICALS.charAt(at - 0x2e80) : STROKES.charAt(at - 0x31d0)).trim() || c;
  });
}
