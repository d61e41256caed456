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
    safe: Tiku.say("exam.keepsSafe"),
    plain: Tiku.say("exam.keepsPlainly"),
    none: Tiku.say("exam.keepsNothing"),
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
      rows.append(make("tr", "", "", name, make("td", Tiku.say("exam.items", number)), make("td", Tiku.say("exam.marks", points(row.full)))));
    });
    return make("table", "", "exam-overview", rows);
  }

  /** @param {Desk} desk @param {(timed: boolean) => void} begin @returns {Node[]} */
  function choice(desk, begin) {
    let chosen = desk.minutes > 0;
    const field = make("fieldset", "", "exam-timing", make("legend", Tiku.say("exam.timing")));
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
    offer(Tiku.say("exam.timed"), Tiku.say("exam.timedHow", desk.minutes), true);
    offer(Tiku.say("exam.untimed"), Tiku.say("exam.untimedHow"), false);
    const start = Tiku.button(Tiku.say("exam.begin"), () => begin(chosen));
    start.className = "primary";
    const notes = make("ul", "", "exam-tips");
    [Tiku.say("exam.tipFlag"), KEEPING[desk.how], Tiku.say("exam.tipAfter")].forEach((words) =>
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
    const on = Tiku.button(saved.handed ? Tiku.say("exam.seeLast") : Tiku.say("exam.goOnLast"), goOn);
    on.className = "primary";
    const answered = desk.questions.filter(
      (question) => Tiku.examView.extent(question, saved.answers[question.id] || []) > 0
    ).length;
    let words = Tiku.say("exam.soFar", answered, desk.questions.length);
    if (saved.handed) {
      words = Tiku.say("exam.wasHanded", duration(saved.elapsed));
    } else if (saved.timed) {
      words += Tiku.say("exam.stillLeft", clock(desk.minutes * 60000 - saved.elapsed));
    } else {
      words += Tiku.say("exam.usedSoFar", duration(saved.elapsed));
    }
    return [make("p", words), make("div", "", "actions", on, Tiku.button(Tiku.say("exam.afresh"), afresh), ...desk.wayBack())];
  }

  Tiku.examStart = { choice, resume };
})();
