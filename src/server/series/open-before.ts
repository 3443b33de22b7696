import type { RecordEntry } from "../../contract/record.ts";
import type { OpenBefore } from "../../contract/series.ts";
import type { MemberId } from "../../domain/ids.ts";
import { stillOpen } from "../../domain/series.ts";
import { authoredOf, type EntryRow } from "../entries/entry-rows.ts";

/** More open questions of one session than this are for the tab; the most wanted come first. */
const MOST_QUESTIONS = 5;

/** As many come back as are answered in a few minutes: the first of each lesson before the second of any. [V4] */
const MOST_RECALL = 5;

/** The commitments that are open in these records, in their order; `isShown` says whose are told. [V1] */
export const commitmentsOf = (
  records: readonly RecordEntry["record"][],
  isShown: (member: MemberId) => boolean,
): OpenBefore["commitments"] =>
  records.flatMap(({ session, title, endedAt, commitments }) =>
    stillOpen(commitments)
      .filter(({ by }) => isShown(by.member))
      .map(({ by, text }) => ({ session, title, endedAt, by, text })),
  );

export const questionsOf = (records: readonly RecordEntry["record"][]): OpenBefore["questions"] =>
  records.flatMap(({ title, questions }) =>
    questions
      .filter(({ answered }) => !answered)
      .slice(0, MOST_QUESTIONS)
      .map(({ id, author, text }) => ({ id, title, author, text })),
  );

export function recallOf(lessons: readonly EntryRow[]): OpenBefore["recall"] {
  const questions = lessons.flatMap((row) => {
    const content = authoredOf(row);
    const asked = content.type === "lesson" ? content.recall.filter((question) => question.trim() !== "") : [];
    return asked.map((question, place) => ({ entry: row.entry_id, title: row.title, question, place }));
  });
  return questions
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST_RECALL)
    .map(({ place: _, ...asked }) => asked);
}
