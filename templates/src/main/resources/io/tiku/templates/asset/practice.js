// @ts-check
/**
 * Answering on the page. Each element with data-q is a question; its key is in the markup. Submitting
 * says of every option in words whether it is right, shows its note, opens the rationale, and records
 * the item when all its questions are answered.
 */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  /** @type {Record<string, string>} */
  const ASK = { blank: "请先填写答案。", ordering: "请先移动各项，排出次序。" };

  /**
   * @param {Element | Document} within
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  function all(within, selector) {
    return Array.from(within.querySelectorAll(selector));
  }

  /** @param {string} text */
  function normal(text) {
    return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  }

  /** @param {HTMLElement} q */
  function details(q) {
    return /** @type {HTMLDetailsElement | null} */ (q.querySelector("details.answer"));
  }

  /** @param {HTMLElement} q */
  function inputs(q) {
    return /** @type {HTMLInputElement[]} */ (all(q, "input"));
  }

  /** @param {HTMLElement} q @param {HTMLElement} line @param {string} kind @param {string} words */
  function judgeOption(q, line, kind, words) {
    if (kind) {
      line.classList.add(kind);
    }
    const text = line.querySelector("span");
    const input = line.querySelector("input");
    if (!text || !input) {
      return;
    }
    if (words) {
      text.append(Tiku.make("b", words, "verdict"));
    }
    const note = q.querySelector('[data-o="' + input.value + '"]');
    if (note) {
      text.append(Tiku.make("span", note.textContent, "why"));
    }
  }

  /** @param {HTMLElement} q @returns {boolean} */
  function judgeOptions(q) {
    let right = true;
    all(q, ".options li").forEach((line) => {
      const chosen = /** @type {HTMLInputElement} */ (line.querySelector("input")).checked;
      const key = "key" in line.dataset;
      right = right && chosen === key;
      if (key) {
        judgeOption(q, line, chosen ? "is-right" : "is-missed", chosen ? "✓ 选对了" : "○ 正确，没有选");
      } else {
        judgeOption(q, line, chosen ? "is-wrong" : "", chosen ? "✗ 不该选" : "");
      }
    });
    return right;
  }

  /** @param {HTMLElement} q @returns {boolean} */
  function judgeBlanks(q) {
    let right = true;
    const lines = all(q, ".accepted li");
    all(q, ".stem .blank input").forEach((input, index) => {
      const given = normal(/** @type {HTMLInputElement} */ (input).value);
      const accepted = lines[index] ? all(lines[index], "[data-accept]") : [];
      const hit = accepted.some((words) => normal(words.textContent || "") === given);
      right = right && hit;
      const blank = /** @type {HTMLElement} */ (input.parentElement);
      const verdict = Tiku.make("b", hit ? " ✓ 对" : " ✗ 不对", "verdict " + (hit ? "result good" : "result bad"));
      blank.append(verdict);
    });
    return right;
  }

  /** @param {HTMLElement} q @returns {boolean} */
  function judgeLines(q) {
    const right = Tiku.lines.key(q);
    const given = Tiku.lines.read(q);
    Tiku.lines.reveal(q, given);
    return Tiku.lines.count(right, given) === right.length;
  }

  /** How questions of a type are judged. @param {HTMLElement} q @returns {boolean} */
  function judge(q) {
    return q.dataset.type === "blank" ? judgeBlanks(q) : q.querySelector(".lines") ? judgeLines(q) : judgeOptions(q);
  }

  /** @param {HTMLElement} q */
  function answered(q) {
    if (q.querySelector(".lines")) {
      return Tiku.lines.read(q).some((/** @type {string} */ id) => id !== "");
    }
    return inputs(q).some((input) => (input.type === "text" ? input.value.trim() !== "" : input.checked));
  }

  /** @param {HTMLElement} q @param {boolean} right @param {string} words */
  function finish(q, right, words) {
    q.dataset.result = right ? "right" : "wrong";
    inputs(q).forEach((input) => {
      input.disabled = true;
    });
    say(q, words, right ? "result good" : "result bad");
    const answer = details(q);
    if (answer) {
      answer.open = true;
    }
    const item = /** @type {HTMLElement | null} */ (q.closest("[data-item]"));
    if (item) {
      const questions = all(item, ".q");
      if (questions.every((each) => each.dataset.result)) {
        Tiku.record(item.dataset.item, questions.every((each) => each.dataset.result === "right"));
      }
    }
    document.dispatchEvent(new CustomEvent("tiku:answered"));
  }

  /** @param {HTMLElement} q @param {string} words @param {string} className */
  function say(q, words, className) {
    const result = q.querySelector("[role=status]");
    if (result) {
      result.textContent = words;
      result.className = className;
    }
    const submit = q.querySelector(".act button");
    if (submit) {
      submit.textContent = q.dataset.result ? "再做一次" : "提交";
    }
  }

  /** @param {HTMLElement} q */
  function submit(q) {
    if (q.dataset.result) {
      again(q);
    } else if (q.dataset.type === "short") {
      assess(q);
    } else if (!answered(q)) {
      say(q, ASK[q.dataset.type || ""] || "请先选择答案。", "result");
    } else {
      const right = judge(q);
      finish(q, right, right ? "✓ 回答正确" : "✗ 回答错误");
    }
  }

  /** 简答: the reader compares with the points and counts the marks. @param {HTMLElement} q */
  function assess(q) {
    const answer = details(q);
    if (answer && !answer.open) {
      answer.open = true;
      say(q, "对照参考答案，勾选说到的各点，再点「记下」。", "result");
      const button = q.querySelector(".act button");
      if (button) {
        button.textContent = "记下";
      }
      return;
    }
    const points = all(q, ".points li");
    const half = (/** @type {HTMLElement[]} */ lines) =>
      lines.reduce((sum, line) => sum + (Number(line.dataset.half) || 1), 0);
    const got = half(points.filter((line) => /** @type {HTMLInputElement} */ (line.querySelector("input")).checked));
    const total = half(points);
    finish(q, got * 5 >= total * 3, "自评：说到 " + Math.round((got * 100) / total) + "%");
  }

  /** @param {HTMLElement} q */
  function again(q) {
    delete q.dataset.result;
    inputs(q).forEach((input) => {
      input.disabled = false;
      input.checked = false;
      if (input.type === "text") {
        input.value = "";
      }
    });
    all(q, ".verdict, .why").forEach((element) => element.remove());
    all(q, ".options li").forEach((line) => line.classList.remove("is-right", "is-wrong", "is-missed"));
    Tiku.lines.clear(q);
    const answer = details(q);
    if (answer) {
      answer.open = false;
    }
    say(q, "", "result");
    document.dispatchEvent(new CustomEvent("tiku:answered"));
  }

  /** @param {HTMLElement} q */
  function prepare(q) {
    all(q, ".stem .blank").forEach((blank, index) => {
      const input = document.createElement("input");
      input.type = "text";
      input.autocomplete = "off";
      input.setAttribute("aria-label", "第 " + (index + 1) + " 空");
      blank.replaceChildren(input);
    });
    all(q, ".points li").forEach((line) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      label.append(box, ...Array.from(line.childNodes));
      line.replaceChildren(label);
    });
    Tiku.lines.prepare(q, "");
    const row = Tiku.make("div", "", "act");
    const button = Tiku.button(q.dataset.type === "short" ? "对照答案" : "提交", () => submit(q));
    button.className = "primary";
    const result = Tiku.make("p", "", "result");
    result.setAttribute("role", "status");
    row.append(button, result);
    q.insertBefore(row, details(q));
  }

  function offerCopy() {
    const place = document.querySelector("[data-copy]");
    if (!place) {
      return;
    }
    const button = Tiku.button("复制链接", () => {
      const address = location.href.replace(/[?#].*$/, "");
      const done = () => {
        button.textContent = "已复制";
      };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(address).then(done, () => window.prompt("复制这个地址", address));
      } else {
        window.prompt("复制这个地址", address); // plain http in office networks has no clipboard
      }
    });
    place.append(button);
  }

  all(document, ".q").forEach(prepare);
  offerCopy();
  Tiku.submit = submit;
  Tiku.again = again;
})();
