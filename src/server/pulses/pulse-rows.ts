import { type Selectable, sql } from "kysely";
import type { GivenPulse } from "../../contract/pulse.ts";
import { PulseOutcomeSchema, PulseStatements, PulseTapsSchema } from "../../contract/pulse.ts";
import type { PulseKind, PulseStatement, PulseTaps } from "../../domain/pulse.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { assertSameKey, hashOf } from "../feedback/feedback-rows.ts";
import type { Urn } from "../feedback/givers.ts";
import type { Sealer } from "../inbox/sealer.ts";
import { shuffled } from "../shuffled.ts";

export type PulseRow = Selectable<Schema["pulses"]>;
type AnswerRow = Selectable<Schema["pulse_answers"]>;

/** So many closed pulses of a kind are told of: two years of the quickest rhythm. */
const TOLD = 26;

/** What opens pulses, and what the space agrees on, goes one after another. */
export const lockPulses = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`pulses/${space}`}, 0))`.execute(tx);

const pulsesOf = (tx: Tx, { space }: Scope) => tx.selectFrom("pulses").selectAll().where("space_id", "=", space);

export const readPulseRow = (tx: Tx, scope: Scope, pulse: string): Promise<PulseRow | undefined> =>
  pulsesOf(tx, scope).where("pulse_id", "=", pulse).executeTakeFirst();

export const readOpenPulses = (tx: Tx, scope: Scope): Promise<PulseRow[]> =>
  pulsesOf(tx, scope).where("closed", "=", false).orderBy("kind").execute();

/** The newest first. */
export const readClosedPulses = (tx: Tx, scope: Scope, kind: PulseKind): Promise<PulseRow[]> =>
  pulsesOf(tx, scope)
    .where("closed", "=", true)
    .where("kind", "=", kind)
    .orderBy("closes_at", "desc")
    .orderBy("pulse_id")
    .limit(TOLD)
    .execute();

export const statementsIn = (row: PulseRow): PulseStatement[] => PulseStatements.parse(row.statements);
export const outcomeIn = (row: PulseRow): number[] | null => PulseOutcomeSchema.parse(row.outcome);

/** The answers to a pulse, sealed and without a name; what was taken back looks like them. The urn must be locked. [PU2] */
export function createAnswers(sealer: Sealer, urn: Urn) {
  const { scope, about: pulse } = urn;
  const placeOf = (slip: string) => JSON.stringify(["pulse", pulse, slip]);
  const take = (tx: Tx): Promise<AnswerRow[]> =>
    tx
      .deleteFrom("pulse_answers")
      .where("space_id", "=", scope.space)
      .where("pulse_id", "=", pulse)
      .returningAll()
      .execute();
  return {
    async isKnown(tx: Tx, slip: string): Promise<boolean> {
      const row = await tx
        .selectFrom("pulse_answers")
        .select("slip")
        .where("space_id", "=", scope.space)
        .where("pulse_id", "=", pulse)
        .where("slip", "=", slip)
        .executeTakeFirst();
      return row !== undefined;
    },
    /** Writes or changes an answer and then all of them anew, in random order: nothing tells which came last. */
    async put(tx: Tx, { slip, editKey, taps }: GivenPulse): Promise<void> {
      const rows = await take(tx);
      const [known, hash] = [rows.find((row) => row.slip === slip), hashOf(editKey)];
      if (known) assertSameKey(known.edit_key_hash, hash);
      const all = rows.map((row) => ({ ...row, sealed: resealed(row) })).filter((row) => row.slip !== slip);
      const columns = { space_id: scope.space, tenant_id: scope.tenant, pulse_id: pulse };
      const sealed = seal(taps, slip);
      await tx
        .insertInto("pulse_answers")
        .values(shuffled([...all, { ...columns, slip, edit_key_hash: hash, sealed }]))
        .execute();
    },
    /** Takes them all out. */
    take: async (tx: Tx): Promise<readonly PulseTaps[]> => (await take(tx)).map(opened),
  };

  function seal(taps: PulseTaps, slip: string): Buffer {
    return sealer.seal({ text: JSON.stringify(taps), author: null }, placeOf(slip));
  }
  function opened({ sealed, slip }: AnswerRow): PulseTaps {
    return PulseTapsSchema.parse(JSON.parse(sealer.open(sealed, placeOf(slip)).text));
  }
  /** Sealed anew, so that two copies of the database do not tell which one changed. */
  function resealed(row: AnswerRow): Buffer {
    return seal(opened(row), row.slip);
  }
}
