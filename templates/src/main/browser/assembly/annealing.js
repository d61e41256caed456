// @ts-check
/** Finds some solution by random replacements, worse ones ever more seldom: io.tiku.assembly.Annealing and Decay. */

/** e to the power of −x, to the last bit as Java has it. @param {number} x */
export function decay(x) {
  const r = x / 1024;
  let value = 1 - r * (1 - (r / 2) * (1 - (r / 3) * (1 - r / 4)));
  for (let i = 0; i < 10; i++) {
    value *= value;
  }
  return value;
}

/** Whether a solution was found. @param {import("./chain.js").Chain} chain @param {import("./stream.js").RandomStream} random @param {number} effort */
export function anneal(chain, random, effort) {
  const steps = effort * Math.max(20000, 600 * chain.size);
  let temperature = 1.5;
  for (let stage = 0; stage < 64 && chain.energy > 0; stage++) {
    for (let step = Math.floor(steps / 64); step > 0 && chain.energy > 0; step--) {
      const slot = random.below(chain.size);
      const pool = chain.pool(slot);
      const item = pool[random.below(pool.length)];
      if (!chain.has[item]) {
        const before = chain.energy;
        const old = chain.chosen[slot];
        chain.replace(slot, item);
        const worse = chain.energy - before;
        if (worse > 0 && random.unit() >= decay(worse / temperature)) {
          chain.replace(slot, old);
        }
      }
    }
    temperature *= 0.95523;
  }
  return chain.energy === 0;
}
