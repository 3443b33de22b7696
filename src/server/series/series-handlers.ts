import { speaksFor } from "../../domain/companion-id.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { readSessionRow } from "../sessions/session-rows.ts";
import { commitmentsOf, questionsOf, recallOf } from "./open-before.ts";
import { readEarlierLessons, readEarlierRecords } from "./series-rows.ts";

type SeriesHandlers = Pick<Handlers, "readOpenBefore">;

export function createSeriesHandlers({ database }: Services): SeriesHandlers {
  return {
    // Who comes by the meeting alone reads nothing of the home's records but their own part. [E2]
    readOpenBefore: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const session = await readSessionRow(tx, scope, params.session);
        const records = (await readEarlierRecords(tx, scope, session)).map(({ record }) => record);
        const { isGranted } = scope;
        return {
          commitments: commitmentsOf(records, (member) => !isGranted || speaksFor(caller.member, member)),
          questions: isGranted ? [] : questionsOf(records),
          recall: isGranted ? [] : recallOf(await readEarlierLessons(tx, scope, session)),
        };
      }),
  };
}
