// @ts-check
/** Undoes raw deflate (RFC 1951), since not every browser in use can. */

const CODE_LENGTHS = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

/**
 * A canonical Huffman code (RFC 1951, 3.2.2): of each length the number of codes, and the symbols.
 * @param {number[]} lengths
 */
function huffman(lengths) {
  const counts = new Array(16).fill(0);
  lengths.forEach((length) => counts[length]++);
  counts[0] = 0;
  const offsets = [0, 0];
  for (let i = 1; i < 15; i++) {
    offsets[i + 1] = offsets[i] + counts[i];
  }
  /** @type {number[]} */
  const symbols = [];
  lengths.forEach((length, symbol) => {
    if (length > 0) {
      symbols[offsets[length]++] = symbol;
    }
  });
  return { counts, symbols };
}

const FIXED = {
  lengths: huffman(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  distances: huffman(new Array(30).fill(5)),
};

/** @param {Uint8Array} bytes */
export function inflate(bytes) {
  let out = new Uint8Array(Math.max(1024, bytes.length * 4));
  let size = 0;
  let at = 0;
  let held = 0;
  let bits = 0;

  /** @param {number} count */
  function take(count) {
    while (bits < count) {
      if (at >= bytes.length) {
        throw new Error("truncated");
      }
      held |= bytes[at++] << bits;
      bits += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return value;
  }

  /** @param {{counts: number[], symbols: number[]}} code */
  function symbol(code) {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      value |= take(1);
      const count = code.counts[length];
      if (value - count < first) {
        return code.symbols[index + (value - first)];
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new Error("damaged");
  }

  /** @param {number} byte */
  function put(byte) {
    if (size === out.length) {
      const larger = new Uint8Array(size * 2);
      larger.set(out);
      out = larger;
    }
    out[size++] = byte;
  }

  function dynamic() {
    const lengthCodes = take(5) + 257;
    const distanceCodes = take(5) + 1;
    const codes = take(4) + 4;
    const first = new Array(19).fill(0);
    for (let i = 0; i < codes; i++) {
      first[CODE_LENGTHS[i]] = take(3);
    }
    const code = huffman(first);
    /** @type {number[]} */
    const lengths = [];
    while (lengths.length < lengthCodes + distanceCodes) {
      const next = symbol(code);
      if (next < 16) {
        lengths.push(next);
      } else {
        const repeated = next === 16 ? lengths[lengths.length - 1] : 0;
        const times = next === 16 ? 3 + take(2) : next === 17 ? 3 + take(3) : 11 + take(7);
        for (let i = 0; i < times; i++) {
          lengths.push(repeated);
        }
      }
    }
    return { lengths: huffman(lengths.slice(0, lengthCodes)), distances: huffman(lengths.slice(lengthCodes)) };
  }

  function stored() {
    held = 0;
    bits = 0;
    const length = bytes[at] | (bytes[at + 1] << 8);
    at += 4;
    for (let i = 0; i < length; i++) {
      put(bytes[at++]);
    }
  }

  for (let last = false; !last; ) {
    last = take(1) === 1;
    const type = take(2);
    if (type === 0) {
      stored();
      continue;
    }
    const codes = type === 1 ? FIXED : dynamic();
    for (let next = symbol(codes.lengths); next !== 256; next = symbol(codes.lengths)) {
      if (next < 256) {
        put(next);
        continue;
      }
      const length = LENGTH_BASE[next - 257] + take(LENGTH_BITS[next - 257]);
      const far = symbol(codes.distances);
      const distance = DISTANCE_BASE[far] + take(DISTANCE_BITS[far]);
      for (let i = 0; i < length; i++) {
        put(out[size - distance]);
      }
    }
  }
  return out.subarray(0, size);
}
