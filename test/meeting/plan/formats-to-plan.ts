import type { SpaceFormat } from "../../../src/contract/format.ts";
import type { Format } from "../../../src/domain/format.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { createDrafts } from "../../../src/writing/drafts.ts";
import { simpleFormat } from "../../contract/any-format.ts";

export const ana = "m-ana" as MemberId;
export const talk: Format = { ...simpleFormat, id: "talk", title: "Talk" };
export const walk: Format = { ...simpleFormat, id: "own-walk", title: "Walk" };
export const stroll: Format = { ...simpleFormat, id: "stroll", title: "Stroll" };
/** Of the channel: what it has, and what it has voted for. */
export const channels = [talk, stroll];
export const strolling = { format: stroll.id, cadence: "weekly" as const, atLeast: null, formats: [], cadences: [] };

export const ofTheSpace = (format: Format): SpaceFormat => ({
  format: structuredClone(format) as SpaceFormat["format"],
  author: ana,
  savedAt: 0,
  pack: null,
});

export const newDrafts = () =>
  createDrafts({ tenant: "t", member: ana, space: "s", session: "plans" }, undefined, () => "key");
