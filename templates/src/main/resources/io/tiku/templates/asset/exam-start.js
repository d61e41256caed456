// @ts-check
/** The panel before a paper: what it has, with or without a clock; or how far the last attempt came. */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const { points, tally } = Tiku.marking;
  const { clock, duration } = Tiku.examClock;
  /** @type {(name: string, text?: string, className?: string, ...children: Node[]) => HTMLElement} */
  const make = Tiku.examView.make;
  const KEEPING = {
    safe: "每答一题自动保存在这个浏览器里，写进磁盘才显示「已保存」，刷新、关闭或断电后可以接着做；无痕（隐私）窗口关掉就没有了。",
    plain: "这个浏览器只允许简单保存：刷新、关闭后可以接着做，突然断电可能丢失最后几秒的作答。",
    none: "这个浏览器不允许保存：请一次做完，刷新或关闭页面会丢失作答。",
  };

  /**
   * @typedef {Object} Desk
   * @property {{section: string}[]} items
   * @property {{id: string, key: any, item: {section: string}}[]} questions
   * @property {number} minutes 0: never timed
   * @property {"safe" | "plain" | "none"} how answers are kept
   * @property {() => HTMLElement[]} wayBack
   *
   * @typedef {{timed: boolean, elapsed: number, handed: number, answers: Record<string, string[]>}} Saved
   */

  /** @param {Desk} desk */
  function overview(desk) {
    const rows = make("tbody", "");
    tally(
      desk.questions.map((question) => ({ name: question.item.section, got: 0, full: question.key.half, pending: 0 }))
    ).forEach((/** @type {{name: string, full: number}} */ row) => {
      const number = desk.items.filter((item) => item.section === row.name).length;
      const name = make("th", row.name);
      name.setAttribute("scope", "row");
      rows.append(make("tr", "", "", name, make("td", number + " 题"), make("td", points(row.full) + " 分")));
    });
    return make("table", "", "exam-overview", rows);
  }

  /** @param {Desk} desk @param {(timed: boolean) => void} begin @returns {Node[]} */
  function choice(desk, begin) {
    let chosen = desk.minutes > 0;
    const field = make("fieldset", "", "exam-timing", make("legend", "计时方式"));
    /** @param {string} name @param {string} words @param {boolean} timed */
    const offer = (name, words, timed) => {
      const input = document.createElement("input");
      input.type = "radio";
      input.name = "_exam-timing";
      input.checked = chosen === timed;
      input.addEventListener("change", () => {
        chosen = timed;
      });
      field.append(make("label", "", "", input, make("span", "", "", make("b", name), make("small", words))));
    };
    offer("计时", "限 " + desk.minutes + " 分钟，到时自动交卷，刷新或关闭页面时间照走", true);
    offer("不计时", "慢慢做，只记下用了多久", false);
    const start = Tiku.button("开始作答", () => begin(chosen));
    start.className = "primary";
    const notes = make("ul", "", "exam-tips");
    ["拿不准的题可以标记，交卷前在答题卡上找回来。", KEEPING[desk.how], "交卷后显示得分、答案和解析；简答题对照参考答案自评。"].forEach((words) =>
      notes.append(make("li", words))
    );
    if (desk.how !== "safe") {
      notes.children[1].className = "exam-unkept";
    }
    return [
      overview(desk),
      ...(desk.minutes > 0 ? [field] : []),
      notes,
      make("div", "", "actions", start, ...desk.wayBack()),
    ];
  }

  /** @param {Desk} desk @param {Saved} saved @param {() => void} goOn @param {() => void} afresh @returns {Node[]} */
  function resume(desk, saved, goOn, afresh) {
    const on = Tiku.button(saved.handed ? "查看上次成绩" : "继续上次作答", goOn);
    on.className = "primary";
    const answered = desk.questions.filter(
      (question) => Tiku.examView.extent(question, saved.answers[question.id] || []) > 0
    ).length;
    let words = "已答 " + answered + " / " + desk.questions.length + " 问，";
    if (saved.handed) {
      words = "已经交卷，用时" + duration(saved.elapsed) + "。";
    } else if (saved.timed) {
      words += "还剩 " + clock(desk.minutes * 60000 - saved.elapsed) + "，时间一直在走。";
    } else {
      words += "不计时，已用" + duration(saved.elapsed) + "。";
    }
    return [make("p", words), make("div", "", "actions", on, Tiku.button("重新开始", afresh), ...desk.wayBack())];
  }

  Tiku.examStart = { choice, resume };
})();
