/** SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. */
import { sha256 } from '@noble/hashes/sha2.js';

export function sha256Of(text: string): string {
  let hex = '';
  for (const byte of sha256(utf8(text))) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** ServiceNow's engine has no TextEncoder. Half of a surrogate pair becomes U+FFFD, as everywhere. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = codePointAt(text, i);
    if (code > 0xffff) i += 1;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function codePointAt(text: string, index: number): number {
  const code = text.codePointAt(index) ?? 0;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}
