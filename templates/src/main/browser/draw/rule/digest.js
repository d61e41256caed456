// @ts-check
/** Digests: SHA-256 comes with the page (js-sha256), MD5 is ours. */

/** The library; a page of another kind, or Node, may have none. @returns {any} */
function library() {
  return /** @type {any} */ (globalThis).sha256;
}

/** @param {string | number[]} message */
export function sha256(message) {
  return library()(message);
}

/** @param {string} key @param {string} message */
export function hmac(key, message) {
  return library().hmac(key, message);
}

/** @param {string} hex */
export function bytesOf(hex) {
  const bytes = [];
  for (let i = 0; i < hex.length; i += 2) {
    bytes.push(parseInt(hex.slice(i, i + 2), 16));
  }
  return bytes;
}

/** @param {ArrayLike<number>} bytes */
export function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** MD5 (RFC 1321), which RFC 3797 prescribes. @param {number[]} message @returns {number[]} */
export function md5(message) {
  const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const bytes = message.concat(0x80);
  while (bytes.length % 64 !== 56) {
    bytes.push(0);
  }
  for (let i = 0; i < 8; i++) {
    bytes.push(Math.floor((message.length * 8) / 2 ** (8 * i)) % 256);
  }
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < bytes.length; block += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
      const at = block + 4 * ([i, 5 * i + 1, 3 * i + 5, 7 * i][round] % 16);
      const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
      const sum = (a + mixed + word + Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32)) | 0;
      const turn = turns[4 * round + (i % 4)];
      [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
    }
    [a, b, c, d].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  }
  return state.flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 255));
}
