// @ts-check
/** Keeps the screen from going dark while the contest is on. */

/** Browsers let go of it whenever the window is hidden. @param {(awake: boolean) => void} told whether it is kept awake */
export function awake(told) {
  const lock = /** @type {any} */ (navigator).wakeLock;
  const ask = () => {
    if (document.visibilityState === "visible") {
      Promise.resolve(lock ? lock.request("screen") : Promise.reject(new Error("unknown"))).then(
        () => told(true),
        () => told(false)
      );
    }
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
