import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../../../src/contract/format-file.ts";
import { type Format, LOOP, type StepMode } from "../../../src/domain/format.ts";
import { formats } from "../../../src/domain/formats/shipped-formats.ts";
import { troika } from "../../../src/domain/formats/troika.ts";
import { tuningProtocol } from "../../../src/domain/formats/tuning-protocol.ts";
import {
  addStep,
  changeStep,
  duplicateStep,
  insertStep,
  moveStep,
  removeStep,
  withAdvance,
  withGroupSize,
  withLoop,
  withMode,
  withPart,
  withSpeaker,
  withWords,
} from "../../../src/meeting/format-editor/edit-format.ts";
import { settleFormat } from "../../../src/meeting/format-editor/settle-format.ts";

const modes: readonly StepMode[] = ["silent", "round", "solo", "pair", "pod", "open"];

/** One thing that somebody does in the editor. */
const edit: fc.Arbitrary<(format: Format) => Format> = fc
  .tuple(fc.nat(30), fc.nat(12), fc.constantFrom(...modes), fc.constantFrom("host", "teacher", ""))
  .map(([place, what, mode, role]) => (format) => {
    const at = format.steps.length === 0 ? 0 : place % format.steps.length;
    switch (what) {
      case 0:
        return addStep(format);
      case 1:
        return format.steps.length > 1 ? removeStep(format, at) : format;
      case 2:
        return duplicateStep(format, at);
      case 3:
        return moveStep(format, at, 1);
      case 4:
        return moveStep(format, at, -1);
      case 5:
        return format.steps[at]?.groups ? withGroupSize(format, at, 2 + (place % 5)) : format;
      case 6:
        return format.steps[at]?.mode === "solo" ? withSpeaker(format, at, role) : format;
      case 7:
        return changeStep(format, at, { minutes: 1 + (place % 20), collects: "reflections" });
      case 8:
        return withPart(format, at, role || "others", { does: "helps", prompt: "" });
      case 9:
        return withPart(format, at, role || "others");
      case 10:
        return withWords(format, at, place % 2 === 0 ? "mid" : "closing", role);
      case 11:
        return withAdvance(format, at, place % 2 === 0);
      case 12:
        return withLoop(format, at, [undefined, ...LOOP][place % 5]);
      default:
        return withMode(format, at, mode);
    }
  });

/** Only what a field of the form shows can be wrong, whatever was done: nobody is stuck. */
const inTheForm = new Set(["title", "prompts", "minutes", "speakerRole"]);

describe("editing a format", () => {
  it.each(formats)("[F3] settles nothing in $id, which is sound", (format) => {
    expect(settleFormat(format)).toEqual(format);
  });

  it("[F3] leaves nothing wrong that the form does not show", () => {
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.array(edit, { maxLength: 12 }), (format, edits) => {
        const edited = settleFormat(edits.reduce((now, act) => act(now), format));
        const places = faultsOf(edited).map(({ path }) => String(path[0] === "steps" ? path[2] : path[0]));
        expect(places.filter((place) => !inTheForm.has(place) && place !== "undefined" && place !== "steps")).toEqual(
          [],
        );
      }),
    );
  });

  it("gives each step an id of its own", () => {
    const edited = duplicateStep(duplicateStep(addStep(addStep(troika)), 0), 0);
    expect(new Set(edited.steps.map(({ id }) => id)).size).toBe(edited.steps.length);
  });

  it("moves a step and leaves the ends where they are", () => {
    const ids = (format: Format) => format.steps.map(({ id }) => id);
    expect(ids(moveStep(tuningProtocol, 0, -1))).toEqual(ids(tuningProtocol));
    expect(ids(moveStep(moveStep(tuningProtocol, 0, 1), 1, -1))).toEqual(ids(tuningProtocol));
    expect(ids(moveStep(tuningProtocol, 0, 1)).slice(0, 2)).toEqual(["present", "intro"]);
  });

  it("gives back a removed step as it was", () => {
    const [first] = tuningProtocol.steps;
    expect(first && insertStep(removeStep(tuningProtocol, 0), 0, first)).toEqual(tuningProtocol);
  });

  it("lets what a role does follow its name, also through an empty one", () => {
    const renamed = withSpeaker(withSpeaker(withSpeaker(troika, 1, ""), 1, "c"), 1, "asker");
    expect(renamed.steps[1]?.parts?.[0]).toMatchObject({ role: "asker", does: "speaks" });
    const others = renamed.steps.slice(2).flatMap(({ parts = [] }) => parts.map(({ role }) => role));
    expect(new Set(others)).toEqual(new Set(["client", "others"]));
  });

  it("[F1] says what a role does, and lets go of it without a trace", () => {
    const helping = withPart(tuningProtocol, 0, "others", { does: "helps", prompt: "Think along." });
    expect(settleFormat(helping).steps[0]?.parts).toContainEqual({
      role: "others",
      does: "helps",
      prompt: "Think along.",
    });
    const plain = withPart(helping, 0, "others");
    expect(settleFormat(plain).steps[0]).not.toHaveProperty("parts");
    expect(settleFormat(withPart(helping, 0, "nobody", { does: "asks", prompt: "" })).steps[0]?.parts).toHaveLength(1);
  });

  it("keeps the words of a step that has no opening ones, and no empty ones", () => {
    const plain = addStep(troika);
    const last = plain.steps.length - 1;
    const said = withWords(withWords(plain, last, "closing", "Thank you."), last, "mid", "  ");
    expect(settleFormat(said).steps[last]?.script).toEqual({ opening: "", closing: "Thank you." });
    expect(settleFormat(withWords(said, last, "closing", "")).steps[last]).not.toHaveProperty("script");
  });

  it("keeps what another mode had until it is saved", () => {
    const there = withMode(tuningProtocol, 1, "round");
    expect(settleFormat(there).steps[1]).not.toHaveProperty("speakerRole");
    expect(settleFormat(withMode(there, 1, "solo"))).toEqual(tuningProtocol);
  });
});
