import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { be32, le32, lettersOf } from "../../../src/domain/picture/bytes.ts";
import { exifOf, orientationIn } from "../../../src/domain/picture/orientation.ts";
import { withoutMetadata } from "../../../src/domain/picture/without-metadata.ts";
import { realPictures } from "./real-pictures.ts";

type Kind = keyof typeof realPictures;
const kinds = Object.keys(realPictures) as Kind[];
const letters = (text: string) => Uint8Array.from(lettersOf(text));
const glued = (...pieces: readonly Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));

/** Exif in either order of bytes: who took it, then which side is up. */
function exifWith(orientation: number, order: "II" | "MM", who: string): Uint8Array {
  const short = (value: number) => (order === "II" ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const long = (value: number) => (order === "II" ? le32(value) : be32(value));
  const entries = [
    ...short(0x010f),
    ...short(2),
    ...long(who.length),
    ...long(38),
    ...short(0x0112),
    ...short(3),
    ...long(1),
    ...short(orientation),
    0,
    0,
  ];
  return Uint8Array.from([
    ...lettersOf(order),
    ...short(42),
    ...long(8),
    ...short(2),
    ...entries,
    ...long(0),
    ...lettersOf(who),
  ]);
}

const jpegSegment = (marker: number, content: Uint8Array) =>
  glued(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff), content);
const pngChunk = (kind: string, content: Uint8Array) =>
  glued(Uint8Array.from(be32(content.length)), letters(kind), content, Uint8Array.of(0, 0, 0, 0));
const webpChunk = (kind: string, content: Uint8Array) =>
  glued(letters(kind), Uint8Array.from(le32(content.length)), content, new Uint8Array(content.length % 2));
const gifBlocks = (content: Uint8Array) => glued(Uint8Array.of(content.length), content, Uint8Array.of(0));

/** The picture with notes of every sort beside it, Exif among them, and something after its end. */
const noted: Readonly<Record<Kind, (note: Uint8Array, exif: Uint8Array) => Uint8Array>> = {
  "image/jpeg": (note, exif) => {
    const picture = realPictures["image/jpeg"];
    const mark = (text: string, content: Uint8Array) => glued(letters(text), content);
    return glued(
      picture.slice(0, 20),
      jpegSegment(0xe1, mark("Exif\0\0", exif)),
      jpegSegment(0xe1, mark("http://ns.adobe.com/xap/1.0/\0", note)),
      jpegSegment(0xe2, mark("MPF\0", note)),
      jpegSegment(0xed, mark("Photoshop 3.0\0", note)),
      jpegSegment(0xfe, note),
      picture.slice(20),
      note,
    );
  },
  "image/png": (note, exif) => {
    const picture = realPictures["image/png"];
    const header = 8 + 25;
    return glued(
      picture.slice(0, header),
      pngChunk("eXIf", exif),
      ...["tEXt", "zTXt", "iTXt", "tIME", "prVt"].map((kind) => pngChunk(kind, note)),
      picture.slice(header),
      note,
    );
  },
  "image/webp": (note, exif) => {
    const content = glued(realPictures["image/webp"].slice(8), webpChunk("EXIF", exif), webpChunk("XMP ", note));
    content[12] = 0x0c;
    return glued(letters("RIFF"), Uint8Array.from(le32(content.length)), content, note);
  },
  "image/gif": (note) => {
    const picture = realPictures["image/gif"];
    const colours = 13 + 6;
    const application = glued(Uint8Array.of(0x21, 0xff, 11), letters("XMP DataXMP"), gifBlocks(note));
    return glued(
      picture.slice(0, colours),
      glued(Uint8Array.of(0x21, 0xfe), gifBlocks(note)),
      application,
      picture.slice(colours),
      note,
    );
  },
};
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);
const note = fc.uint8Array({ maxLength: 60 }).map((bytes) => glued(letters("52.5N 13.4E"), bytes));

describe("a picture that is attached", () => {
  it.each(kinds)("[AT5] as %s stays as it is, byte for byte, where nothing was noted beside it", (kind) => {
    expect(withoutMetadata(kind, realPictures[kind])).toEqual(realPictures[kind]);
  });

  it.each(kinds)("[AT5] as %s says neither where nor by whom it was taken, and is the same picture", (kind) => {
    fc.assert(
      fc.property(note, fc.constantFrom("II" as const, "MM" as const), (words, order) => {
        const file = noted[kind](words, exifWith(1, order, "Ana's phone"));
        expect(holds(file, "13.4E")).toBe(true);
        expect(withoutMetadata(kind, file)).toEqual(realPictures[kind]);
      }),
    );
  });

  it.each(kinds.filter((kind) => kind !== "image/gif"))(
    "[AT5] as %s keeps which side is up, and that alone",
    (kind) => {
      fc.assert(
        fc.property(
          note,
          fc.integer({ min: 2, max: 8 }),
          fc.constantFrom("II" as const, "MM" as const),
          (words, up, order) => {
            const kept = withoutMetadata(kind, noted[kind](words, exifWith(up, order, "Ana's phone")));
            if (!kept) throw new Error("It is a picture.");
            expect([holds(kept, "13.4E"), holds(kept, "Ana")]).toEqual([false, false]);
            const at = Buffer.from(kept).indexOf(exifOf(up));
            expect(orientationIn(kept.subarray(at, at + exifOf(up).length))).toBe(up);
            expect(kept.length - realPictures[kind].length).toBeLessThan(40);
            expect(withoutMetadata(kind, kept)).toEqual(kept);
          },
        ),
      );
    },
  );

  it("[AT5] is refused where it breaks off or is none, and never hangs", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.nat({ max: 600 }),
        fc.uint8Array({ maxLength: 80 }),
        (kind, at, odd) => {
          const picture = realPictures[kind];
          const broken = glued(picture.slice(0, Math.min(at, picture.length - 1)), odd);
          const kept = withoutMetadata(kind, broken);
          if (kept) expect(withoutMetadata(kind, kept)).toEqual(kept);
          for (const type of kinds) expect(() => withoutMetadata(type, odd)).not.toThrow();
        },
      ),
    );
    for (const kind of kinds) expect(withoutMetadata(kind, realPictures[kind].slice(0, 12))).toBeUndefined();
  });

  it("[AT5] other files stay as they are", () => {
    expect(withoutMetadata("text/plain", letters("A note"))).toEqual(letters("A note"));
  });
});
