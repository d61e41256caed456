// @ts-check
/** Random numbers of docs/random.md: io.tiku.random.RandomStream. */

export class RandomStream {
  /** @param {string} seed */
  constructor(seed) {
    this.sha256 = /** @type {any} */ (globalThis).sha256;
    this.input = new Uint8Array(40);
    this.input.set(this.sha256.array(seed));
    this.counter = 0;
    this.block = new DataView(this.input.buffer);
    this.next = 8;
  }

  /** The next 32 bits. */
  word() {
    if (this.next === 8) {
      new DataView(this.input.buffer).setBigUint64(32, BigInt(this.counter++));
      this.block = new DataView(this.sha256.arrayBuffer(this.input));
      this.next = 0;
    }
    return this.block.getUint32(4 * this.next++);
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
      [list[i], list[j]] = [list[j], list[i]];
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

/** The stream for one purpose. @param {...string} labels */
export function stream(...labels) {
  return new RandomStream(labels.join("|"));
}
