import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { sayFault } from "../../src/contract/format-fault.ts";
import { FormatFile, formatFileOf, readFormatFile } from "../../src/contract/format-file.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { troika } from "../../src/domain/formats/troika.ts";
import { anyFormat, simpleFormat } from "./any-format.ts";

/** As a file comes: through text. */
const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const sentences = (json: unknown): readonly string[] => {
  const read = readFormatFile(json);
  return read.ok ? [] : read.faults.map(sayFault);
};

const file = formatFileOf(simpleFormat);
const [step] = file.steps;
const withStep = (change: object) => ({ ...file, steps: [step, { ...step, id: "second", ...change }] });

describe("a format's file", () => {
  it.each(formats)("[F4] holds all of $id", (format) => {
    expect(readFormatFile(throughText(formatFileOf(format)))).toEqual({ ok: true, format });
  });

  it("[F4] reads back as the format that was written", () => {
    fc.assert(
      fc.property(anyFormat, (format) => {
        expect(readFormatFile(throughText(formatFileOf(format)))).toEqual({ ok: true, format });
      }),
    );
  });

  it("[F4] never throws, whatever it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readFormatFile(json).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(file)), fc.jsonValue(), (field, value) => {
        const read = readFormatFile({ ...file, [field]: value });
        if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    [[], "the file must be an object"],
    ["words", "the file must be an object"],
    [{ title: "A shopping list" }, "peerloopFormat must be 1: this is not a Peerloop format"],
    [{ ...file, peerloopFormat: 2 }, "peerloopFormat must be 1: this is not a Peerloop format"],
    [{ ...file, colour: "red" }, "colour is not a field that a format has"],
    [{ ...file, title: "" }, "title must not be empty"],
    [{ ...file, title: "x".repeat(201) }, "title must have at most 200 characters"],
    [{ ...file, purpose: undefined }, "purpose is missing"],
    [{ ...file, steps: [] }, "steps must not be empty"],
    [{ ...file, steps: Array(61).fill(step) }, "steps must have at most 60 items"],
    [{ ...file, people: { least: 2 } }, "people: most is missing"],
    [{ ...file, id: "Not an id" }, "id must be made of letters, digits and hyphens"],
    [withStep({ minutes: 0 }), "step 2: minutes must be at least 1"],
    [withStep({ minutes: 1.5 }), "step 2: minutes must be a whole number"],
    [withStep({ minutes: "3" }), "step 2: minutes must be a number"],
    [withStep({ minutes: 300 }), "step 2: minutes must be at most 240"],
    [withStep({ mode: "dance" }), "step 2: mode must be one of silent, round, solo, pair, pod, open"],
    [withStep({ mode: undefined }), "step 2: mode is missing"],
    [withStep({ prompts: ["", "b"] }), "step 2: prompt 1 must not be empty"],
    [withStep({ parts: [{ role: "others", does: "speaks", prompt: 7 }] }), "step 2: part 1: prompt must be text"],
    [withStep({ constructor: 1 }), "step 2: constructor is not a field that a format has"],
  ])("[F3] says what is wrong: %#", (json, sentence) => {
    expect(sentences(json)).toEqual([sentence]);
  });

  it("[F3] tells everything that is wrong at once", () => {
    const { steps, ...rest } = formatFileOf(troika);
    const wrong = steps.map((one, at) => (at === 2 ? { ...one, minutes: 0, title: "" } : one));
    expect(sentences({ ...rest, steps: wrong })).toEqual([
      "step 3: title must not be empty",
      "step 3: minutes must be at least 1",
    ]);
  });

  it("[F4] is described by docs/format.schema.json", () => {
    const path = resolve(import.meta.dirname, "../../docs/format.schema.json");
    const schema = z.toJSONSchema(FormatFile, { io: "input", target: "draft-2020-12" });
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
      title: "A Peerloop format",
      ...(throughText(schema) as object),
    });
  });
});
