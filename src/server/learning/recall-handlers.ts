import { afterRecall, nextAskingOf } from "../../domain/recall.ts";
import { readWrittenRow } from "../entries/entry-page.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { changeRecall, lockRecall, muteAll, readRecallState, standingIn } from "./recall-rows.ts";

type RecallHandlers = Pick<Handlers, "readRecall" | "answerRecall" | "muteRecall">;

export function createRecallHandlers({ database, clock }: Services): RecallHandlers {
  return {
    readRecall: ({ scope, caller }) =>
      database.inSpace(scope, (tx) => readRecallState(tx, scope, caller.member, clock.now())),

    answerRecall: ({ scope, caller, body: { entry, question, dueAt, knew } }) =>
      database.inSpace(scope, async (tx) => {
        const [reader, now] = [{ scope, entry, member: caller.member }, clock.now()];
        const row = await lockRecall(tx, reader);
        if (row) {
          const { content } = await readWrittenRow(tx, scope, entry, caller.member);
          // An answer that was sent before, or to what is no longer asked, changes nothing.
          const standing = standingIn(row, content).map((one) =>
            one.question === question && one.dueAt === dueAt ? afterRecall(one, knew, row.finished_at, now) : one,
          );
          const due_at = nextAskingOf(standing);
          await changeRecall(tx, reader, { answers: JSON.stringify(standing), due_at });
        }
        return readRecallState(tx, scope, caller.member, now);
      }),

    muteRecall: ({ scope, caller, body: { entry, muted } }) =>
      database.inSpace(scope, async (tx) => {
        if (entry === null) await muteAll(tx, scope, caller.member, muted);
        else await changeRecall(tx, { scope, entry, member: caller.member }, { muted });
        return readRecallState(tx, scope, caller.member, clock.now());
      }),
  };
}
