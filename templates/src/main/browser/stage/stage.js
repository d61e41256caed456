// @ts-check
/** The host's desk of the contest on stage: keys and buttons, the clock, the record that is kept after every step. */
import { makeButton } from "../page/dom.js";
import { write } from "../record/storage.js";
import * as stageAudience from "./audience.js";
import { awake as stayAwake } from "./awake.js";
import * as stageClock from "./clock.js";
import * as stageFit from "./fit.js";
import * as stageKeep from "./keep.js";
import * as stageKeys from "./keys.js";
import * as stageOperator from "./operator.js";
import * as panels from "./panels.js";
import * as record from "./record.js";
import * as rules from "./rules.js";
import * as view from "./view.js";

const make = view.make;

/** Begins, except in the window that shows what the audience sees. */
export function stage() {
  if (stageAudience.isAudience()) {
    return;
  }

  const IDLE = 5000;
  const SLOW = 500;
  const TURNS = ["segment", "board", "call", "reveal", "standing", "end", "arm"];

  const data = document.querySelector("script[data-deck]");
  const deck = JSON.parse((data && data.textContent) || "{}");
  const kept = stageKeep.keeper(deck, showKept);
  const tones = stageClock.sound();
  const clock = stageClock.countdown(tones, showClock);

  const audience = stageAudience.audience({ key: onAudienceKey, changed: onAudience });
  const notes = stageOperator.notes(kept.name);

  const root = make("div", "deck");
  const head = make("header", "head");
  const main = make("main", "main");
  const foot = make("footer", "foot");
  const hint = make("p", "hint");
  const controls = make("div", "controls");
  const unkept = make("p", "unkept");

  /** @type {any} */
  const desk = {
    deck,
    journal: [],
    state: rules.fold(deck, []),
    clock,
    team: -1,
    wrong: new Set(),
    absent: new Set(),
    act,
    say,
    press: (/** @type {number} */ team) => settled(() => press(team)),
    load,
  };

  const ELSEWHERE = "这一步已经有另一份记录，多半是另一个窗口开着，这里不再记录：关掉别的窗口，刷新这一页。";

  const DROWSY = "屏幕会自己熄灭，请在系统里关掉自动熄屏";

  let said = "";
  let locked = "";
  let busy = false;
  let black = false;
  /** Whether the audience's window shows the scores in the midst of a segment. */
  let scoring = false;
  let awake = true;
  /** How many screens the audience was shown. */
  let turns = 0;
  /** @type {(() => void)[]} */
  const waiting = [];
  let clockKey = "";
  let savedAt = -1;
  let idleTimer = 0;
  /** @type {HTMLDialogElement | null} */
  let board = null;

  // ---- acting: nothing is shown that is not kept ----

  /** @param {string} words */
  function say(words) {
    said = words;
    showHint();
  }

  /** Does something when no step is on its way to the disk any more, in the order it was asked for. @param {() => void} go */
  function settled(go) {
    waiting.push(go);
    proceed();
  }

  function proceed() {
    while (!busy && waiting.length) {
      /** @type {() => void} */ (waiting.shift())();
    }
  }

  /**
   * Shows what the disk has, once it has it.
   * @template T
   * @param {Promise<T>} keeping @param {(how: T) => void} show @param {string} [meanwhile] said if it takes long
   */
  function after(keeping, show, meanwhile) {
    busy = true;
    root.dataset.busy = "";
    const words = meanwhile || "正在写到硬盘……";
    const slow = window.setTimeout(() => say(words), SLOW);
    keeping.then((how) => {
      window.clearTimeout(slow);
      if (said === words) {
        say("");
      }
      busy = false;
      show(how);
      delete root.dataset.busy;
      proceed();
    });
  }

  /** Does what the host did, unless it cannot be; then says why. @param {any} event @returns {boolean} */
  function act(event) {
    if (busy) {
      settled(() => act(event));
      return true;
    }
    const sentence = locked || rules.refusal(deck, desk.state, event);
    if (sentence) {
      say(sentence);
      return false;
    }
    enter(Object.assign({}, event, { at: Date.now() }), "");
    return true;
  }

  /** @param {any} event @param {string} words said when it is done */
  function enter(event, words) {
    after(kept.step(event), (how) => {
      if (how === "taken") {
        locked = ELSEWHERE;
        showKept();
      } else {
        desk.journal.push(event);
        show(words);
      }
    });
  }

  /** @param {string} words */
  function show(words) {
    said = words;
    scoring = false;
    refresh();
    savedAt = -1;
    keepClock();
  }

  /** Takes the state from the journal and shows it. */
  function refresh() {
    desk.state = rules.replay(deck, desk.journal);
    desk.wrong = new Set();
    desk.absent = desk.state.at === "board" ? desk.absent : new Set();
    const open = desk.state.open;
    const kind = open ? rules.segmentOf(deck, desk.state).kind : "";
    desk.team = kind === "scenario" && !open.decided ? [...rules.unmarked(deck, desk.state, open), -1][0] : -1;
    setClock(-1);
    render();
  }

  /** A new record instead of the one so far, which stays on the disk. @param {any[]} journal @param {string} words */
  function load(journal, words) {
    settled(() =>
      after(kept.begin(journal), (how) => {
        locked = how === "taken" ? ELSEWHERE : "";
        desk.journal = journal.slice();
        show(words);
        showKept();
      })
    );
  }

  /** The record so far, as it was found on the disk. @param {any[]} journal @param {string} words */
  function resume(journal, words) {
    settled(() =>
      after(kept.clockAt(journal.length), (left) => {
        desk.journal = journal;
        refresh();
        setClock(Number(left));
        say(words);
      })
    );
  }

  /** @param {string} type undo or redo */
  function step(type) {
    const { done, undone } = rules.effective(desk.journal);
    if ((type === "undo" ? done : undone).length === 0) {
      say(type === "undo" ? "没有可以撤销的操作。" : "没有可以重做的操作。");
      return;
    }
    if (locked) {
      say(locked);
      return;
    }
    enter({ type, at: Date.now() }, type === "undo" ? "已撤销一步，按 Shift+U 重做。" : "已重做一步。");
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
    const event = rules.on(deck, desk.state, desk.absent);
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
    } else if (state.at === "board" && !tie) {
      if (!desk.absent.delete(team)) {
        desk.absent.add(team);
      }
      render();
    } else if (state.open && kind === "buzzer") {
      act({ type: "buzz", team });
    } else if (state.open && kind === "scenario" && !rules.answers(state.open, team)) {
      say("这道题由" + deck.units[state.open.team] + "作答");
    } else if (state.open && kind === "scenario") {
      desk.team = team;
      setClock(-1);
      render();
    } else if (state.open && kind === "tiebreak" && tie && tie.left.includes(team) && !state.open.decided) {
      if (!desk.wrong.delete(team)) {
        desk.wrong.add(team);
      }
      // The audience reads this too, so it tells neither who nor which.
      render();
      say("已记下，全部记好以后按 J 判定");
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
    // All teams write in the same time, whosever marks are entered.
    const whose = open && !rules.segmentOf(deck, desk.state).written ? desk.team : -1;
    const key = now && open ? [open.shown.segment, open.shown.call, open.call, open.team, whose, now.waiting].join(" ") : "";
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
      kept.keepClock(desk.journal.length, clock.remaining());
    }
  }

  function showClock() {
    const element = /** @type {HTMLElement | null} */ (main.querySelector(".clock"));
    if (element) {
      const seconds = clock.seconds();
      const states = { clock: true, "is-running": clock.running(), "is-late": seconds <= 5 && clock.touched(), "is-long": seconds > 99 };
      const face = {
        hidden: !timed(),
        className: Object.entries(states).filter(([, holds]) => holds).map(([state]) => state).join(" "),
        part: (clock.full() ? clock.remaining() / clock.full() : 0).toFixed(3),
        text: String(seconds),
      };
      stageAudience.wear(element, face);
      audience.face(face);
    }
    if (clock.touched()) {
      keepClock();
      if (clock.seconds() === 0) {
        showHint();
      }
    }
  }

  // ---- the log file ----

  /** What went wrong, if anything; the host may also have thought better of it. @returns {Promise<string>} */
  async function chooseFile() {
    try {
      if (await kept.choose(desk.journal)) {
        say("从现在起每一步也写进「" + kept.file.name() + "」。");
        return "";
      }
      return kept.file.fault();
    } catch (refused) {
      return refused instanceof Error && refused.name === "AbortError" ? "没有选文件。" : "浏览器不让选文件：" + refused;
    }
  }

  /** Why what is on the screen may be lost; empty when it is safe. */
  function danger() {
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

  function showKept() {
    const words = danger();
    unkept.hidden = words === "";
    tell(unkept, words);
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
    write("tiku.theme", element.dataset.theme);
    render();
  }

  function toggleFull() {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => say("浏览器没有允许全屏，请按它自己的全屏键（多为 F11）。"));
  }

  function toggleBoard() {
    if (audience.isOpen()) {
      scoring = !scoring;
      render();
    } else if (board && board.open) {
      board.close();
    } else {
      board = panels.scoreboard(desk);
      stageFit.all(/** @type {HTMLElement} */ (board));
    }
  }

  function toggleBlack() {
    black = !black;
    render();
  }

  function openAudience() {
    if (!audience.open()) {
      say("浏览器拦住了新窗口：在地址栏允许弹出窗口，再按 W");
    }
  }

  /** @param {boolean} open */
  function onAudience(open) {
    render();
    say(open ? "观众屏开好了：把它拖到投影上，在那里按 F 全屏；这里只给主持人看" : "观众屏关了，按 W 再开");
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
    { id: "log", keys: ["l"], show: "L", words: "记录", go: () => panels.log(desk, kept.past()), quiet: true },
    { id: "file", keys: ["d"], show: "D", words: "日志文件", go: () => chooseFile().then((fault) => fault && say(fault)), now: () => kept.filing, quiet: true },
    { id: "segments", keys: ["g"], show: "G", words: "环节", go: () => panels.segments(desk), quiet: true },
    { id: "window", keys: ["w"], show: "W", words: "观众屏", go: openAudience, quiet: true },
    { id: "black", keys: ["b", "."], show: "B", words: "黑屏", go: toggleBlack, quiet: true },
    { id: "mute", keys: ["m"], show: "M", words: "静音", go: toggleSound, quiet: true },
    { id: "theme", keys: ["t"], show: "T", words: "深浅", go: toggleTheme, quiet: true },
    { id: "full", keys: ["f", "f5", "shift+f5"], show: "F　F5", words: "全屏", go: toggleFull, quiet: true },
    { id: "help", keys: ["?", "h", "f1"], show: "?", words: "帮助", go: () => panels.help(manual()), quiet: true },
  ];

  function manual() {
    const teams = { show: "1–9、0", words: "各队：抢答；风险题换队；案例选队；加赛去掉不参加的队、记下答错的队" };
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
      return "排好出场顺序，按 PageDown 开赛" + (awake ? "" : "；" + DROWSY);
    }
    if (state.at === "board") {
      return kind === "risk" ? "点选题目；数字键换队；E 结束本环节" : rules.running(state) ? "按 PageDown 出题" : "PageDown 开始加赛；数字键去掉不参加的队；E 结束本环节";
    }
    if (!open || open.decided) {
      return "";
    }
    if (kind === "scenario") {
      const written = rules.segmentOf(deck, state).written;
      return desk.team < 0 ? "按 E 结束本题" : written ? "空格计时，收齐答题纸后 J 录入裁判打分" : "空格计时，J 录入裁判打分";
    }
    if (kind === "tiebreak") {
      return "按数字键记下答错的队（再按一次取消），J 判定";
    }
    if (kind === "buzzer" && open.team < 0) {
      const late = open.armed && clock.touched() && clock.seconds() === 0;
      return !open.armed ? "念完题按 PageDown 开始抢答；数字键记提前抢答" : late ? "没有队抢答：V 作废" : "数字键记抢到的队";
    }
    return clock.touched() || !timed() ? "Y 答对，N 答错" : "空格开始计时";
  }

  // ---- showing ----

  /** @param {Element} element @param {string} words */
  function tell(element, words) {
    if (element.textContent !== words) {
      element.textContent = words;
    }
  }

  function showHint() {
    const card = main.querySelector(".advice");
    tell(hint, said || (audience.isOpen() ? "" : advice()));
    if (card) {
      tell(card, advice());
    }
  }

  /** @param {any} command */
  function buttonOf(command) {
    const button = makeButton(command.words, () => settled(() => (!command.now || command.now()) && command.go()));
    button.dataset.command = command.id;
    button.className = command.primary ? "primary" : command.quiet ? "quiet" : "";
    button.title = command.show;
    button.setAttribute("aria-keyshortcuts", command.keys.map(stageKeys.shortcut).join(" "));
    if (command.id === "mute") {
      button.setAttribute("aria-pressed", String(tones.muted));
    }
    // A button pressed with the mouse keeps no focus, or the space bar would press it again.
    button.addEventListener("click", (/** @type {MouseEvent} */ event) => event.detail > 0 && button.blur());
    return button;
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

  /** @returns {HTMLElement[]} */
  function headParts() {
    const segment = desk.state.segment >= 0 ? rules.segmentOf(deck, desk.state) : null;
    const rehearsal = deck.rehearsal ? [make("strong", "rehearsal", "演练")] : [];
    const named = desk.state.at === "call" || (segment && segment.kind === "risk" && desk.state.at === "board") ? [make("b", "", rules.segmentOf(deck, desk.state).name)] : [];
    return [make("p", "where", ...rehearsal, ...named), make("p", "contest", deck.region + "　" + deck.title)];
  }

  /** What there is to say of how the record is kept, to the host. */
  function keptWords() {
    const file = kept.file.name();
    return danger() || "已写到硬盘：" + desk.journal.length + " 步" + (file ? "；日志文件「" + file + "」" : "") + (awake ? "" : "；" + DROWSY);
  }

  function render() {
    const { state } = desk;
    const beside = audience.isOpen();
    const scored = ["call", "board", "rules"].includes(state.at);
    root.dataset.at = state.at;
    root.classList.toggle("is-operator", beside);
    root.classList.toggle("is-black", black && !beside);
    head.replaceChildren(...headParts());
    head.hidden = state.at === "opening" && !deck.rehearsal;
    main.replaceChildren(beside ? stageOperator.screen(desk, { advice: advice(), black, board: scoring, notes, kept: keptWords() }) : view.screen(desk));
    foot.hidden = !scored;
    foot.replaceChildren(...(scored ? [view.teams(desk, beside)] : []));
    if (beside) {
      showAudience(scored);
    }
    showControls();
    showHint();
    showClock();
    fitAll();
  }

  /** @param {boolean} scored whether the scores stand at the foot */
  function showAudience(scored) {
    const parts = [make("main", "main", scoring ? view.scoreboard(desk) : view.screen(desk))];
    if (!head.hidden) {
      parts.unshift(make("header", "head", ...headParts()));
    }
    if (scored && !scoring) {
      parts.push(make("footer", "foot", view.teams(desk)));
    }
    turns++;
    root.dataset.turn = desk.journal.length + "." + turns;
    audience.show(parts, { at: desk.state.at, turn: root.dataset.turn, black, theme: document.documentElement.dataset.theme || "" });
  }

  function fitAll() {
    stageFit.all(document);
  }

  // ---- keys ----

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const target = /** @type {Element} */ (event.target);
    const writing = target.closest("input, select, textarea") !== null;
    const name = stageKeys.nameOf(event);
    if (event.altKey || event.repeat || event.defaultPrevented || (writing && !(target instanceof HTMLInputElement && target.type === "checkbox"))) {
      return;
    }
    if (black && !audience.isOpen() && name !== "f" && name !== "f5") {
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
    if (COMMANDS.some(({ keys }) => keys.includes(name))) {
      event.preventDefault();
    }
    settled(() => meant(name));
  }

  /** A key pressed in the audience's window, which the host may well have in front. @param {string} name */
  function onAudienceKey(name) {
    if (!document.querySelector("dialog[open]")) {
      settled(() => meant(name));
    }
  }

  /** What a key means now. @param {string} name */
  function meant(name) {
    if (scoring && ["pagedown", "arrowright", "arrowdown", "pageup", "arrowleft", "arrowup"].includes(name)) {
      toggleBoard();
      return;
    }
    if (/^[0-9]$/.test(name)) {
      press(desk.state.order[(Number(name) + 9) % 10]);
      return;
    }
    const command = COMMANDS.find((one) => one.keys.includes(name) && (!one.now || one.now()));
    if (command) {
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
    after(kept.open(), (opened) => {
      const { journal, how, before, damaged } = /** @type {any} */ (opened);
      showKept();
      if (how === "safe") {
        recall(journal, before, damaged);
      } else {
        const file = kept.filing ? chooseFile : null;
        panels.unsafe({ words: danger(), file, then: () => recall(journal, true, damaged) });
      }
    }, "正在读这台电脑上的记录，请等一等……");
  }

  /** @param {any[]} journal @param {boolean} before whether this computer has seen the contest @param {boolean} damaged */
  function recall(journal, before, damaged) {
    if (damaged) {
      say("这台电脑上保存的记录读不出来，已另行留存，现在从头开始；有导出的数据可按 L 载入。");
    } else if (journal.length) {
      offer(journal);
    } else if (!before) {
      say("第一次在这台电脑上打开：关掉浏览器再打开一次，没有这句话了，就说明记录留得住");
    }
  }

  /** @param {any[]} journal */
  function offer(journal) {
    try {
      record.checked(deck, record.whole(deck, journal));
    } catch (unfit) {
      load([], "这台电脑上保存的记录读不出来，已另行留存，现在从头开始；有导出的数据可按 L 载入。" + (unfit instanceof Error ? unfit.message : ""));
      return;
    }
    const go = () => resume(journal, "已接着上次继续。计时已暂停，按空格继续。");
    panels.recover(desk, journal, go, () => load([], "已重新开始，以前的记录按 L 查看。"));
  }

  /** Another window with this contest is noticed at once; what it writes would be refused in any case. */
  function lookAround() {
    if (typeof BroadcastChannel !== "function") {
      return;
    }
    const channel = new BroadcastChannel(kept.name);
    channel.onmessage = (event) => {
      say("另一个窗口也打开了这场比赛，只能在一个窗口里操作：请关掉其中一个。");
      if (event.data === "here?") {
        channel.postMessage("here");
      }
    };
    channel.postMessage("here?");
  }

  function begin() {
    hint.setAttribute("role", "status");
    unkept.setAttribute("role", "alert");
    unkept.hidden = true;
    foot.setAttribute("aria-label", "各队得分");
    controls.setAttribute("role", "toolbar");
    controls.setAttribute("aria-label", "主持人操作");
    document.body.classList.toggle("is-rehearsal", deck.rehearsal);
    root.append(head, main, foot, make("div", "desk", hint, unkept, controls));
    document.body.append(root);
    render();
    recover();
    lookAround();
    stayAwake((now) => {
      awake = now;
      render();
    });
    onMove();
    document.addEventListener("keydown", onKey);
    document.addEventListener("mousemove", onMove);
    document.addEventListener("pointerdown", () => tones.ready());
    document.addEventListener("focusin", onMove);
    root.addEventListener("click", (/** @type {MouseEvent} */ event) => {
      if (black && event.target === root) {
        toggleBlack();
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

  begin();
}
