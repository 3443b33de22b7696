import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoted, withBeside, withoutBeside } from "../../src/contract/beside-text.ts";

const [, MARK = ""] = withBeside("x", []).split("\n\n");
const text = fc
  .array(fc.oneof(fc.string(), fc.constantFrom(MARK, MARK.trimEnd(), "", "\n", "---", `> ${MARK}`)), { maxLength: 8 })
  .map((lines) => lines.join("\n"));

describe("what stands below an entry in its file", () => {
  it("[IO7] is taken away again, whatever the entry and those who spoke wrote", () => {
    fc.assert(
      fc.property(text, fc.array(text), fc.array(text), (entry, beside, said) => {
        const file = `${entry}\n`;
        expect(withoutBeside(withBeside(file, [...beside, ...said.map((one) => quoted(one))]))).toBe(file);
      }),
    );
    expect(withoutBeside("# Nothing below\n")).toBe("# Nothing below\n");
  });
});
