import { defineGlobal } from './define-global.js';

const mostBytes = 65_536;

/** Web Crypto's random values, from `Math.random`: repeatable, so nothing here is secret. */
export function installCrypto(): void {
  const random = Math.random;
  const fill = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(random() * 256);
  };
  defineGlobal('crypto', {
    getRandomValues: (array: unknown) => {
      if (!isIntegerArray(array)) {
        throw named('TypeMismatchError', 'The data argument must be an integer-type TypedArray');
      }
      if (array.byteLength > mostBytes) {
        throw named('QuotaExceededError', `The requested length exceeds ${mostBytes} bytes`);
      }
      fill(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    },
    randomUUID: () => {
      const bytes = new Uint8Array(16);
      fill(bytes);
      // RFC 9562, 5.4: version 4, variant 10
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  });
}

function isIntegerArray(value: unknown): value is ArrayBufferView {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return false;
  return !(value instanceof Float32Array || value instanceof Float64Array);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
