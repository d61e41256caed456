// @ts-check
/**
 * Evens out on which letters the keys of 单选 fall: io.tiku.assembly.KeyPlaces.
 *
 * @typedef {{id: string, options: string[], key: number, free: boolean}} Asked a question with the place of its key, and whether it gives way
 * @typedef {import("./orders.js").Orders} Orders
 */

/** The least place in an order; of equal ones that which was drawn first. @param {number[]} places @param {(place: number) => number} order */
function first(places, order) {
  return places.reduce((best, place) => (order(place) < order(best) ? place : best));
}

/** How many keys each place shall have. @param {Asked[]} questions @param {number[]} places @param {Orders} orders */
function goalsOf(questions, places, orders) {
  const size = places.length;
  const goals = places.map(() => 0);
  const fixed = places.map(() => 0);
  for (const one of questions) {
    fixed[one.key] += one.free ? 0 : 1;
    goals[one.free ? one.key : orders.stream("fixed", one.id).below(size)]++;
  }
  const margin = Math.max(5 * size, questions.length);
  const most = Math.ceil((5 * questions.length + margin) / (5 * size));
  const fewest = Math.floor((5 * questions.length - margin) / (5 * size));
  for (;;) {
    const least = first(places, (place) => goals[place] - fixed[place]);
    const possible = goals[least] >= fixed[least];
    const giving = places.filter((place) => goals[place] > fixed[place]);
    const to = possible ? first(places, (place) => goals[place]) : least;
    const from = giving.length > 0 ? first(giving, (place) => -goals[place]) : to;
    const even = goals[from] <= most && goals[to] >= fewest;
    if (possible && (even || goals[from] - goals[to] < 2)) {
      return goals;
    }
    goals[from]--;
    goals[to]++;
  }
}

/** @param {Asked[]} questions of as many options each @param {number} size how many @param {Orders} orders */
function even(questions, size, orders) {
  const places = Array.from({ length: size }, (_, place) => place);
  orders.stream("places", String(size)).shuffle(places);
  const over = goalsOf(questions, places, orders).map((goal, place) => questions.filter((one) => one.key === place).length - goal);
  const words = new Map(questions.map((one) => [one, orders.stream("place", one.id).word()]));
  const word = (/** @type {Asked} */ one) => /** @type {number} */ (words.get(one));
  const free = questions.filter((one) => one.free).sort((a, b) => word(a) - word(b) || (a.id < b.id ? -1 : 1));
  for (;;) {
    const from = first(places, (place) => -over[place]);
    const to = first(places, (place) => over[place]);
    if (over[from] === over[to]) {
      return;
    }
    const mover = /** @type {Asked} */ (free.find((one) => one.key === from));
    const options = mover.options;
    [options[from], options[to]] = [options[to], options[from]];
    mover.key = to;
    over[from]--;
    over[to]++;
  }
}

/** The questions' options with keys as even as can be. @param {Asked[]} questions @param {Orders} orders */
export function evenKeys(questions, orders) {
  for (const size of new Set(questions.map((one) => one.options.length))) {
    even(questions.filter((one) => one.options.length === size), size, orders);
  }
}
