import type { InboxState } from "../../contract/session-document.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Tx } from "../db/database.ts";
import { lastFactAt } from "../document/fact-rows.ts";
import { nextAt, putIntoDocument, signed } from "../document/state-facts.ts";
import { presentMembers } from "../events/presence.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { randomId } from "../random-id.ts";
import { assertSeat } from "../seat/seat-handlers.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow } from "../sessions/session-rows.ts";
import {
  assertAgreed,
  assertBeside,
  assertSealedStep,
  type Box,
  emptyBox,
  isRevealed,
  lockBox,
  putText,
  putWrote,
  readCompanions,
  readWriters,
} from "./inbox-rows.ts";

type InboxHandlers = Pick<Handlers, "readInbox" | "writeSealed" | "reveal">;

const alreadyRevealed = () =>
  new RequestRefused("already-revealed", "This step was revealed already. Your text was not sent; it is still yours.");

export function createInboxHandlers({ database, clock, signer, sealer }: Services): InboxHandlers {
  return {
    readInbox: ({ scope, params, caller, query }) =>
      database.inSpace(scope, async (tx) => {
        const box: Box = { scope, session: params.session, step: query.step };
        await assertSealedStep(tx, box);
        return stateOf(tx, box, caller.member);
      }),

    async writeSealed({ scope, params, caller, body }) {
      const box: Box = { scope, session: params.session, step: body.step };
      const writer = body.beside ?? caller.member;
      // Two transactions: a text must not share its transaction's id with the row that says who wrote.
      await database.inSpace(scope, async (tx) => {
        const session = await readSessionRow(tx, scope, box.session);
        if (session.state === "ended")
          throw new RequestRefused(
            "session-ended",
            "This session has ended. Your text was not sent; it is still yours.",
          );
        if (session.seat_member === writer)
          throw new RequestRefused("seat-is-neutral", "Whoever facilitates does not write. Your text was not sent.");
        await assertSealedStep(tx, box);
        if (body.beside !== undefined) await assertBeside(tx, box, caller.member, body.beside);
        await assertAgreed(tx, box, writer);
        await lockBox(tx, box);
        if (await isRevealed(tx, box)) throw alreadyRevealed();
        await putText(tx, box, body, body.named ? writer : null, sealer);
      });
      return database.inSpace(scope, async (tx) => {
        await lockBox(tx, box);
        if (!(await isRevealed(tx, box))) {
          await putWrote(tx, box, writer, body.editKey);
          const { state } = await readSessionRow(tx, scope, box.session);
          const written = (await readWriters(tx, box)).size;
          // Before the start nobody is told who comes when. [R5]
          if (state !== "planned")
            await tell(tx, scope, { type: "inbox", session: box.session, step: box.step, written });
        }
        return stateOf(tx, box, caller.member);
      });
    },

    reveal: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const box: Box = { scope, session: params.session, step: body.step };
        await lockBox(tx, box);
        const session = await lockSessionRow(tx, scope, box.session);
        assertSeat(session, caller, body.epoch);
        await assertSealedStep(tx, box);
        if (await isRevealed(tx, box)) throw new RequestRefused("already-revealed", "This step was revealed already.");
        const texts = await emptyBox(tx, box, sealer);
        const at = nextAt(clock, await lastFactAt(tx, scope, session));
        const notes = texts.map(({ author, text }) => ({
          key: `reflection/${box.step}/${randomId()}`,
          value: { author, text },
          by: null,
          at,
        }));
        const revealed = { key: `revealed/${box.step}`, value: { count: texts.length }, by: null, at };
        const facts = signed(signer, session, [...notes, revealed]);
        return { version: await putIntoDocument(tx, scope, session, facts) };
      }),
  };
}

async function stateOf(tx: Tx, box: Box, me: MemberId): Promise<InboxState> {
  const [session, writers, present, companions, revealed] = [
    await readSessionRow(tx, box.scope, box.session),
    await readWriters(tx, box),
    await presentMembers(tx, box.scope, box.session),
    await readCompanions(tx, box),
    await isRevealed(tx, box),
  ];
  const beside = companions.filter(({ host }) => present.includes(host)).map(({ id }) => id);
  // Before the start everybody knows of themselves alone. [R5]
  const told = session.state === "planned" ? new Set([...writers].filter((writer) => writer === me)) : writers;
  const possible = new Set<string>([...told, ...present, ...beside]);
  if (session.seat_member !== null && !told.has(session.seat_member)) possible.delete(session.seat_member);
  return { step: box.step, written: told.size, mine: writers.has(me), possible: possible.size, revealed };
}
