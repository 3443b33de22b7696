import { describe, expect, it } from "vitest";
import { checkFormat } from "../../src/domain/check-format.ts";
import type { Format, FormatStep } from "../../src/domain/format.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { simpleFormat } from "../contract/any-format.ts";

const [talk] = simpleFormat.steps as readonly [FormatStep];
const pairs: Partial<FormatStep> = { mode: "pair", groups: { set: "pairs", size: 2 } };

/** A sound step, then this one. */
const second = (change: Partial<FormatStep>, first: Partial<FormatStep> = {}): Format => ({
  ...simpleFormat,
  steps: [
    { ...talk, ...first },
    { ...talk, id: "second", ...change },
  ],
});
const step = (...path: readonly (string | number)[]) => ["steps", 1, ...path];
const part = (role: string) => ({ role, does: "speaks", prompt: "Go on." }) as const;

describe("checking a format", () => {
  it.each(formats)("[F3] finds nothing wrong with $id", (format) => {
    expect(checkFormat(format)).toEqual([]);
  });

  it.each<[Format, object]>([
    [
      { ...simpleFormat, title: " " },
      { path: ["title"], wrong: "empty" },
    ],
    [
      { ...simpleFormat, purpose: "\n" },
      { path: ["purpose"], wrong: "empty" },
    ],
    [
      { ...simpleFormat, people: { least: 5, most: 4 } },
      { path: ["people", "least"], wrong: "least-over-most", limit: 4 },
    ],
    [second({ minutes: 240 }, { minutes: 241 }), { path: ["steps"], wrong: "total-too-long", limit: 480 }],
    [second({ id: "talk" }), { path: step("id"), wrong: "id-twice" }],
    [second({ id: "code-of-conduct" }), { path: step("id"), wrong: "id-reserved" }],
    [second({ id: "constructor" }), { path: step("id"), wrong: "id-reserved" }],
    [second({ title: " " }), { path: step("title"), wrong: "empty" }],
    [second({ prompts: ["a", " "] }), { path: step("prompts", 1), wrong: "empty" }],
    [second({ minutes: 1, leastSeconds: 61 }), { path: step("leastSeconds"), wrong: "least-too-long", limit: 60 }],
    [second({ visibility: "sealed" }), { path: step("visibility"), wrong: "sealed-for-nothing" }],
    [second({ mode: "solo" }), { path: step("speakerRole"), wrong: "speaker-missing" }],
    [second({ mode: "solo", speakerRole: "a/b" }), { path: step("speakerRole"), wrong: "role-name" }],
    [second({ mode: "solo", speakerRole: "others" }), { path: step("speakerRole"), wrong: "role-name" }],
    [second({ parts: [part("host")] }), { path: step("parts", 0, "role"), wrong: "role-unknown" }],
    [second({ parts: [part("others"), part("others")] }), { path: step("parts", 1, "role"), wrong: "role-twice" }],
    [second({ mode: "pod" }), { path: step("groups"), wrong: "groups-missing" }],
    [second({ groups: { set: "pairs", size: 2 } }), { path: step("groups"), wrong: "groups-out-of-place" }],
    [second({ clientPlace: 0 }), { path: step("clientPlace"), wrong: "place-out-of-groups" }],
    [
      second({ mode: "pod", groups: { set: "fours", size: 4, from: "twos" } }, pairs),
      { path: step("groups", "from"), wrong: "set-unknown" },
    ],
    [
      second({ mode: "pod", groups: { set: "pairs", size: 4 } }, pairs),
      { path: step("groups", "set"), wrong: "set-differs" },
    ],
    [
      second({ ...pairs, clientPlace: 2, speakerRole: "client" }),
      { path: step("clientPlace"), wrong: "place-out-of-groups" },
    ],
    [second({ ...pairs, clientPlace: 0 }), { path: step("clientPlace"), wrong: "place-without-role" }],
  ])("[F3] finds what keeps it from being run: %#", (format, fault) => {
    expect(checkFormat(format)).toEqual([fault]);
  });

  it("[F3] lets a later step join the groups of an earlier one", () => {
    expect(checkFormat(second({ mode: "pod", groups: { set: "fours", size: 4, from: "pairs" } }, pairs))).toEqual([]);
  });
});
