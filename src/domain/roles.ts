import { type Doing, OTHERS, type RolePart } from "./format.ts";
import { groupsOf } from "./groups.ts";
import type { MemberId } from "./ids.ts";
import type { Step } from "./plan.ts";
import { roleIn } from "./read-fact.ts";
import { currentSeat } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/** In a step in which a role goes round in each group: who holds it there now. */
export function clientOf(group: readonly MemberId[], step: Step): MemberId | undefined {
  return step.clientPlace === undefined ? undefined : group[step.clientPlace % group.length];
}

/** The member's role in this step; `OTHERS` for whoever has none, undefined for the seat, which has no part in it. [F1] */
export function roleOf(
  document: SessionDocument,
  steps: readonly Step[],
  step: Step,
  member: MemberId,
): string | undefined {
  if (currentSeat(document)?.member === member) return undefined;
  if (step.clientPlace !== undefined) {
    const mine = groupsOf(document, steps, step).find((group) => group.includes(member));
    return mine && clientOf(mine, step) === member ? step.speakerRole : OTHERS;
  }
  const roles = [step.speakerRole, ...(step.parts ?? []).map(({ role }) => role)];
  const held = roles.find((role) => role !== undefined && holderOf(document, role) === member);
  return held ?? OTHERS;
}

/** Who was given a role of the whole group. */
function holderOf(document: SessionDocument, role: string): MemberId | undefined {
  const fact = document.get(`role/${role}`);
  return fact && roleIn(fact).member;
}

/** What the member's role does in this step; undefined where the step says nothing of it. [F1] */
export function partOf(
  document: SessionDocument,
  steps: readonly Step[],
  step: Step,
  member: MemberId,
): RolePart | undefined {
  const role = roleOf(document, steps, step, member);
  return step.parts?.find((part) => part.role === role);
}

const WITH_A_TURN: ReadonlySet<Doing> = new Set<Doing>(["speaks", "asks"]);

/** Whether the member's role has no turn in this step: a presenter who listens or answers is not called. [F2] */
export const hasNoTurn = (document: SessionDocument, steps: readonly Step[], step: Step, member: MemberId): boolean => {
  const part = partOf(document, steps, step, member);
  return part !== undefined && !WITH_A_TURN.has(part.does);
};
