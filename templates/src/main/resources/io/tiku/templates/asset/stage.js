// @ts-check
/** The host's desk of the contest on stage: keys and buttons, the clock, the record that is kept after every step. */
(function () {
  "use strict";

  const Tiku = /** @type {any} */ (window).Tiku;
  const rules = Tiku.stageRules;
  const record = Tiku.stageRecord;
  const view = Tiku.stageView;
  const panels = Tiku.stagePanels;
  const make = view.make;

  const IDLE = 5000;
  const SMALLEST = 0.2;
  const LEFT = [0.45, 0.6, 0.8, 1, 1.25];
  const TURNS = ["segment", "board", "call", "reveal", "standing", "end", "arm"];

  const data = document.querySelector("script[data-deck]");
  const deck = JSON.parse((data && data.textContent) || "{}");
  const store = record.store(deck);
  const tones = Tiku.stageClock.sound();
  const clock = Tiku.stageClock.countdown(tones, showClock);

  const root = make("div", "deck");
  const head = make("header", "head");
  const main = make("main", "main");
  const foot = make("footer", "foot");
  const hint = make("p", "hint");
  const controls = make("div", "controls");
  const unkept = make("p", "unkept", "浏览器不允许保存，关掉页面就丢失记录：请按 L 随时导出。");

  /** @type {any} */
  const desk = {
    deck,
    journal: [],
    state: rules.fold(deck, []),
    clock,
    team: -1,
    wrong: new Set(),
    act,
    say,
    press,
    load,
  };

  let said = "";
  let clockKey = "";
  let savedAt = -1;
  let idleTimer = 0;
  /** @type {HTMLDialogElement | null} */
  let board = null;

  // ---- acting ----

  /** @param {string} words */
  function say(words) {
    said = words;
    showHint();
  }

  /** Does what the host did, unless it cannot be; then says why. @param {any} event @returns {boolean} */
  function act(event) {
    const sentence = rules.refusal(deck, desk.state, event);
    if (sentence) {
      say(sentence);
      return false;
    }
    enter(Object.assign({}, event, { at: Date.now() }));
    return true;
  }

  /** @param {any} event */
  function enter(event) {
    desk.journal.push(event);
    said = "";
    refresh();
    keep();
  }

  /** Takes the state from the journal and shows it. */
  function refresh() {
    desk.state = rules.replay(deck, desk.journal);
    desk.wrong = new Set();
    const open = desk.state.open;
    const kind = open ? rules.segmentOf(deck, desk.state).kind : "";
    desk.team = kind === "scenario" && !open.decided ? [...rules.unmarked(deck, desk.state, open), -1][0] : -1;
    setClock(-1);
    render();
  }

  function keep() {
    const kept = store.save(desk.journal);
    unkept.hidden = kept;
    savedAt = -1;
    keepClock();
  }

  /** @param {any[]} journal @param {string} words */
  function load(journal, words) {
    desk.journal = journal;
    const left = store.loadClock(journal.length);
    refresh();
    setClock(left);
    keep();
    say(words);
  }

  /** @param {string} type undo or redo */
  function step(type) {
    const { done, undone } = rules.effective(desk.journal);
    if ((type === "undo" ? done : undone).length === 0) {
      say(type === "undo" ? "没有可以撤销的操作。" : "没有可以重做的操作。");
      return;
    }
    enter({ type, at: Date.now() });
    say(type === "undo" ? "已撤销一步，按 Shift+U 重做。" : "已重做一步。");
  }

  /** Takes back a turn of the page, but nothing that brought marks. */
  function back() {
    const { done } = rules.effective(desk.journal);
    const last = done.length ? desk.journal[done[done.length - 1]] : null;
    if (last && TURNS.includes(last.type)) {
      step("undo");
    } else {
      say(last ? "上一步是计分，要撤销请按 U。" : "已经是第一屏。");
    }
  }

  function on() {
    const event = rules.on(deck, desk.state);
    if (event) {
      act(event);
    } else if (timed() && !clock.touched()) {
      start();
    } else {
      say(advice());
    }
  }

  /** What the key or the field of a team means now. @param {number} team */
  function press(team) {
    const { state } = desk;
    const kind = state.segment >= 0 ? rules.segmentOf(deck, state).kind : "";
    const tie = rules.running(state);
    if (team === undefined) {
      say("没有这个队。");
    } else if (state.at === "board" && kind === "risk") {
      act({ type: "turn", team });
    } else if (state.open && kind === "buzzer") {
      act({ type: "buzz", team });
    } else if (state.open && kind === "scenario") {
      desk.team = team;
      setClock(-1);
      render();
    } else if (state.open && kind === "tiebreak" && tie && tie.left.includes(team) && !state.open.decided) {
      if (!desk.wrong.delete(team)) {
        desk.wrong.add(team);
      }
      render();
    }
  }

  // ---- the clock ----

  /** What is timed now: the answer, or how long a question waits for a buzz. */
  function timing() {
    const { state } = desk;
    const open = state.open;
    if (!open || open.decided) {
      return null;
    }
    const segment = rules.segmentOf(deck, state);
    const draw = rules.drawOf(deck, state, open);
    if (segment.kind === "buzzer" && open.team < 0) {
      return open.armed && segment.dead > 0 ? { seconds: segment.dead, waiting: true } : null;
    }
    return { seconds: draw.seconds, waiting: false };
  }

  function timed() {
    return timing() !== null;
  }

  /** Sets the clock when something else is timed than before. @param {number} left milliseconds, or -1 for all */
  function setClock(left) {
    const now = timing();
    const open = desk.state.open;
    const key = now && open ? [open.shown.segment, open.shown.call, open.call, open.team, desk.team, now.waiting].join(" ") : "";
    if (key !== clockKey || left >= 0 || !now) {
      clockKey = key;
      clock.set(now ? now.seconds : 0, now && left >= 0 ? left : undefined);
      if (now && now.waiting && left < 0) {
        start();
      }
    }
  }

  function start() {
    tones.ready();
    clock.start();
    showHint();
  }

  /** Keeps the clock once a second, so that a crash costs no more. */
  function keepClock() {
    if (savedAt !== clock.seconds()) {
      savedAt = clock.seconds();
      store.saveClock(desk.journal.length, clock.remaining());
    }
  }

  function showClock() {
    const element = /** @type {HTMLElement | null} */ (main.querySelector(".clock"));
    if (element) {
      const seconds = clock.seconds();
      element.hidden = !timed();
      element.classList.toggle("is-running", clock.running());
      element.classList.toggle("is-late", seconds <= 5 && clock.touched());
      element.classList.toggle("is-long", seconds > 99);
      element.style.setProperty("--part", String(clock.full() ? clock.remaining() / clock.full() : 0));
      /** @type {HTMLElement} */ (element.firstChild).textContent = String(seconds);
    }
    if (clock.touched()) {
      keepClock();
      if (clock.seconds() === 0) {
        showHint();
      }
    }
  }

  // ---- commands ----

  /** @param {string} kind */
  function playing(kind) {
    return desk.state.open !== null && !desk.state.open.decided && rules.segmentOf(deck, desk.state).kind === kind;
  }

  /** @param {any} event */
  function may(event) {
    return rules.refusal(deck, desk.state, event) === "";
  }

  function judging() {
    return playing("scenario") || (desk.state.open !== null && rules.segmentOf(deck, desk.state).kind === "scenario" && desk.team >= 0);
  }

  /** @returns {any} */
  function swapEvent() {
    return Object.assign({ type: "swap" }, rules.reserve(deck, desk.state));
  }

  function toggleTheme() {
    const element = document.documentElement;
    const dark = element.dataset.theme ? element.dataset.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
    element.dataset.theme = dark ? "light" : "dark";
    Tiku.write("tiku.theme", element.dataset.theme);
  }

  function toggleFull() {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => say("浏览器没有允许全屏，请按它自己的全屏键（多为 F11）。"));
  }

  function toggleBoard() {
    if (board && board.open) {
      board.close();
    } else {
      board = panels.scoreboard(desk);
      const table = /** @type {HTMLElement} */ (board).querySelector(".fit");
      fit(/** @type {HTMLElement} */ (table));
    }
  }

  function toggleBlack() {
    root.classList.toggle("is-black");
  }

  function toggleSound() {
    tones.muted = !tones.muted;
    render();
    say(tones.muted ? "已静音。" : "已打开声音。");
  }

  /**
   * Everything the host can do. Those with `now` are offered while it holds, the others always; a primary one is the
   * usual thing to do.
   * @type {{id: string, keys: string[], show: string, words: string, go: () => void, now?: () => boolean, quiet?: boolean, primary?: boolean}[]}
   */
  const COMMANDS = [
    { id: "on", keys: ["pagedown", "arrowright", "arrowdown"], show: "PageDown　→", words: "下一步", go: on, primary: true },
    { id: "back", keys: ["pageup", "arrowleft", "arrowup"], show: "PageUp　←", words: "上一步", go: back },
    { id: "order", keys: ["o"], show: "O", words: "出场顺序", go: () => panels.order(desk), now: () => desk.state.at === "opening" },
    { id: "time", keys: [" "], show: "空格", words: "计时", go: () => (clock.running() ? clock.pause() : start()), now: timed },
    { id: "again", keys: ["c"], show: "C", words: "重新计时", go: () => clock.set(clock.full() / 1000), now: timed },
    { id: "right", keys: ["y"], show: "Y", words: "答对", go: () => judge("right"), now: () => may({ type: "judge", result: "right" }) },
    { id: "wrong", keys: ["n"], show: "N", words: "答错", go: () => judge("wrong"), now: () => may({ type: "judge", result: "wrong" }) },
    { id: "part", keys: ["k"], show: "K", words: "部分得分", go: () => panels.part(desk), now: () => may({ type: "judge", result: "part", marks: 0 }) && inParts() },
    { id: "marks", keys: ["j"], show: "J", words: "裁判打分", go: () => panels.marks(desk), now: judging },
    { id: "sudden", keys: ["j"], show: "J", words: "判定加赛题", go: () => act({ type: "sudden", teams: [...desk.wrong] }), now: () => playing("tiebreak") },
    { id: "ruling", keys: ["j"], show: "J", words: "由裁判组裁定", go: () => panels.ruling(desk), now: () => desk.state.at === "board" && rules.running(desk.state) !== null && rules.nextCall(deck, desk.state) < 0 },
    { id: "pass", keys: ["p"], show: "P", words: "放弃", go: () => act({ type: "pass" }), now: () => may({ type: "pass" }) },
    { id: "answer", keys: ["a"], show: "A", words: "公布答案", go: () => act({ type: "reveal" }), now: () => desk.state.at === "call" && may({ type: "reveal" }) },
    { id: "void", keys: ["v"], show: "V", words: "本题作废", go: () => act({ type: "void" }), now: () => may({ type: "void" }) },
    { id: "swap", keys: ["r"], show: "R", words: "换备用题", go: () => act(swapEvent()), now: () => may(swapEvent()) },
    { id: "close", keys: ["e"], show: "E", words: "结束本题", go: () => act({ type: "close" }), now: () => may({ type: "close" }) },
    { id: "ending", keys: ["e"], show: "E", words: "结束本环节", go: () => act({ type: "standing" }), now: () => desk.state.at === "board" },
    { id: "scores", keys: ["s"], show: "S", words: "记分板", go: toggleBoard },
    { id: "undo", keys: ["u", "ctrl+z"], show: "U　Ctrl+Z", words: "撤销", go: () => step("undo") },
    { id: "redo", keys: ["shift+u", "ctrl+y", "ctrl+shift+z"], show: "Shift+U　Ctrl+Y", words: "重做", go: () => step("redo"), now: () => rules.effective(desk.journal).undone.length > 0 },
    { id: "correct", keys: ["x"], show: "X", words: "更正", go: () => panels.correct(desk), quiet: true },
    { id: "log", keys: ["l"], show: "L", words: "记录", go: () => panels.log(desk), quiet: true },
    { id: "segments", keys: ["g"], show: "G", words: "环节", go: () => panels.segments(desk), quiet: true },
    { id: "black", keys: ["b", "."], show: "B", words: "黑屏", go: toggleBlack, quiet: true },
    { id: "mute", keys: ["m"], show: "M", words: "静音", go: toggleSound, quiet: true },
    { id: "theme", keys: ["t"], show: "T", words: "深浅", go: toggleTheme, quiet: true },
    { id: "full", keys: ["f", "f5", "shift+f5"], show: "F　F5", words: "全屏", go: toggleFull, quiet: true },
    { id: "help", keys: ["?", "h", "f1"], show: "?", words: "帮助", go: () => panels.help(manual()), quiet: true },
  ];

  function manual() {
    const teams = { show: "1–9、0", words: "各队：抢答；风险题换队；案例选队；加赛标记答错" };
    return [...COMMANDS.map(({ show, words }) => ({ show, words })), teams, { show: "Esc", words: "关闭面板、退出全屏" }];
  }

  /** Whether a question may bring a part of its marks. */
  function inParts() {
    const draw = rules.drawOf(deck, desk.state, desk.state.open);
    return draw.partial > 0 || ["填空", "简答", "案例"].includes(draw.type);
  }

  /** @param {string} result */
  function judge(result) {
    act(Object.assign({ type: "judge", result }, clock.touched() ? { left: clock.seconds() } : {}));
  }

  /** The sentence that tells the host what is to be done. */
  function advice() {
    const { state } = desk;
    const open = state.open;
    const kind = state.segment >= 0 ? rules.segmentOf(deck, state).kind : "";
    if (state.at === "opening") {
      return "排好出场顺序，按 PageDown 开赛";
    }
    if (state.at === "board") {
      return kind === "risk" ? "点选题目；数字键换队；E 结束本环节" : rules.running(state) ? "按 PageDown 出题" : "选定加赛的队；E 结束本环节";
    }
    if (!open || open.decided) {
      return "";
    }
    if (kind === "scenario") {
      return desk.team < 0 ? "按 E 结束本题" : "空格计时，J 录入裁判打分";
    }
    if (kind === "tiebreak") {
      return "按数字键标出答错的队，J 判定";
    }
    if (kind === "buzzer" && open.team < 0) {
      const late = open.armed && clock.touched() && clock.seconds() === 0;
      return !open.armed ? "念完题按 PageDown 开始抢答；数字键记提前抢答" : late ? "没有队抢答：V 作废" : "数字键记抢到的队";
    }
    return clock.touched() || !timed() ? "Y 答对，N 答错" : "空格开始计时";
  }

  // ---- showing ----

  function showHint() {
    const words = said || advice();
    if (hint.textContent !== words) {
      hint.textContent = words;
    }
  }

  /** @param {any} command */
  function buttonOf(command) {
    const button = Tiku.button(command.words, () => command.go());
    button.dataset.command = command.id;
    button.className = command.primary ? "primary" : command.quiet ? "quiet" : "";
    button.title = command.show;
    button.setAttribute("aria-keyshortcuts", command.keys.map(shortcut).join(" "));
    if (command.id === "mute") {
      button.setAttribute("aria-pressed", String(tones.muted));
    }
    // A button pressed with the mouse keeps no focus, or the space bar would press it again.
    button.addEventListener("click", (/** @type {MouseEvent} */ event) => event.detail > 0 && button.blur());
    return button;
  }

  /** As ARIA spells keys. @param {string} key */
  function shortcut(key) {
    const names = /** @type {Record<string, string>} */ ({ " ": "Space", ctrl: "Control", pagedown: "PageDown", pageup: "PageUp", arrowright: "ArrowRight", arrowleft: "ArrowLeft", arrowdown: "ArrowDown", arrowup: "ArrowUp" });
    return key.split("+").map((part) => names[part] || part.charAt(0).toUpperCase() + part.slice(1)).join("+");
  }

  function showControls() {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.command : "";
    const offered = COMMANDS.filter((command) => !command.now || command.now());
    const loud = make("div", "loud", ...offered.filter((command) => !command.quiet).map(buttonOf));
    const quiet = make("div", "quiet-ones", ...offered.filter((command) => command.quiet).map(buttonOf));
    controls.replaceChildren(loud, quiet);
    const again = focused ? controls.querySelector('[data-command="' + focused + '"]') : null;
    if (again instanceof HTMLElement) {
      again.focus();
    }
  }

  function showHead() {
    const segment = desk.state.segment >= 0 ? rules.segmentOf(deck, desk.state) : null;
    const rehearsal = deck.rehearsal ? [make("strong", "rehearsal", "演练")] : [];
    const named = desk.state.at === "call" || (segment && segment.kind === "risk" && desk.state.at === "board") ? [make("b", "", segment.name)] : [];
    head.replaceChildren(make("p", "where", ...rehearsal, ...named), make("p", "contest", deck.region + "　" + deck.title));
    head.hidden = desk.state.at === "opening" && !deck.rehearsal;
  }

  function render() {
    const { state } = desk;
    root.dataset.at = state.at;
    showHead();
    main.replaceChildren(view.screen(desk));
    foot.hidden = !["call", "board", "rules"].includes(state.at);
    foot.replaceChildren(view.teams(desk));
    showControls();
    showHint();
    showClock();
    fitAll();
  }

  function fitAll() {
    document.querySelectorAll(".fit").forEach((element) => fit(/** @type {HTMLElement} */ (element)));
  }

  /** Sets type and columns, and tells whether no scrolling is needed. @param {HTMLElement} element @param {number} size @param {number} left */
  function fits(element, size, left) {
    element.style.setProperty("font-size", size + "rem");
    element.style.setProperty("--left", left + "fr");
    return element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;
  }

  /** The largest type with which an element needs no scrolling. @param {HTMLElement} element @param {number} left */
  function largest(element, left) {
    const most = Number(element.dataset.most) || 0.4;
    if (fits(element, most, left)) {
      return most;
    }
    let low = SMALLEST;
    let high = most;
    for (let i = 0; i < 8; i++) {
      const middle = (low + high) / 2;
      if (fits(element, middle, left)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Sets an element in the largest type it has room for; a case also in the best columns. @param {HTMLElement} element */
  function fit(element) {
    const columns = element.classList.contains("is-case") ? LEFT : [1];
    const sizes = columns.map((left) => largest(element, left));
    const best = Math.max(...sizes);
    // What is too long even for the smallest type is scrolled, with the keyboard too.
    element.tabIndex = fits(element, best, columns[sizes.indexOf(best)]) ? -1 : 0;
  }

  // ---- keys ----

  /** A key's name by its place, since an input method for Chinese swallows the letters. @param {KeyboardEvent} event */
  function nameOf(event) {
    const letter = /^Key([A-Z])$/.exec(event.code);
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
    const plain = digit && !(event.shiftKey && event.code.startsWith("Digit"));
    const key = letter ? letter[1].toLowerCase() : plain && digit ? digit[1] : event.code === "Space" ? " " : event.key === "？" ? "?" : event.key.toLowerCase();
    const shift = event.shiftKey && key !== "?" ? "shift+" : "";
    return (event.ctrlKey || event.metaKey ? "ctrl+" : "") + shift + key;
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const target = /** @type {Element} */ (event.target);
    const writing = target.closest("input, select, textarea") !== null;
    const name = nameOf(event);
    if (event.altKey || event.repeat || event.defaultPrevented || (writing && !(target instanceof HTMLInputElement && target.type === "checkbox"))) {
      return;
    }
    if (root.classList.contains("is-black") && name !== "f" && name !== "f5") {
      event.preventDefault();
      toggleBlack();
      return;
    }
    const dialog = document.querySelector("dialog[open]");
    if (dialog) {
      if (dialog === board && ["s", "pagedown", "arrowright", "arrowdown", "pageup", "arrowleft", "arrowup"].includes(name)) {
        event.preventDefault();
        board.close();
      } else if (dialog.classList.contains("is-log") && name === "l") {
        /** @type {HTMLDialogElement} */ (dialog).close();
      }
      return;
    }
    if (name === " " && target.closest("button")) {
      return;
    }
    if (/^[0-9]$/.test(name)) {
      press(desk.state.order[(Number(name) + 9) % 10]);
      return;
    }
    const command = COMMANDS.find((one) => one.keys.includes(name) && (!one.now || one.now()));
    if (command) {
      event.preventDefault();
      tones.ready();
      command.go();
    }
  }

  function onMove() {
    root.classList.remove("is-idle");
    window.clearTimeout(idleTimer);
    idleTimer = window.setTimeout(() => root.classList.add("is-idle"), IDLE);
  }

  // ---- beginning ----

  /** What was kept is offered, or, when it cannot be read, put aside with a word. */
  function recover() {
    const kept = store.load();
    if (!kept) {
      return;
    }
    try {
      const journal = record.read(deck, kept);
      if (journal.length) {
        panels.recover(desk, journal, () => load(journal, "已接着上次继续。计时已暂停，按空格继续。"), () => load([], "已重新开始。"));
      }
    } catch (unfit) {
      store.putAside(kept);
      say("这台电脑上保存的记录读不出来，已另行留存，现在从头开始；有导出的数据可按 L 载入。" + (unfit instanceof Error ? unfit.message : ""));
    }
  }

  function begin() {
    hint.setAttribute("role", "status");
    unkept.setAttribute("role", "alert");
    unkept.hidden = store.works();
    foot.setAttribute("aria-label", "各队得分");
    controls.setAttribute("role", "toolbar");
    controls.setAttribute("aria-label", "主持人操作");
    document.body.classList.toggle("is-rehearsal", deck.rehearsal);
    root.append(head, main, foot, make("div", "desk", hint, unkept, controls));
    document.body.append(root);
    render();
    recover();
    onMove();
    document.addEventListener("keydown", onKey);
    document.addEventListener("mousemove", onMove);
    document.addEventListener("pointerdown", () => tones.ready());
    document.addEventListener("focusin", onMove);
    root.addEventListener("click", (/** @type {MouseEvent} */ event) => {
      if (root.classList.contains("is-black") && event.target === root) {
        toggleBlack();
      }
    });
    window.addEventListener("resize", fitAll);
    window.addEventListener("load", fitAll);
    window.addEventListener("storage", (event) => {
      if (event.key === store.key) {
        say("另一个窗口也在记录这场比赛，两边会互相覆盖：请关掉其中一个。");
      }
    });
    window.addEventListener("beforeunload", (event) => {
      if (!unkept.hidden && desk.journal.length) {
        event.preventDefault();
      }
    });
  }

  begin();
})();
