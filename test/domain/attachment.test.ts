import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attachableAs,
  attachmentAddress,
  attachmentIn,
  attachmentName,
  attachmentTypes,
  MOST_NAME,
  textTypes,
} from "../../src/domain/attachment.ts";

const starts: Readonly<Record<string, readonly number[]>> = {
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/gif": [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
  "image/webp": [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50],
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
};
const rest = fc.uint8Array({ maxLength: 40 });
const declared = fc.oneof(fc.constantFrom(...attachmentTypes, "text/html", "image/svg+xml", ""), fc.string());
const file = fc.record({ type: fc.constantFrom(...Object.keys(starts)), rest });
const bytesOf = (one: { type: string; rest: Uint8Array }) => new Uint8Array([...(starts[one.type] ?? []), ...one.rest]);

describe("what may be attached", () => {
  it("[AT1] is what its bytes are, and never anything else that it says", () => {
    fc.assert(
      fc.property(file, declared, fc.boolean(), (one, said, isText) => {
        expect(attachableAs(one.type.toUpperCase(), bytesOf(one), isText)).toBe(one.type);
        if (said !== one.type) expect(attachableAs(said, bytesOf(one), isText)).toBe(undefined);
      }),
    );
  });

  it("[AT1] is text under a name for text, and no page, drawing or script", () => {
    const page = new TextEncoder().encode("<svg onload=alert(1)>");
    for (const type of textTypes) expect(attachableAs(`${type}; charset=utf-8`, page, true)).toBe(type);
    for (const type of ["text/html", "image/svg+xml", "text/javascript", "image/png", "application/pdf"])
      expect(attachableAs(type, page, true)).toBe(undefined);
    for (const type of attachmentTypes) expect(attachableAs(type, new Uint8Array([0, 1, 2]), false)).toBe(undefined);
  });

  it("[AT1] has a name without folders, line ends and signs that cannot be seen", () => {
    expect(attachmentName("C:\\tmp\\..\\a\u202Egnp.\u0000exe")).toBe("agnp.exe");
    expect(attachmentName("../../etc/")).toBe("");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        expect(attachmentName(name)).toMatch(/^[^/\\\p{C}]*$/u);
        expect(attachmentName(name).length).toBeLessThanOrEqual(MOST_NAME);
      }),
    );
  });
});

describe("the address of an attachment", () => {
  it("[AT3] names one attachment, and no other address does", () => {
    expect(attachmentIn(attachmentAddress("a-B_9"))).toBe("a-B_9");
    for (const other of [
      "attachment:",
      "attachment:a/b",
      "attachment:a?b",
      "https://attachment:a",
      " attachment:a",
      "a",
    ])
      expect(attachmentIn(other)).toBe(undefined);
  });
});
