import { agreedMembers } from "./code-of-conduct.ts";
import type { Grouping } from "./format.ts";
import type { MemberId } from "./ids.ts";
import type { Group } from "./matching/mixing.ts";
import type { Step } from "./plan.ts";
import { backgroundIn, groupsIn } from "./read-fact.ts";
import { currentSeat } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";
import { joinedInTwos, makeGroups, withLate } from "./small-groups.ts";

/** The groups of a set as the seat's client kept them, undefined until then. */
function keptGroups(document: SessionDocument, set: string): readonly Group[] | undefined {
  const kept = document.get(`groups/${set}`);
  return kept && groupsIn(kept).groups;
}

/** Groups for a set that has none yet, of these members. */
export function newGroups(
  document: SessionDocument,
  steps: readonly Step[],
  grouping: Grouping,
  members: readonly MemberId[],
): readonly Group[] {
  const seat = currentSeat(document)?.member;
  const people = members.filter((member) => member !== seat);
  const from = steps.find(({ groups }) => groups?.set === grouping.from)?.groups;
  if (from) return joinedInTwos(groupsOfSet(document, steps, from, people));
  return makeGroups(people, grouping.size, {
    met: [...document.shelf("groups").facts.values()].flatMap((fact) => groupsIn(fact).groups),
    background: (member) => backgroundOf(document, member)?.toLowerCase(),
  });
}

/** What a member said of where they come from; undefined where they said nothing. */
export function backgroundOf(document: SessionDocument, member: MemberId): string | undefined {
  const said = document.get(`background/${member}`);
  return (said && backgroundIn(said).text.trim()) || undefined;
}

function groupsOfSet(
  document: SessionDocument,
  steps: readonly Step[],
  grouping: Grouping,
  members: readonly MemberId[],
): readonly Group[] {
  const seat = currentSeat(document)?.member;
  const kept = keptGroups(document, grouping.set);
  const groups = kept ? withLate(kept, members) : newGroups(document, steps, grouping, members);
  return groups.map((group) => group.filter((member) => member !== seat)).filter((group) => group.length > 0);
}

/**
 * Who works with whom in a step: as kept, latecomers placed; until the seat's client has kept it, as it would. None where
 * all work together.
 */
export function groupsOf(document: SessionDocument, steps: readonly Step[], step: Step): readonly Group[] {
  if (!step.groups) return [];
  const seat = currentSeat(document)?.member;
  const members = agreedMembers(document, Number.POSITIVE_INFINITY).filter((member) => member !== seat);
  return groupsOfSet(document, steps, step.groups, members);
}
