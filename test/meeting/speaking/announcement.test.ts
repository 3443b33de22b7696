import { describe, expect, it } from "vitest";
import type { MemberId, StepId } from "../../../src/domain/ids.ts";
import type { Step } from "../../../src/domain/plan.ts";
import { type Audible, announcementOf } from "../../../src/meeting/speaking/announcement.ts";
import { linkSentence } from "../../../src/meeting/speaking/link-line.tsx";

const step = (id: string): Step => ({
  id: id as StepId,
  index: 0,
  title: id,
  prompts: [],
  durationMs: 60_000,
  leastMs: 0,
  mode: "round",
  visibility: "open",
  collects: "nothing",
});
const scene = (id: string, floor?: string, paused = false): Audible => ({
  scene: { phase: "live", steps: [], step: step(id), run: 0, gate: false },
  paused,
  floor: floor as MemberId | undefined,
});
const ended: Audible = { scene: { phase: "ended", steps: [] }, paused: false, floor: undefined };

describe("what a screen reader is told", () => {
  it("is nothing when the page opens in the middle of a session", () => {
    expect(announcementOf(undefined, scene("talk", "ben"))).toBeUndefined();
  });

  it("is the step with its speaker, once", () => {
    expect(announcementOf(scene("write"), scene("talk", "ben"))).toEqual({ what: "step", title: "talk", floor: "ben" });
    expect(announcementOf(scene("talk", "ben"), scene("talk", "ben"))).toBeUndefined();
  });

  it("is the next speaker, a pause, and the end", () => {
    expect(announcementOf(scene("talk", "ben"), scene("talk", "chen"))).toEqual({ what: "turn", floor: "chen" });
    expect(announcementOf(scene("talk", "ben"), scene("talk", "ben", true))).toEqual({ what: "paused" });
    expect(announcementOf(scene("talk", "ben", true), scene("talk", "ben"))).toEqual({ what: "resumed" });
    expect(announcementOf(scene("talk"), ended)).toEqual({ what: "ended" });
  });
});

describe("the sentence on the connection", () => {
  it("comes when the live connection is lost, when all is, and when it is back", () => {
    expect(linkSentence("relayed", true, false)).toBe("link.relayed");
    expect(linkSentence("offline", true, false)).toBe("link.offline");
    expect(linkSentence("live", true, true)).toBe("link.back");
  });

  it("[E4] tells those whom the relay never took that all works for them", () => {
    expect(linkSentence("relayed", false, false)).toBe("link.server");
    expect(linkSentence("relayed", false, true)).toBe("link.back");
  });
});
