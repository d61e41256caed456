// @ts-check
/** Shards are scripts, since browsers load those over file:// too; each hands itself over. */
import { say } from "../../text/say.js";

/** A sentence for the reader. */
export class SearchFailure extends Error {}

/** @type {Map<string, {resolve: (payload: string) => void, reject: (failure: Error) => void}>} */
const waiting = new Map();
const PATIENCE = 15000;
let indexId = "";

/** What every shard calls. @param {string} name @param {string} id @param {string} payload */
export function shard(name, id, payload) {
  const waits = waiting.get(name);
  if (!waits) {
    return;
  }
  if (name === "root") {
    indexId = id;
  }
  if (id === indexId) {
    waits.resolve(payload);
  } else {
    waits.reject(new SearchFailure(say("search.renewed")));
  }
}

/** @param {string} folder @param {string} name @returns {Promise<string>} */
export function load(folder, name) {
  return new Promise((yes, no) => {
    const script = document.createElement("script");
    const missing = () => no(new SearchFailure(say("search.lacks", name)));
    const timer = setTimeout(missing, PATIENCE);
    const done = () => {
      clearTimeout(timer);
      waiting.delete(name);
      script.remove();
    };
    waiting.set(name, {
      resolve: (payload) => {
        yes(payload);
        done();
      },
      reject: (failure) => {
        no(failure);
        done();
      },
    });
    script.src = folder + name + ".js" + (name === "root" ? "" : "?" + indexId);
    script.onerror = missing;
    // A file that loads but does not register itself is damaged.
    script.onload = missing;
    document.head.append(script);
  });
}
