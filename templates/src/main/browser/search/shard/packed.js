// @ts-check
/** Reads what PackedBytes.java wrote. */
import { inflate } from "./inflate.js";

/** The bytes of a shard. @param {string} payload */
export function unpack(payload) {
  const text = atob(payload);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  return inflate(bytes);
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  return new TextDecoder().decode(bytes);
}

/** Bytes, read from the first to the last. */
export class Packed {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return decoded(this.take(this.number()));
  }

  get ended() {
    return this.at >= this.bytes.length;
  }

  json() {
    return JSON.parse(decoded(this.bytes));
  }
}
