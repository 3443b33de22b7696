import type { SessionRecord } from "../../contract/record.ts";
import { companionsOf } from "../../domain/companions.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { RecordDraft } from "../../domain/record.ts";
import type { SessionDocument } from "../../domain/session-document.ts";

/** A record with the names of the day; somebody whose name is not known any more is "Member". */
export function makeRecord(draft: RecordDraft, names: ReadonlyMap<MemberId, string>): SessionRecord {
  const named = (member: MemberId) => ({ member, name: names.get(member) ?? "Member" });
  return {
    session: draft.session,
    title: draft.title,
    format: draft.format,
    startedAt: draft.startedAt,
    endedAt: draft.endedAt,
    facilitators: draft.facilitators.map(named),
    participants: draft.participants.map(named),
    taught: draft.taught.map(named),
    helped: draft.helped.map(named),
    steps: draft.steps.map((step) => ({
      id: step.id,
      title: step.title,
      mode: step.mode,
      prompts: [...step.prompts],
      plannedMs: step.plannedMs,
      reflections: step.reflections.map(({ author, text, same }) => ({
        author: author === null ? null : named(author),
        text,
        same,
      })),
      typedTurns: step.typedTurns.map(({ speaker, text }) => ({ speaker: named(speaker), text })),
    })),
    questions: draft.questions.map(({ id, author, text, votes, answered }) => ({
      id,
      author: author === null ? null : named(author),
      text,
      votes,
      answered,
    })),
    commitments: draft.commitments.map(({ by, text }) => ({ by: named(by), text, became: null })),
  };
}

/**
 * The names of members and of those who sat beside them, these with their host's: in any language, and nobody at a device
 * passes for a member. [U5]
 */
export const withCompanions = (
  document: SessionDocument,
  names: ReadonlyMap<MemberId, string>,
): ReadonlyMap<MemberId, string> =>
  new Map([
    ...names,
    ...companionsOf(document).map(({ id, host, name }) => [id, `${name} (${names.get(host) ?? "Member"})`] as const),
  ]);

/** Everything in a record that people wrote, in the order of the page: what search finds and excerpts are cut from. */
export const textOf = (record: SessionRecord): string =>
  [
    ...record.steps.flatMap((step) => [
      ...step.reflections.map((reflection) => reflection.text),
      ...step.typedTurns.map((turn) => turn.text),
    ]),
    ...record.questions.map((question) => question.text),
    ...record.commitments.map((commitment) => commitment.text),
  ].join("\n");

/** Names of those who were there: found by search, but never part of a snippet. */
export const namesIn = (record: SessionRecord): string =>
  [...record.facilitators, ...record.participants].map((person) => person.name).join("\n");
