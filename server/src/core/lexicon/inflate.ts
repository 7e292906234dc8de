import { inflateSync, strFromU8 } from "fflate";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The value of JSON that is deflated without a header and written in base64. Throws on anything else. */
export function inflateJson<T>(packed: string): T {
  return JSON.parse(strFromU8(inflateSync(fromBase64(packed))));
}

/** Neither `atob` nor `Buffer` is part of the language. */
function fromBase64(text: string): Uint8Array {
  const values = new Map([...digits].map((digit, value) => [digit, value]));
  const bytes = new Uint8Array(Math.floor((text.replaceAll("=", "").length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (const digit of text) {
    bits = ((bits << 6) | (values.get(digit) ?? 0)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    if (at < bytes.length) bytes[at++] = (bits >> count) & 255;
  }
  return bytes;
}
