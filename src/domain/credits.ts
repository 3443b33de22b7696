import { agendaOf } from "./agenda.ts";
import { parseFactKey } from "./fact-key.ts";
import { OTHERS } from "./format.ts";
import { groupsOf } from "./groups.ts";
import type { MemberId } from "./ids.ts";
import type { Step } from "./plan.ts";
import { currentCursor } from "./position.ts";
import { stepsReached, takingPart } from "./reached.ts";
import { floorIn, roleIn, roundIn } from "./read-fact.ts";
import { clientOf } from "./roles.ts";
import { seatHoldings } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";
import { isVolunteer } from "./stand-ins.ts";

/** Whom a session owes its thanks. Nobody is in both. */
export interface Credits {
  /** Had the floor in a role that brings something: teacher, speaker, presenter, case giver. */
  readonly taught: readonly MemberId[];
  /** Facilitated or stood by to, or spoke to whoever had the role: warm and cool feedback, consulting, experiences. */
  readonly helped: readonly MemberId[];
}

/** Roles that are brought something instead. */
const IS_HELPED = /^(asker|client|.* hot seat)$/;

/**
 * Who taught and who helped in an ended session, as far as roles and facts tell it. Whoever was called in a round is
 * named, whether they then passed or not, so that no absence tells of a pass. [K9]
 */
export function creditsOf(document: SessionDocument): Credits {
  const cursor = currentCursor(document);
  if (cursor?.endedAt === undefined) return { taught: [], helped: [] };
  const steps = agendaOf(document);
  const reached = stepsReached(document, cursor, cursor.endedAt);
  const tookPart = takingPart(document, cursor.endedAt);
  const taught = new Set(reached.flatMap((step) => teacherIn(document, step) ?? []));
  const helped = new Set([
    ...seatHoldings(document).map(({ member }) => member),
    ...tookPart.filter((member) => isVolunteer(document, member)),
    ...reached.filter(isForARole).flatMap((step) => helpersIn(document, steps, step)),
  ]);
  return {
    taught: tookPart.filter((member) => taught.has(member)),
    helped: [...helped].filter((member) => !taught.has(member)),
  };
}

function teacherIn(document: SessionDocument, { mode, speakerRole }: Step): MemberId | undefined {
  if (mode !== "solo" || speakerRole === undefined || IS_HELPED.test(speakerRole)) return undefined;
  const given = document.get(`role/${speakerRole}`);
  return given && roleIn(given).member;
}

/** Whether the others work for whoever has the step's role. */
const isForARole = ({ parts = [] }: Step): boolean =>
  parts.some(({ role, does }) => role === OTHERS && (does === "speaks" || does === "helps")) &&
  parts.some(({ role }) => role !== OTHERS);

/** Who was called in a round, latecomers too; who was given the floor of an open step; who consulted in a small group. */
function helpersIn(document: SessionDocument, steps: readonly Step[], step: Step): readonly MemberId[] {
  const roles = (step.parts ?? []).flatMap(({ role }) => document.get(`role/${role}`) ?? []);
  const served = new Set(roles.map((fact) => roleIn(fact).member));
  const inGroups = groupsOf(document, steps, step).flatMap((group) =>
    group.filter((member) => member !== clientOf(group, step)),
  );
  const called = [...document.facts()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    if (!key || !("step" in key) || key.step !== step.id) return [];
    if (key.kind === "round") return roundIn(fact).speakers;
    if (key.kind === "floor") return [floorIn(fact).to];
    return key.kind === "late" ? [key.member] : [];
  });
  return [...inGroups, ...called].filter((member) => !served.has(member));
}
