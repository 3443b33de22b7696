import { joined, lettersAt } from "./bytes.ts";

const [IMAGE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];
const [COMMENT, APPLICATION] = [0xfe, 0xff];
/** How often it repeats, and its colours. */
const OF_THE_PICTURE: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** Bytes of the table of colours that these flags announce. */
const tableOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where a row of blocks ends, the empty one included; undefined where it does not. */
function endOfBlocks(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length; at += (bytes[at] ?? 0) + 1) if (bytes[at] === 0) return at + 1;
  return undefined;
}

/** A GIF without what was noted beside the picture; undefined for what is none. What follows its end goes, too. */
export function gifWithout(bytes: Uint8Array): Uint8Array | undefined {
  let at = 13 + tableOf(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const [kind, label] = [bytes[at], bytes[at + 1]];
    if (kind === TRAILER) return joined([...kept, Uint8Array.of(TRAILER)]);
    if (kind !== IMAGE && kind !== EXTENSION) return undefined;
    const end = endOfBlocks(bytes, kind === IMAGE ? at + 11 + tableOf(bytes[at + 9] ?? 0) : at + 2);
    if (end === undefined) return undefined;
    const isNote =
      kind === EXTENSION &&
      (label === COMMENT || (label === APPLICATION && !OF_THE_PICTURE.has(lettersAt(bytes, at + 3, 11))));
    if (!isNote) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}
