// @ts-check
/** What pages say, in the language of the site: Texts.java writes the texts into a script that comes first. */

/**
 * A text with its values, as Texts.java fills it.
 *
 * @param {string} key without «js.» @param {any[]} values stand where the text has {0}, {1}, …
 * @returns {string}
 */
export function say(key, ...values) {
  const texts = /** @type {Record<string, string>} */ (/** @type {any} */ (globalThis).TikuTexts || {});
  return (texts[key] || key).replace(/\{([0-9])(?:\|([^|}]*)\|([^}]*))?\}/g, (place, index, one, more) => {
    const value = String(values[Number(index)]);
    return one === undefined ? value : value === "1" ? one : more;
  });
}
