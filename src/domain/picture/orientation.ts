import { be32, lettersAt, u16, u16le, u32, u32le } from "./bytes.ts";

/** How a picture is turned and mirrored to be upright, as Exif counts it: 2 to 8. */
export type Orientation = number;

const TAG = 0x0112;
const SHORT = 3;

/** The orientation that an Exif block (a TIFF) gives; undefined where it gives none, or the usual one. */
export function orientationIn(tiff: Uint8Array): Orientation | undefined {
  const order = lettersAt(tiff, 0, 2);
  if (order !== "II" && order !== "MM") return undefined;
  const [short, long] = order === "II" ? [u16le, u32le] : [u16, u32];
  const directory = long(tiff, 4);
  const entries = short(tiff, directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(tiff, at) !== TAG || short(tiff, at + 2) !== SHORT) continue;
    const value = short(tiff, at + 8);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif block that says this and nothing else. */
export const exifOf = (orientation: Orientation): Uint8Array =>
  Uint8Array.from([
    ...[0x4d, 0x4d, 0, 42],
    ...be32(8),
    ...[0, 1],
    ...[TAG >> 8, TAG & 0xff, 0, SHORT, ...be32(1), 0, orientation, 0, 0],
    ...be32(0),
  ]);
