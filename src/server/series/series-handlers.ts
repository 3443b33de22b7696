import type { OpenBefore } from "../../contract/series.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import { stillOpen } from "../../domain/series.ts";
import { authoredOf, type EntryRow } from "../entries/entry-rows.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { readSessionRow } from "../sessions/session-rows.ts";
import { readEarlierLessons, readEarlierRecords } from "./series-rows.ts";

type SeriesHandlers = Pick<Handlers, "readOpenBefore">;

/** More open questions of one session than this are for the tab; the most wanted come first. */
const MOST_QUESTIONS = 5;

/** As many come back as are answered in a few minutes: the first of each lesson before the second of any. [V4] */
const MOST_RECALL = 5;

function recallOf(lessons: readonly EntryRow[]): OpenBefore["recall"] {
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

export function createSeriesHandlers({ database }: Services): SeriesHandlers {
  return {
    // Who comes by the meeting alone reads nothing of the home's records but their own part. [E2]
    readOpenBefore: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const session = await readSessionRow(tx, scope, params.session);
        const records = (await readEarlierRecords(tx, scope, session)).map(({ record }) => record);
        return {
          commitments: records.flatMap((record) =>
            stillOpen(record.commitments)
              .filter(({ by }) => !scope.isGranted || speaksFor(caller.member, by.member))
              .map(({ by, text }) => ({
                session: record.session,
                title: record.title,
                endedAt: record.endedAt,
                by,
                text,
              })),
          ),
          questions: (scope.isGranted ? [] : records).flatMap(({ title, questions }) =>
            questions
              .filter(({ answered }) => !answered)
              .slice(0, MOST_QUESTIONS)
              .map(({ id, author, text }) => ({ id, title, author, text })),
          ),
          recall: scope.isGranted ? [] : recallOf(await readEarlierLessons(tx, scope, session)),
        };
      }),
  };
}
