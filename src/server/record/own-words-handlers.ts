import { agendaOf } from "../../domain/agenda.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import { companionsOf } from "../../domain/companions.ts";
import type { MemberId } from "../../domain/ids.ts";
import { namedWords, ownWords } from "../../domain/own-words.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import { ledgerOf, readFactRows } from "../document/fact-rows.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { takeBack } from "./take-back.ts";

type OwnWordsHandlers = Pick<Handlers, "ownWords" | "takeBack">;

export function createOwnWordsHandlers(services: Services): OwnWordsHandlers {
  const { database } = services;
  return {
    ownWords: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const session = await readSessionRow(tx, scope, params.session);
        assertEnded(session);
        const rows = await readFactRows(tx, scope, session.session_id);
        return { words: wordsOf(ledgerOf(session, rows).document, caller.member) };
      }),

    takeBack: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        assertEnded(session);
        const rows = await readFactRows(tx, scope, session.session_id);
        const ledger = ledgerOf(session, rows);
        const fact = ledger.document.get(body.key);
        const words = fact && namedWords(fact);
        if (!fact || !words || !speaksFor(caller.member, words.by))
          throw new RequestRefused("refused", "Only your own words, written with your name, can be taken back.", {
            reason: "not-your-words",
          });
        // Asked twice, it stays done once.
        if (words.text !== "") await takeBack(tx, services, scope, session, fact, words);
        return { words: wordsOf(ledger.document, caller.member).filter(({ key }) => key !== body.key) };
      }),
  };
}

/** While a session runs its document is still in everybody's hands; what is written can be changed there. */
function assertEnded(session: SessionRow): void {
  if (session.state !== "ended")
    throw new RequestRefused("not-ended", "The session has not ended yet. Words can be taken back once it has.");
}

function wordsOf(document: SessionDocument, member: MemberId) {
  const titles = new Map(agendaOf(document).map(({ id, title }) => [id as string, title]));
  const beside = new Map(companionsOf(document).map(({ id, name }) => [id, name]));
  return ownWords(document, member).map(({ key, kind, step, text, by }) => ({
    key,
    kind,
    step: step === null ? null : (titles.get(step) ?? ""),
    text,
    ...(by === member ? {} : { beside: beside.get(by) ?? "" }),
  }));
}
