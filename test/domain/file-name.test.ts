import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFileNames, fileNameOf } from "../../src/domain/file-name.ts";

const title = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(
    "",
    "../../etc/passwd",
    "CON",
    "nul",
    "É",
    "E\u0301",
    "é",
    "索具の基本",
    "هل يخاف الجميع؟",
    "a-2",
    "a",
    "A",
    "ﬁ",
    "fi",
    "ß",
    "SS",
  ),
);

describe("a file's name", () => {
  it("[IO7] comes from the title, in any script, and is never a path or a device", () => {
    expect(fileNameOf("../../On call: week 1?", "md")).toBe("On-call-week-1.md");
    expect(fileNameOf("ふりかえり 1", "json")).toBe("ふりかえり-1.json");
    expect(fileNameOf("///", "md")).toBe("peerloop.md");
    expect(fileNameOf("x".repeat(300), "md")).toHaveLength(63);
    expect(fileNameOf("Con", "md")).toBe("Con-file.md");
  });

  it("[IO7] is given once in a folder, whatever a file system takes for the same", () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 40 }), (titles) => {
        const nameFor = createFileNames();
        const names = titles.map((one) => nameFor("lessons", one, "md"));
        expect(new Set(names.map((name) => name.normalize("NFKD").toLowerCase().toUpperCase())).size).toBe(
          names.length,
        );
        for (const name of names) {
          expect(name).toMatch(/^lessons\/[\p{L}\p{N}\p{M}][\p{L}\p{M}\p{N}-]*\.md$/u);
          expect(Buffer.byteLength(name.slice("lessons/".length))).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
