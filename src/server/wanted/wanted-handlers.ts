import type { MemberId } from "../../domain/ids.ts";
import { isCard } from "../../domain/wanted.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readWrittenRow } from "../entries/entry-page.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import {
  lockWanted,
  putAsk,
  putLesson,
  putSeen,
  readAskers,
  readWantedFor,
  readWantedRow,
  takeAsk,
  type WantedRow,
  wantedOn,
} from "./wanted-rows.ts";

type WantedHandlers = Pick<Handlers, "listWanted" | "wantLesson" | "joinWanted" | "answerWanted" | "seeWanted">;

export function createWantedHandlers({ database, clock }: Services): WantedHandlers {
  /** Changes what is wanted, one change after another, and answers what `member` sees of it then. */
  const changing = (scope: Scope, member: MemberId, change: (tx: Tx) => Promise<void>) =>
    database.inSpace(scope, async (tx) => {
      await lockWanted(tx, scope);
      await change(tx);
      return { wanted: await readWantedFor(tx, scope, member) };
    });

  return {
    listWanted: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => ({ wanted: await readWantedFor(tx, scope, caller.member) })),

    wantLesson: ({ scope, caller, body: { topic } }) =>
      changing(scope, caller.member, async (tx) => {
        const { wanted_id } = await wantedOn(tx, scope, topic, clock.now());
        await putAsk(tx, scope, wanted_id, caller.member);
        await tellOfCard(tx, scope, (await readAskers(tx, scope, wanted_id)).length);
      }),

    joinWanted: ({ scope, caller, params, body: { wanted: wants } }) =>
      changing(scope, caller.member, async (tx) => {
        const { wanted_id } = await shown(tx, scope, params.wanted, caller.member);
        const before = (await readAskers(tx, scope, wanted_id)).length;
        await (wants ? putAsk : takeAsk)(tx, scope, wanted_id, caller.member);
        await tellOfCard(tx, scope, Math.max(before, (await readAskers(tx, scope, wanted_id)).length));
      }),

    answerWanted: ({ scope, caller, params, body: { lesson } }) =>
      changing(scope, caller.member, async (tx) => {
        const { wanted_id } = await shown(tx, scope, params.wanted, caller.member);
        const askers = await readAskers(tx, scope, wanted_id);
        if (lesson === null && !askers.includes(caller.member))
          throw new RequestRefused("refused", "Only who asked can say that a lesson does not answer it.", {
            reason: "not-asked",
          });
        if (lesson !== null) {
          const row = await readWrittenRow(tx, scope, lesson, caller.member);
          if (row.type !== "lesson" || row.draft) throw badRequest("lesson", "is no published lesson");
        }
        await putLesson(tx, scope, wanted_id, lesson);
        await tell(tx, scope, { type: "wanted" });
      }),

    seeWanted: ({ scope, caller, params }) =>
      changing(scope, caller.member, async (tx) => {
        const { wanted_id } = await shown(tx, scope, params.wanted, caller.member);
        await putSeen(tx, scope, wanted_id, caller.member);
      }),
  };
}

/** What one asks for alone is there for nobody else. [WA1] */
async function shown(tx: Tx, scope: Scope, wanted: string, member: MemberId): Promise<WantedRow> {
  const row = await readWantedRow(tx, scope, wanted);
  const askers = row ? await readAskers(tx, scope, wanted) : [];
  if (!row) throw new RequestRefused("not-found", "There is no such wanted lesson in this space.");
  if (isCard(askers.length) || askers.includes(member)) return row;
  throw new RequestRefused("not-yours-to-read", "What one member wants alone is theirs. Nothing was changed.");
}

/** Of what one asks for alone nobody hears anything. */
async function tellOfCard(tx: Tx, scope: Scope, askers: number): Promise<void> {
  if (isCard(askers)) await tell(tx, scope, { type: "wanted" });
}
