/** Long text for rows that hold 240 KiB each. */

/** What a row holds beside its part is little. */
const LARGEST_PART_BYTES = 225 * 1024;

/** In order; joined they are the text. */
export function inParts(text: string): string[] {
  for (let count = Math.ceil(bytesStored(text) / LARGEST_PART_BYTES); ; count += 1) {
    const parts = evenly(text, count);
    if (parts.every((part) => bytesStored(part) <= LARGEST_PART_BYTES)) return parts;
  }
}

/** As JSON in UTF-8, where a quote takes two. */
function bytesStored(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

function evenly(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count);
  const cuts = Array.from({ length: count + 1 }, (_, i) => wholeCharacter(text, Math.min(i * length, text.length)));
  return cuts.slice(1).map((cut, i) => text.slice(cuts[i], cut));
}

/** Never between the halves of one. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at + 1 : at;
}
