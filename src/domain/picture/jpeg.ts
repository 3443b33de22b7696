import { joined, lettersAt, lettersOf, u16 } from "./bytes.ts";
import { exifOf, type Orientation, orientationIn } from "./orientation.ts";

const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];
const EXIF = "Exif\0\0";

/** What colours and sizes hang on: JFIF's density, the colour profile, Adobe's colour transform. */
const isOfThePicture = (marker: number, content: Uint8Array): boolean =>
  (marker === APP0 && lettersAt(content, 0, 5) === "JFIF\0") ||
  (marker === APP2 && lettersAt(content, 0, 12) === "ICC_PROFILE\0") ||
  (marker === APP14 && lettersAt(content, 0, 5) === "Adobe") ||
  !((marker >= APP0 && marker <= APP15) || marker === COM);

/** Where the next marker stands after what was drawn; markers that are part of it are passed. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A JPEG without what was noted beside the picture; undefined for what is none. What follows its end goes, too. */
export function jpegWithout(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [];
  let orientation: Orientation | undefined;
  let isDrawn = false;
  let at = 2;
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return whole(kept, orientation);
    const length = u16(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const content = bytes.subarray(at + 4, end);
    if (marker === APP1 && lettersAt(content, 0, 6) === EXIF) orientation ??= orientationIn(content.subarray(6));
    isDrawn ||= marker === SOS;
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (isOfThePicture(marker, content)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return isDrawn ? whole(kept, orientation) : undefined;
}

function whole(kept: readonly Uint8Array[], orientation: Orientation | undefined): Uint8Array {
  // JFIF's own segment is the first, where there is one.
  const isFirst = (piece: Uint8Array | undefined) => piece?.[1] === APP0;
  const [first, rest] = isFirst(kept[0]) ? [kept.slice(0, 1), kept.slice(1)] : [[], kept];
  return joined([
    Uint8Array.of(0xff, SOI),
    ...first,
    ...(orientation === undefined ? [] : [exifSegment(orientation)]),
    ...rest,
    Uint8Array.of(0xff, EOI),
  ]);
}

function exifSegment(orientation: Orientation): Uint8Array {
  const content = Uint8Array.from([...lettersOf(EXIF), ...exifOf(orientation)]);
  return joined([Uint8Array.of(0xff, APP1, 0, content.length + 2), content]);
}
