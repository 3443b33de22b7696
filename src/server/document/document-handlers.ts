import { canonicalJson, type WireFact } from "../../contract/fact.ts";
import type { MemberId } from "../../domain/ids.ts";
import { isParticipants } from "../../domain/seat.ts";
import type { Scope, Tx } from "../db/database.ts";
import { presentMembers } from "../events/presence.ts";
import type { Handlers } from "../http/handler.ts";
import { isUnrecordedSession } from "../record/forget-unrecorded.ts";
import { assertSeat } from "../seat/seat-handlers.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import {
  bumpVersion,
  type FactRow,
  lastFactAt,
  ledgerOf,
  readFactRows,
  readOutlineRows,
  readRulingRows,
  readShelfRows,
  wireOf,
} from "./fact-rows.ts";
import { nextAt, putIntoDocument, signed } from "./state-facts.ts";
import { mayWriteThrough } from "./write-through.ts";

type DocumentHandlers = Pick<Handlers, "readDocument" | "writeDocument" | "state">;

export function createDocumentHandlers({ database, clock, signer }: Services): DocumentHandlers {
  return {
    readDocument: ({ scope, params, query }) =>
      database.inSpace(scope, async (tx) => {
        // The session first: what is written after this read comes with the next version.
        const session = await readSessionRow(tx, scope, params.session);
        const rows =
          query.part === "outline"
            ? await readOutlineRows(tx, scope, session.session_id)
            : await readFactRows(tx, scope, session.session_id, query.after);
        return {
          session: session.session_id,
          version: session.doc_version,
          facts: rows.filter((row) => !row.removed).map(wireOf),
          removed: rows.filter((row) => row.removed).map((row) => row.key),
          container: session.container,
          checkedSeq: session.checked_seq,
          present: await presentMembers(tx, scope, session.session_id),
        };
      }),

    writeDocument: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        assertSeat(session, caller, body.epoch);
        // Nobody's copy brings back what was not to be kept. [K21]
        if (await isForgotten(tx, scope, session)) return { version: session.doc_version };
        const seats = await readShelfRows(tx, scope, session.session_id, "seat");
        const holders = new Map(seats.map((row) => [epochOf(row), row.value.member as MemberId]));
        const seatSince = seats.find((row) => epochOf(row) === body.epoch)?.at ?? 0;
        // Signed facts came from here in the first place.
        const isOwnVoice = (fact: WireFact) =>
          fact.by === caller.member && fact.at >= seatSince && isParticipants(fact);
        const facts = body.facts.filter(
          (fact) => fact.signature === undefined && !isOwnVoice(fact) && mayWriteThrough(fact, holders),
        );
        await noteContainer(tx, scope, session, body);
        const removed = await withdraw(tx, scope, session, body.removed);
        const now = { ...session, doc_version: removed };
        if (facts.length === 0 && removed === session.doc_version) return { version: removed };
        return { version: await putIntoDocument(tx, scope, now, facts) };
      }),

    state: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        const asked = body.facts.map(({ key }) => key);
        if (await isForgotten(tx, scope, session))
          return {
            stated: [],
            refused: asked.map((key) => ({ key, reason: "already-ended" })),
            version: session.doc_version,
          };
        const rows = await readRulingRows(tx, scope, session.session_id, asked);
        const standing = rows.filter((row) => !row.removed);
        const ledger = ledgerOf(session, standing);
        const known = new Map(standing.map((row) => [row.key, wireOf(row)]));
        // What its author took back stays closed: a signed answer must not say otherwise. [K4]
        const takenBack = new Set(rows.filter((row) => row.taken_back).map(({ key }) => key));
        const news = new Map<string, WireFact>();
        const refused: { key: string; reason: string }[] = [];
        let lastAt = await lastFactAt(tx, scope, session);
        for (const { key, value } of body.facts) {
          // Stated before, and the answer got lost: harmless twice.
          if (isSame(news.get(key) ?? known.get(key), value, caller.member)) continue;
          if (session.seat_member === caller.member && isParticipants({ key, value })) {
            refused.push({ key, reason: "seat-is-neutral" });
            continue;
          }
          if (takenBack.has(key)) {
            refused.push({ key, reason: "taken-back" });
            continue;
          }
          const fact = { key, value, by: caller.member, at: nextAt(clock, lastAt), seq: 0 };
          ledger.judge({ ...fact, signed: true });
          if (ledger.accepted(key)?.at === fact.at) {
            news.set(key, fact);
            lastAt = fact.at;
          } else refused.push({ key, reason: "may-not-state" });
        }
        const facts = signed(signer, session, [...news.values()]);
        const version = facts.length > 0 ? await putIntoDocument(tx, scope, session, facts) : session.doc_version;
        for (const fact of facts) known.set(fact.key, fact);
        const refusedKeys = new Set(refused.map((one) => one.key));
        const stated = [...new Set(asked)].flatMap((key) => {
          const fact = refusedKeys.has(key) ? undefined : known.get(key);
          return fact ? [fact] : [];
        });
        return { stated, refused, version };
      }),
  };
}

/** An unrecorded session that has ended: its document is closed. */
const isForgotten = async (tx: Tx, scope: Scope, session: SessionRow): Promise<boolean> =>
  session.state === "ended" && (await isUnrecordedSession(tx, scope, session));

const isSame = (known: WireFact | undefined, value: WireFact["value"], by: MemberId): boolean =>
  known !== undefined && known.by === by && canonicalJson(known.value) === canonicalJson(value);

const epochOf = (seat: FactRow): number => Number(seat.key.slice("seat/".length));

async function noteContainer(
  tx: Tx,
  scope: Scope,
  session: SessionRow,
  { container, checkedSeq }: { readonly container: string; readonly checkedSeq: number },
): Promise<void> {
  const same = session.container === container;
  if (same && session.checked_seq >= checkedSeq) return;
  await tx
    .updateTable("sessions")
    .set({ container, checked_seq: checkedSeq })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .execute();
}

/** Takes unsigned facts back; answers the version after it. */
async function withdraw(tx: Tx, scope: Scope, session: SessionRow, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return session.doc_version;
  const { numUpdatedRows } = await tx
    .updateTable("document_facts")
    .set({ removed: true, version: session.doc_version + 1 })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .where("key", "in", [...new Set(keys)])
    .where("signature", "is", null)
    .where("removed", "=", false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? session.doc_version : bumpVersion(tx, scope, session, 1);
}
