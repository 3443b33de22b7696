import { joined, le32, lettersAt, lettersOf, u32le } from "./bytes.ts";
import { exifOf, type Orientation, orientationIn } from "./orientation.ts";

const HEADER = 12;
const OF_THE_PICTURE: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"]);
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

/** A WebP without what was noted beside the picture; undefined for what is none. What follows its end goes, too. */
export function webpWithout(bytes: Uint8Array): Uint8Array | undefined {
  const whole = 8 + u32le(bytes, 4);
  if (whole > bytes.length) return undefined;
  const kept: Uint8Array[] = [];
  let orientation: Orientation | undefined;
  let at = HEADER;
  while (at + 8 <= whole) {
    const size = u32le(bytes, at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > whole) return undefined;
    const kind = lettersAt(bytes, at, 4);
    if (kind === "EXIF") orientation ??= orientationIn(withoutPrefix(bytes.subarray(at + 8, at + 8 + size)));
    if (OF_THE_PICTURE.has(kind)) kept.push(bytes.slice(at, end));
    at = end;
  }
  return kept.length === 0 ? undefined : file(kept, orientation);
}

/** Some put JPEG's mark before it. */
const withoutPrefix = (exif: Uint8Array): Uint8Array =>
  lettersAt(exif, 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;

function file(kept: readonly Uint8Array[], orientation: Orientation | undefined): Uint8Array {
  const extended = kept.find((piece) => lettersAt(piece, 0, 4) === "VP8X");
  const noted = extended && orientation !== undefined ? [exifChunk(orientation)] : [];
  if (extended) extended[8] = ((extended[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (noted.length > 0 ? HAS_EXIF : 0);
  const content = joined([Uint8Array.from(lettersOf("WEBP")), ...kept, ...noted]);
  return joined([Uint8Array.from([...lettersOf("RIFF"), ...le32(content.length)]), content]);
}

function exifChunk(orientation: Orientation): Uint8Array {
  const content = exifOf(orientation);
  return Uint8Array.from([...lettersOf("EXIF"), ...le32(content.length), ...content]);
}
