import { type Command, type Decision, MAX_NAME, type Refusal } from "../command.ts";
import { hostOf, isCompanion } from "../companion-id.ts";
import { mayTakePart, nextCompanion } from "../companions.ts";
import type { MemberId } from "../ids.ts";
import type { Position } from "../position.ts";
import { companionIn } from "../read-fact.ts";
import type { SessionDocument } from "../session-document.ts";
import { fact, refuse, state } from "./outcome.ts";

/** Says who sits beside the actor, and who no longer does, at any time until the session has ended. [U1] */
export function sitBeside(
  document: SessionDocument,
  at: Position,
  command: Extract<Command, { type: "bring-companion" | "take-companion-away" }>,
  actor: MemberId,
): Decision {
  if (at.phase === "ended") return refuse("already-ended");
  if (command.type === "bring-companion") {
    const name = command.name.trim();
    if (name === "") return refuse("nothing-written");
    if (name.length > MAX_NAME) return refuse("too-long");
    const id = nextCompanion(document, actor);
    return id === undefined ? refuse("no-more-companions") : state(fact(`companion/${id}`, { name, here: true }));
  }
  const said = document.get(`companion/${command.companion}`);
  if (!said || hostOf(command.companion) !== actor || !companionIn(said).here) return refuse("no-such-companion");
  return state(fact(`companion/${command.companion}`, { ...companionIn(said), here: false }));
}

/** What can be said for somebody who sits beside: all that is theirs alone, and no vote. [U2] [U3] */
const THEIRS: ReadonlySet<Command["type"]> = new Set<Command["type"]>([
  "agree",
  "join-round",
  "finish-turn",
  "pass-turn",
  "raise-hand",
  "lower-hand",
  "ask-more",
  "add-reflection",
  "commit",
]);

/** Whoever was taken away can still be helped out of the turn they have. */
const ENDS_A_TURN: ReadonlySet<Command["type"]> = new Set<Command["type"]>(["finish-turn", "pass-turn"]);

/** Why a host cannot say this for `actor`, who sits beside them; undefined where they can, and for a member. */
export function refusedBeside(document: SessionDocument, command: Command, actor: MemberId): Refusal | undefined {
  if (!isCompanion(actor)) return undefined;
  if (!THEIRS.has(command.type)) return "members-only";
  return mayTakePart(document, actor) || ENDS_A_TURN.has(command.type) ? undefined : "no-such-companion";
}
