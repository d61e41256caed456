// @ts-check
/**
 * Assembling one form in the browser, draw by draw as io.tiku.assembly does it in Java: the same
 * edition, blueprint and seed give the same items, orders and options. What is random comes from
 * the stream of docs/random.md.
 *
 * @typedef {{kind: string, value: string, name: string, least: number, most: number}} PaperQuota
 * @typedef {{type: string, count: number, half: number, partial: number, cap: number, open: boolean, heading: string, quotas: PaperQuota[]}} PaperSection
 * @typedef {{name: string, title: string, subtitle: string, minutes: number, sections: PaperSection[], quotas: PaperQuota[],
 *   mean: number[] | null, items: string[], tags: string[], due: boolean,
 *   shuffleItems: boolean, shuffleOptions: boolean}} PaperBlueprint
 * @typedef {{id: string, type: string, point: string, chapter: string, domain: string, difficulty: string, cognition: string,
 *   enemies: string[], tags: string[], due: boolean, shuffle: boolean, questions: [string, number, number, number[], number, number[]?][]}} PaperItem
 * @typedef {{options: string[], half: number}} FormQuestion
 * @typedef {{id: string, options: string[], key: number, free: boolean, word: number}} KeyedQuestion
 * @typedef {{id: string, questions: FormQuestion[]}} FormItem
 * @typedef {{section: number, quota: PaperQuota | null, least: number, most: number, step: number}} PaperRow
 * @typedef {{items: PaperItem[], pools: number[][], removed: Map<string, number>[]}} PaperSupply
 */
import { say } from "../text/say.js";
import { word } from "../text/word.js";

const STREAM = "assembly-1";
const EFFORTS = [1, 2, 4];
const PAPER = -1;
const LINES = ["匹配", "排序"];
const PLAIN = ["单选", "多选", "不定项", "判断", ...LINES];

class Stream {
  /** @param {string} seed */
  constructor(seed) {
    const sha256 = /** @type {any} */ (globalThis).sha256;
    this.sha256 = sha256;
    this.input = new Uint8Array(40);
    this.input.set(sha256.array(seed));
    this.counter = 0;
    /** @type {number[]} */
    this.block = [];
    this.next = 8;
  }

  word() {
    if (this.next === 8) {
      const view = new DataView(this.input.buffer);
      view.setUint32(32, Math.floor(this.counter / 4294967296));
      view.setUint32(36, this.counter % 4294967296);
      this.counter++;
      this.block = this.sha256.array(this.input);
      this.next = 0;
    }
    const at = 4 * this.next++;
    const b = this.block;
    return ((b[at] << 24) | (b[at + 1] << 16) | (b[at + 2] << 8) | b[at + 3]) >>> 0;
  }

  /** @param {number} bound */
  below(bound) {
    const limit = Math.floor(4294967296 / bound) * bound;
    let word = this.word();
    while (word >= limit) {
      word = this.word();
    }
    return word % bound;
  }

  unit() {
    return this.word() / 4294967296;
  }

  /** @template T @param {T[]} list */
  shuffle(list) {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const moved = list[i];
      list[i] = list[j];
      list[j] = moved;
    }
  }

  /** Shuffles until the order is another. @param {string[]} list different ones */
  disarrange(list) {
    const before = list.join();
    do {
      this.shuffle(list);
    } while (list.length > 1 && list.join() === before);
  }
}

/** @param {string} first @param {...string} labels */
export function stream(first, ...labels) {
  return new Stream(first + "|" + labels.join("|"));
}

/** @param {number} x */
function decay(x) {
  const r = x / 1024;
  let value = 1 - r * (1 - (r / 2) * (1 - (r / 3) * (1 - r / 4)));
  for (let i = 0; i < 10; i++) {
    value *= value;
  }
  return value;
}

/** @param {number[]} declared @param {number} halves @returns {number[] | null} */
function split(declared, halves) {
  const proportional = declared.every((share) => share > 0);
  const sum = proportional ? declared.reduce((a, b) => a + b, 0) : declared.length;
  const parts = [];
  for (const share of declared) {
    const product = halves * (proportional ? share : 1);
    if (sum === 0 || product % sum !== 0) {
      return null;
    }
    parts.push(product / sum);
  }
  return parts;
}

/** @param {PaperItem} item @param {number} halves @returns {number[] | null} */
function marks(item, halves) {
  const shares = split(
    item.questions.map((question) => question[2]),
    halves,
  );
  if (!shares) {
    return null;
  }
  for (let i = 0; i < shares.length; i++) {
    const parts = item.questions[i][3];
    if (parts.length > 0 && !split(parts, shares[i])) {
      return null;
    }
  }
  return shares;
}

/** @param {PaperItem} item @param {PaperSection} section @param {PaperBlueprint} blueprint @param {Set<string>} avoid */
function obstacle(item, section, blueprint, avoid) {
  if (blueprint.items.includes(item.id)) {
    return say("compose.outBlueprint");
  }
  if (item.tags.some((tag) => blueprint.tags.includes(tag))) {
    return say("compose.outTag");
  }
  if (avoid.has(item.id)) {
    return say("compose.outRange");
  }
  if (item.due && !blueprint.due) {
    return say("compose.outDue");
  }
  if (section.open && !item.questions.some((question) => question[0] === "简答")) {
    return say("compose.outOpen");
  }
  const shares = PLAIN.includes(item.type) ? [] : marks(item, section.half);
  if (!shares) {
    return say("compose.outMarks");
  }
  return item.type === "案例" && shares.some((half, i) => beyond(section, item.questions[i][0], half)) ? say("compose.outCap") : "";
}

/** Whether a question of a 案例 gets more than a section allows, or no more than a part of itself. @param {PaperSection} section @param {string} type @param {number} half */
function beyond(section, type, half) {
  return (section.cap > 0 && half > section.cap) || (["多选", "不定项"].includes(type) && half <= section.partial);
}

/** @param {PaperBlueprint} blueprint @param {PaperItem[]} bank @param {Set<string>} avoid @returns {PaperSupply} */
function supply(blueprint, bank, avoid) {
  const sorted = bank.slice().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  /** @type {PaperItem[]} */
  const items = [];
  /** @type {number[][]} */
  const pools = blueprint.sections.map(() => []);
  /** @type {Map<string, number>[]} */
  const removed = blueprint.sections.map(() => new Map());
  for (const item of sorted) {
    let wanted = false;
    blueprint.sections.forEach((section, i) => {
      if (item.type === section.type) {
        const reason = obstacle(item, section, blueprint, avoid);
        if (reason) {
          removed[i].set(reason, (removed[i].get(reason) || 0) + 1);
        } else {
          pools[i].push(items.length);
          wanted = true;
        }
      }
    });
    if (wanted) {
      items.push(item);
    }
  }
  return { items, pools, removed };
}

/** @param {PaperQuota} quota @param {PaperItem} item */
function counts(quota, item) {
  return /** @type {any} */ (item)[quota.kind] === quota.value;
}

/** @param {PaperBlueprint} blueprint @returns {PaperRow[]} */
function rowsOf(blueprint) {
  /** @type {PaperRow[]} */
  const rows = [];
  /** @param {number} section @param {PaperQuota} quota */
  const add = (section, quota) => rows.push({ section, quota, least: quota.least, most: quota.most, step: 1 });
  blueprint.sections.forEach((section, i) => section.quotas.forEach((quota) => add(i, quota)));
  blueprint.quotas.forEach((quota) => add(PAPER, quota));
  if (blueprint.mean) {
    const all = blueprint.sections.reduce((sum, section) => sum + section.count * section.half, 0);
    const number = blueprint.sections.reduce((sum, section) => sum + section.count, 0);
    const step = 25 * Math.max(1, Math.floor(all / number));
    rows.push({ section: PAPER, quota: null, least: blueprint.mean[0] * all, most: blueprint.mean[1] * all, step });
  }
  return rows;
}

/** @param {PaperRow} row @param {PaperItem} item @param {number} section @param {PaperSection} spec @param {Record<string, number>} facility */
function amount(row, item, section, spec, facility) {
  if (row.section !== PAPER && row.section !== section) {
    return 0;
  }
  if (!row.quota) {
    return spec.half * facility[item.difficulty];
  }
  return counts(row.quota, item) ? 1 : 0;
}

/** @param {PaperRow} row @param {number} sum */
function excess(row, sum) {
  const off = sum < row.least ? row.least - sum : Math.max(0, sum - row.most);
  return Math.floor((off + row.step - 1) / row.step);
}

/** The problem in numbers; see Model. */
class Model {
  /** @param {PaperBlueprint} blueprint @param {PaperSupply} given @param {Record<string, number>} facility */
  constructor(blueprint, given, facility) {
    this.rows = rowsOf(blueprint);
    this.counts = blueprint.sections.map((section) => section.count);
    this.items = given.items;
    this.pools = given.pools;
    this.enemies = Model.enemiesOf(given.items);
    const quotas = /** @type {PaperQuota[]} */ (this.rows.map((row) => row.quota).filter((quota) => quota));
    const cognition = quotas.some((quota) => quota.kind === "cognition");
    /** @type {Map<string, number>} */
    const topics = new Map();
    /** @type {Map<string, number>} */
    const others = new Map();
    /** @param {Map<string, number>} map @param {string} key */
    const number = (map, key) => {
      let found = map.get(key);
      if (found === undefined) {
        found = map.size;
        map.set(key, found);
      }
      return found;
    };
    const topicOf = this.items.map((item) =>
      number(
        topics,
        quotas
          .map((quota) => (["domain", "chapter", "point"].includes(quota.kind) && counts(quota, item) ? "1" : "0"))
          .join(""),
      ),
    );
    const otherOf = this.items.map((item) => number(others, item.difficulty + "|" + (cognition ? item.cognition : "")));
    /** @type {Map<string, number>} */
    this.classes = new Map();
    /** @type {number[][]} */
    this.members = [];
    /** @type {number[][]} */
    this.classRows = [];
    /** @type {number[][]} */
    this.classAmounts = [];
    /** @type {number[]} */
    this.classTopic = [];
    /** @type {number[]} */
    this.classOther = [];
    this.classOf = blueprint.sections.map((spec, section) => {
      const classOf = new Int32Array(this.items.length).fill(-1);
      for (const item of this.pools[section]) {
        const fresh = this.members.length;
        const found = number(this.classes, section + "|" + topicOf[item] + "|" + otherOf[item]);
        if (found === fresh) {
          this.members.push([]);
          const amounts = this.rows.map((row) => amount(row, this.items[item], section, spec, facility));
          const rows = amounts.map((_, row) => row).filter((row) => amounts[row] !== 0);
          this.classRows.push(rows);
          this.classAmounts.push(rows.map((row) => amounts[row]));
          this.classTopic.push(topicOf[item]);
          this.classOther.push(otherOf[item]);
        }
        this.members[found].push(item);
        classOf[item] = found;
      }
      return classOf;
    });
  }

  /** @param {number} section @param {number} topic @param {number} other */
  find(section, topic, other) {
    const found = this.classes.get(section + "|" + topic + "|" + other);
    return found === undefined ? -1 : found;
  }

  /** @param {PaperItem[]} items @returns {number[][]} */
  static enemiesOf(items) {
    const numbers = new Map(items.map((item, place) => [item.id, place]));
    /** @type {Set<number>[]} */
    const pairs = items.map(() => new Set());
    items.forEach((item, place) => {
      for (const enemy of item.enemies) {
        const other = numbers.get(enemy);
        if (other !== undefined && other !== place) {
          pairs[place].add(other);
          pairs[other].add(place);
        }
      }
    });
    return pairs.map((others) => Array.from(others).sort((a, b) => a - b));
  }
}

/** One form on its way to satisfying every constraint; see Chain. */
class Chain {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.size = model.counts.reduce((a, b) => a + b, 0);
    /** @type {number[]} */
    this.slotSection = [];
    model.counts.forEach((count, section) => {
      for (let i = 0; i < count; i++) {
        this.slotSection.push(section);
      }
    });
    this.chosen = new Int32Array(this.size).fill(-1);
    this.has = new Uint8Array(model.items.length);
    this.sums = model.rows.map(() => 0);
    this.energy = model.rows.reduce((sum, row) => sum + excess(row, 0), 0);
  }

  /** @param {number} slot */
  classOf(slot) {
    return this.model.classOf[this.slotSection[slot]][this.chosen[slot]];
  }

  /** @param {Stream} random */
  fill(random) {
    for (let section = 0; section < this.model.counts.length; section++) {
      const pool = this.model.pools[section].slice();
      let free = pool.length;
      for (let slot = 0; slot < this.size; slot++) {
        while (this.slotSection[slot] === section && this.chosen[slot] < 0) {
          if (free === 0) {
            return false;
          }
          const at = random.below(free);
          const item = pool[at];
          pool[at] = pool[--free];
          pool[free] = item;
          if (!this.has[item]) {
            this.put(slot, item);
          }
        }
      }
    }
    return true;
  }

  /** @param {number} slot @param {number} item */
  replace(slot, item) {
    this.take(slot);
    this.put(slot, item);
  }

  /** @param {number} slot @param {number} item */
  put(slot, item) {
    this.chosen[slot] = item;
    this.has[item] = 1;
    this.energy += this.add(this.model.classOf[this.slotSection[slot]][item], 1) + this.meetings(item);
  }

  /** @param {number} slot */
  take(slot) {
    const item = this.chosen[slot];
    this.chosen[slot] = -1;
    this.has[item] = 0;
    this.energy += this.add(this.model.classOf[this.slotSection[slot]][item], -1) - this.meetings(item);
  }

  /** @param {number} item */
  meetings(item) {
    let met = 0;
    for (const enemy of this.model.enemies[item]) {
      met += this.has[enemy];
    }
    return met;
  }

  /** @param {number} number @param {number} times */
  add(number, times) {
    let delta = 0;
    const counted = this.model.classRows[number];
    const amounts = this.model.classAmounts[number];
    for (let i = 0; i < counted.length; i++) {
      const row = this.model.rows[counted[i]];
      const sum = this.sums[counted[i]];
      const changed = sum + times * amounts[i];
      delta += excess(row, changed) - excess(row, sum);
      this.sums[counted[i]] = changed;
    }
    return delta;
  }
}

/** @param {Chain} chain @param {Stream} random @param {number} effort */
function anneal(chain, random, effort) {
  const steps = effort * Math.max(20000, 600 * chain.size);
  let temperature = 1.5;
  for (let stage = 0; stage < 64 && chain.energy > 0; stage++) {
    for (let step = Math.floor(steps / 64); step > 0 && chain.energy > 0; step--) {
      const slot = random.below(chain.size);
      const pool = chain.model.pools[chain.slotSection[slot]];
      const item = pool[random.below(pool.length)];
      if (chain.has[item]) {
        continue;
      }
      const before = chain.energy;
      const old = chain.chosen[slot];
      chain.replace(slot, item);
      const worse = chain.energy - before;
      if (worse > 0 && random.unit() >= decay(worse / temperature)) {
        chain.replace(slot, old);
      }
    }
    temperature *= 0.95523;
  }
  return chain.energy === 0;
}

/** Forgets how a solution was found; see Mixing. @param {Chain} chain @param {Stream} random */
function mix(chain, random) {
  const model = chain.model;
  const slots = [0, 0, 0];
  const before = [0, 0, 0];
  /** @param {number} done */
  const undo = (done) => {
    for (let i = done - 1; i >= 0; i--) {
      chain.replace(slots[i], before[i]);
    }
  };
  /** @param {number} done */
  const undoUnlessSolved = (done) => {
    if (chain.energy > 0) {
      undo(done);
    }
  };
  const withinClass = () => {
    const slot = random.below(chain.size);
    const members = model.members[chain.classOf(slot)];
    const item = members[random.below(members.length)];
    if (!chain.has[item]) {
      before[0] = chain.chosen[slot];
      slots[0] = slot;
      chain.replace(slot, item);
      undoUnlessSolved(1);
    }
  };
  /** @param {number} number */
  const several = (number) => {
    random.below(1);
    let done = 0;
    for (let i = 0; i < number; i++) {
      const slot = random.below(chain.size);
      const pool = model.pools[chain.slotSection[slot]];
      const item = pool[random.below(pool.length)];
      if (chain.has[item]) {
        undo(done);
        return;
      }
      slots[done] = slot;
      before[done++] = chain.chosen[slot];
      chain.replace(slot, item);
    }
    undoUnlessSolved(done);
  };
  /** @param {boolean} byTopic */
  const crosswise = (byTopic) => {
    random.below(1);
    const one = random.below(chain.size);
    const other = random.below(chain.size);
    const first = chain.classOf(one);
    const second = chain.classOf(other);
    const topic = model.classTopic;
    const rest = model.classOther;
    const firstNew = byTopic
      ? model.find(chain.slotSection[one], topic[second], rest[first])
      : model.find(chain.slotSection[one], topic[first], rest[second]);
    const secondNew = byTopic
      ? model.find(chain.slotSection[other], topic[first], rest[second])
      : model.find(chain.slotSection[other], topic[second], rest[first]);
    if (one === other || firstNew < 0 || secondNew < 0) {
      return;
    }
    const ratio =
      (model.members[firstNew].length * model.members[secondNew].length) /
      (model.members[first].length * model.members[second].length);
    const firsts = model.members[firstNew];
    const seconds = model.members[secondNew];
    const firstItem = firsts[random.below(firsts.length)];
    const secondItem = seconds[random.below(seconds.length)];
    if (
      firstItem === secondItem ||
      chain.has[firstItem] ||
      chain.has[secondItem] ||
      (ratio < 1 && random.unit() >= ratio)
    ) {
      return;
    }
    slots[0] = one;
    before[0] = chain.chosen[one];
    slots[1] = other;
    before[1] = chain.chosen[other];
    chain.replace(one, firstItem);
    chain.replace(other, secondItem);
    undoUnlessSolved(2);
  };
  const steps = Math.max(3000, 300 * chain.size);
  for (let step = 0; step < steps; step++) {
    const kind = random.below(8);
    if (kind < 3) {
      withinClass();
    } else if (kind < 5) {
      several(1 + random.below(3));
    } else if (kind < 7) {
      crosswise(kind === 5);
    } else {
      random.below(chain.size);
      random.below(chain.size);
    }
  }
}

/** At most so many of these items can stand together; see Cells. @param {PaperItem[]} pool */
function apart(pool) {
  const enemies = Model.enemiesOf(pool);
  const seen = new Set();
  let together = 0;
  for (let first = 0; first < pool.length; first++) {
    if (!seen.has(first)) {
      seen.add(first);
      const group = [first];
      for (let i = 0; i < group.length; i++) {
        for (const enemy of enemies[group[i]]) {
          if (!seen.has(enemy)) {
            seen.add(enemy);
            group.push(enemy);
          }
        }
      }
      together += group.every((one) => enemies[one].length === group.length - 1) ? 1 : group.length - 1;
    }
  }
  return together;
}

/** @param {PaperBlueprint} blueprint @param {number} i */
function sectionName(blueprint, i) {
  const type = blueprint.sections[i].type;
  const alike = blueprint.sections.filter((section) => section.type === type).length;
  return word("type", type) + (alike > 1 ? say("compose.ofSection", i + 1) : "");
}

/** A sentence for every cell that has too few items; see Cells and Shortage.
 * @param {PaperBlueprint} blueprint @param {PaperSupply} given @param {Record<string, number>} facility */
function shortages(blueprint, given, facility) {
  /** @type {string[]} */
  const reasons = [];
  /** @param {string} name @param {number} least @param {number} available @param {number} together @param {Map<string, number>} removed */
  const check = (name, least, available, together, removed) => {
    if (together < least || available < least) {
      let text = say("compose.needs", name, least, available);
      text += together < available && together < least ? say("compose.apart", together) : "";
      const out = Array.from(removed, ([reason, number]) => say("compose.removed", reason, number));
      reasons.push(say("compose.sentence", text + (out.length > 0 ? say("compose.without", out.join(say("compose.and"))) : "")));
    }
  };
  blueprint.sections.forEach((section, i) => {
    const pool = given.pools[i].map((item) => given.items[item]);
    check(sectionName(blueprint, i), section.count, pool.length, apart(pool), given.removed[i]);
  });
  for (const row of rowsOf(blueprint)) {
    const quota = row.quota;
    if (quota) {
      const matching = new Set();
      let most = 0;
      blueprint.sections.forEach((section, i) => {
        const own = given.pools[i].filter((item) => amount(row, given.items[item], i, section, facility) > 0);
        own.forEach((item) => matching.add(item));
        most += Math.min(own.length, section.count);
      });
      const pool = Array.from(matching, (item) => given.items[item]);
      const where = row.section === PAPER ? "" : sectionName(blueprint, row.section) + "·";
      check(where + quota.name, quota.least, pool.length, Math.min(most, apart(pool)), new Map());
    }
  }
  return reasons;
}

/** @param {PaperItem} item @param {number} halves @param {string} seed @param {boolean} shuffled @param {KeyedQuestion[]} keyed
 * to which its 单选 are added @returns {FormItem} */
function formItem(item, halves, seed, shuffled, keyed) {
  const shares = /** @type {number[]} */ (marks(item, halves));
  return {
    id: item.id,
    questions: item.questions.map((question, i) => {
      const [type, size, , , key, inOrder] = question;
      const id = item.type === "案例" ? item.id + ".q" + (i + 1) : item.id;
      const expected = shuffled && inOrder;
      const options = expected ? expected.map((place) => "o" + place) : Array.from({ length: size }, (_, place) => "o" + (place + 1));
      const free = shuffled && !expected && item.shuffle && type !== "判断" && size > 0;
      if (LINES.includes(type)) {
        stream(STREAM, seed, "options", "A", id).disarrange(options);
      } else if (free) {
        stream(STREAM, seed, "options", "A", id).shuffle(options);
      }
      if (key > 0) {
        keyed.push({ id, options, key: options.indexOf("o" + key), free, word: stream(STREAM, seed, "place", "A", id).word() });
      }
      return { options, half: shares[i] };
    }),
  };
}

/** Evens out on which letters the keys of 单选 fall; see KeyPlaces. @param {KeyedQuestion[]} questions of as many options each
 * @param {number} size how many @param {string} seed */
function evenKeys(questions, size, seed) {
  const places = Array.from({ length: size }, (_, place) => place);
  stream(STREAM, seed, "places", "A", String(size)).shuffle(places);
  /** The place of which a list has least, or with −1 most. @param {number[]} among @param {number[]} list @param {number} sign */
  const first = (among, list, sign) => among.reduce((best, place) => (sign * list[place] < sign * list[best] ? place : best), among[0]);
  const goals = places.map(() => 0);
  const fixed = places.map(() => 0);
  for (const one of questions) {
    fixed[one.key] += one.free ? 0 : 1;
    goals[one.free ? one.key : stream(STREAM, seed, "fixed", "A", one.id).below(size)]++;
  }
  const margin = Math.max(5 * size, questions.length);
  const most = Math.ceil((5 * questions.length + margin) / (5 * size));
  const fewest = Math.floor((5 * questions.length - margin) / (5 * size));
  for (;;) {
    const least = first(places, goals.map((goal, place) => goal - fixed[place]), 1);
    const possible = goals[least] >= fixed[least];
    const giving = places.filter((place) => goals[place] > fixed[place]);
    const to = possible ? first(places, goals, 1) : least;
    const from = giving.length > 0 ? first(giving, goals, -1) : to;
    const even = goals[from] <= most && goals[to] >= fewest;
    if (possible && (even || goals[from] - goals[to] < 2)) {
      break;
    }
    goals[from]--;
    goals[to]++;
  }
  const over = goals.map((goal, place) => questions.filter((one) => one.key === place).length - goal);
  const free = questions.filter((one) => one.free).sort((a, b) => a.word - b.word || (a.id < b.id ? -1 : 1));
  for (;;) {
    const from = first(places, over, -1);
    const to = first(places, over, 1);
    if (over[from] === over[to]) {
      return;
    }
    const mover = /** @type {KeyedQuestion} */ (free.find((one) => one.key === from));
    const key = mover.options[from];
    mover.options[from] = mover.options[to];
    mover.options[to] = key;
    mover.key = to;
    over[from]--;
    over[to]++;
  }
}

/**
 * Assembles form A, or says why there is none.
 *
 * @param {PaperBlueprint} blueprint
 * @param {PaperItem[]} bank
 * @param {Record<string, number>} facility difficulty → expected facility in percent
 * @param {string} seed
 * @param {Set<string>} avoid ids that may not be chosen
 * @returns {{sections: FormItem[][], reasons: string[]}}
 */
export function assemble(blueprint, bank, facility, seed, avoid) {
  const given = supply(blueprint, bank, avoid);
  const short = shortages(blueprint, given, facility);
  if (short.length > 0) {
    return { sections: [], reasons: short };
  }
  const model = new Model(blueprint, given, facility);
  for (const effort of EFFORTS) {
    const random = stream(STREAM, seed, blueprint.name, "table", String(effort));
    let chain = new Chain(model);
    for (let i = 1; i < 40 && !chain.fill(random); i++) {
      chain = new Chain(model);
    }
    if (!chain.chosen.includes(-1) && anneal(chain, random, effort)) {
      mix(chain, random);
      return { sections: sections(blueprint, chain, seed, bank), reasons: [] };
    }
  }
  return { sections: [], reasons: [say("compose.together")] };
}

/** @param {PaperBlueprint} blueprint @param {Chain} chain @param {string} seed @param {PaperItem[]} bank */
function sections(blueprint, chain, seed, bank) {
  /** @type {KeyedQuestion[]} */
  const keyed = [];
  const made = blueprint.sections.map((section, i) => {
    const items = [];
    for (let slot = 0; slot < chain.size; slot++) {
      if (chain.slotSection[slot] === i) {
        const item = chain.model.items[chain.chosen[slot]];
        const random = blueprint.shuffleItems;
        items.push({ item, key: random ? stream(STREAM, seed, "order", "A", item.id).word() : bank.indexOf(item) });
      }
    }
    items.sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1));
    return items.map((each) => formItem(each.item, section.half, seed, blueprint.shuffleOptions, keyed));
  });
  if (blueprint.shuffleOptions) {
    for (const size of new Set(keyed.map((one) => one.options.length))) {
      evenKeys(keyed.filter((one) => one.options.length === size), size, seed);
    }
  }
  return made;
}
