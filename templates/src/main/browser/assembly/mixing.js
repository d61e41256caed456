// @ts-check
/** Forgets how a solution was found, by moves that never leave the solutions: io.tiku.assembly.Mixing, of one form. */

export class Mixing {
  /** @param {import("./chain.js").Chain} chain @param {import("./stream.js").RandomStream} random */
  constructor(chain, random) {
    this.chain = chain;
    this.model = chain.model;
    this.random = random;
    /** What a move replaced, slot and item. @type {[number, number][]} */
    this.done = [];
  }

  run() {
    const { chain, random } = this;
    for (let step = Math.max(3000, 300 * chain.size); step > 0; step--) {
      const kind = random.below(8);
      this.done = [];
      if (kind < 3) {
        this.withinClass();
      } else if (kind < 5) {
        this.several(1 + random.below(3));
      } else if (kind < 7) {
        this.crosswise(kind === 5);
      } else {
        // Java's exchange between forms, of which there is one.
        random.below(chain.size);
        random.below(chain.size);
      }
    }
  }

  /** @param {number[]} list */
  any(list) {
    return list[this.random.below(list.length)];
  }

  /** @param {number} slot @param {number} item */
  replace(slot, item) {
    this.done.push([slot, this.chain.chosen[slot]]);
    this.chain.replace(slot, item);
  }

  undo() {
    this.done.reverse().forEach(([slot, item]) => this.chain.replace(slot, item));
  }

  undoUnlessSolved() {
    if (this.chain.energy > 0) {
      this.undo();
    }
  }

  /** An item for another one of its class. */
  withinClass() {
    const slot = this.random.below(this.chain.size);
    const item = this.any(this.model.members[this.chain.classOf(slot)]);
    if (!this.chain.has[item]) {
      this.replace(slot, item);
      this.undoUnlessSolved();
    }
  }

  /** Any items of their sections for as many others. @param {number} number */
  several(number) {
    // Which form.
    this.random.below(1);
    for (let i = 0; i < number; i++) {
      const slot = this.random.below(this.chain.size);
      const item = this.any(this.chain.pool(slot));
      if (this.chain.has[item]) {
        this.undo();
        return;
      }
      this.replace(slot, item);
    }
    this.undoUnlessSolved();
  }

  /** Two items exchange their topics, or all but their topics, for items that have them. @param {boolean} byTopic */
  crosswise(byTopic) {
    const { chain, model, random } = this;
    // Which form.
    random.below(1);
    const one = random.below(chain.size);
    const other = random.below(chain.size);
    const first = chain.classOf(one);
    const second = chain.classOf(other);
    const [here, there] = byTopic ? [second, first] : [first, second];
    const firstNew = model.find(chain.slotSection[one], model.classTopic[here], model.classOther[there]);
    const secondNew = model.find(chain.slotSection[other], model.classTopic[there], model.classOther[here]);
    if (one === other || firstNew < 0 || secondNew < 0) {
      return;
    }
    /** @param {number} a @param {number} b */
    const ways = (a, b) => model.members[a].length * model.members[b].length;
    const ratio = ways(firstNew, secondNew) / ways(first, second);
    const firstItem = this.any(model.members[firstNew]);
    const secondItem = this.any(model.members[secondNew]);
    if (firstItem === secondItem || chain.has[firstItem] || chain.has[secondItem] || (ratio < 1 && random.unit() >= ratio)) {
      return;
    }
    this.replace(one, firstItem);
    this.replace(other, secondItem);
    this.undoUnlessSolved();
  }
}
