import { be32, joined, lettersAt, lettersOf, u32 } from "./bytes.ts";
import { exifOf, orientationIn } from "./orientation.ts";

const SIGNATURE = 8;

/** What the picture is made of: its pixels, colours, sizes and, where it moves, its frames. */
const OF_THE_PICTURE: ReadonlySet<string> = new Set([
  ..."IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT cICP mDCV cLLI".split(" "),
]);

/** A PNG without what was noted beside the picture; undefined for what is none. What follows its end goes, too. */
export function pngWithout(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + u32(bytes, at);
    if (end > bytes.length) return undefined;
    const kind = lettersAt(bytes, at + 4, 4);
    if (at === SIGNATURE && kind !== "IHDR") return undefined;
    if (OF_THE_PICTURE.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return joined(kept);
    const orientation = kind === "eXIf" ? orientationIn(bytes.subarray(at + 8, end - 4)) : undefined;
    if (orientation !== undefined) kept.push(chunk("eXIf", exifOf(orientation)));
    at = end;
  }
  return undefined;
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const checked = Uint8Array.from([...lettersOf(kind), ...content]);
  return Uint8Array.from([...be32(content.length), ...checked, ...be32(crc32(checked))]);
}

/** The check that PNG closes each chunk with. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
