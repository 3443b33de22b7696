import { parseFact, type WireFact } from "../../contract/fact.ts";
import { hostOf, speaksFor } from "../../domain/companion-id.ts";
import { parseFactKey } from "../../domain/fact-key.ts";
import type { MemberId } from "../../domain/ids.ts";
import { reflectionIn } from "../../domain/read-fact.ts";

/**
 * Whether the seat's client may write an unsigned fact through. It has judged it already; this only keeps it from putting
 * words into somebody's mouth or speaking for the server. `holders`: who held each epoch.
 */
export function mayWriteThrough({ key, value, by }: WireFact, holders: ReadonlyMap<number, MemberId>): boolean {
  const parsed = parseFactKey(key);
  const fact = parseFact(key, value);
  if (!parsed || !fact || by === null) return false;
  switch (parsed.kind) {
    case "seat":
    case "revealed":
    case "code":
      return false;
    case "cursor":
      return holders.get(parsed.epoch) === by;
    case "plan":
    case "unrecorded":
    case "step":
    case "role":
    case "advance":
    case "aloud":
    case "adopted":
    case "round":
    case "floor":
    case "groups":
    case "answered":
      return typeof fact.value.epoch === "number" && holders.get(fact.value.epoch) === by;
    case "turn":
    case "late":
    case "agreed":
    case "commitment":
    case "reopened":
    case "more":
    case "hand":
      return speaksFor(by, parsed.member);
    case "companion":
      return hostOf(parsed.member) === by;
    case "same":
    case "keep":
    case "halt":
    case "move-on":
    case "background":
    case "volunteer":
    case "upvote":
    case "ready":
    case "reaction":
      return parsed.member === by;
    case "reflection": {
      const { author } = reflectionIn(fact);
      return author !== null && speaksFor(by, author);
    }
    case "question":
    case "sentence":
      return fact.value.author === by;
  }
}
