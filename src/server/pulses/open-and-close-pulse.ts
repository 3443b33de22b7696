import type { PulseKind, PulseStatement } from "../../domain/pulse.ts";
import { daysInMs, nextOpening, PULSE_STATEMENTS, pulseOutcomeOf } from "../../domain/pulse.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { lockUrn, takeGivers } from "../feedback/givers.ts";
import { planJob } from "../jobs/plan-job.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import {
  createAnswers,
  lockPulses,
  outcomeIn,
  readClosedPulses,
  readOpenPulses,
  readPulseRow,
  statementsIn,
} from "./pulse-rows.ts";
import { readValues } from "./value-rows.ts";

/**
 * Opens a pulse, unless one of its kind is open; one whose time is over is closed first. Answers whether there is something
 * to ask. Pulses must be locked. [PU1]
 */
export async function openPulse(
  tx: Tx,
  { clock, sealer }: Pick<Services, "clock" | "sealer">,
  scope: Scope,
  { kind, days }: { readonly kind: PulseKind; readonly days: number },
): Promise<boolean> {
  const statements = await statementsOf(tx, scope, kind);
  if (statements.length === 0) return false;
  const [pulse, openedAt] = [randomId(), clock.now()];
  const open = (await readOpenPulses(tx, scope)).find((row) => row.kind === kind);
  if (open && open.closes_at > openedAt) return true;
  if (open) await closePulse(tx, { sealer }, scope, open.pulse_id);
  const closesAt = openedAt + daysInMs(days);
  await tx
    .insertInto("pulses")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      pulse_id: pulse,
      kind,
      statements: JSON.stringify(statements),
      opened_at: openedAt,
      closes_at: closesAt,
    })
    .execute();
  await planJob(tx, scope, pulse, "close-pulse", closesAt);
  await tell(tx, scope, { type: "pulses" });
  return true;
}

async function statementsOf(tx: Tx, scope: Scope, kind: PulseKind): Promise<readonly PulseStatement[]> {
  if (kind === "pulse") return PULSE_STATEMENTS.map((id) => ({ id, words: null }));
  return (await readValues(tx, scope)).agreed;
}

/** Tells what may be told of a pulse, once, and forgets the answers and who gave them. [PU3] */
export async function closePulse(
  tx: Tx,
  { sealer }: Pick<Services, "sealer">,
  scope: Scope,
  pulse: string,
): Promise<void> {
  const urn = { scope, about: pulse };
  await lockUrn(tx, urn);
  const row = await readPulseRow(tx, scope, pulse);
  if (!row || row.closed) return;
  await takeGivers(tx, urn);
  const answers = await createAnswers(sealer, urn).take(tx);
  const before = (await readClosedPulses(tx, scope, row.kind)).map((closed) => ({
    statements: statementsIn(closed),
    outcome: outcomeIn(closed),
  }));
  const outcome = pulseOutcomeOf(statementsIn(row), answers, before);
  await tx
    .updateTable("pulses")
    .set({ closed: true, outcome: outcome === null ? null : JSON.stringify(outcome) })
    .where("space_id", "=", scope.space)
    .where("pulse_id", "=", pulse)
    .execute();
  await tell(tx, scope, { type: "pulses" });
}

interface Rhythm {
  readonly kind: PulseKind;
  readonly weeks: number | null;
  readonly days: number;
}

/** Says how often a pulse of a kind opens by itself. Pulses must be locked. [PU1] */
export async function setRhythm(
  tx: Tx,
  { clock }: Pick<Services, "clock">,
  scope: Scope,
  { kind, weeks, days }: Rhythm,
): Promise<void> {
  await tx.deleteFrom("pulse_rhythms").where("space_id", "=", scope.space).where("kind", "=", kind).execute();
  if (weeks !== null) {
    const { last } = await tx
      .selectFrom("pulses")
      .select(({ fn }) => fn.max("opened_at").as("last"))
      .where("space_id", "=", scope.space)
      .where("kind", "=", kind)
      .executeTakeFirstOrThrow();
    const [rhythm, nextAt] = [randomId(), nextOpening(weeks, last, clock.now())];
    const columns = { space_id: scope.space, tenant_id: scope.tenant, rhythm_id: rhythm };
    await tx
      .insertInto("pulse_rhythms")
      .values({ ...columns, kind, weeks, days, next_at: nextAt })
      .execute();
    await planJob(tx, scope, rhythm, "open-pulse", nextAt);
  }
  await tell(tx, scope, { type: "pulses" });
}

/** Opens the pulse of a rhythm and plans the next; a rhythm that was changed since has another job. */
export async function openByRhythm(tx: Tx, services: Services, scope: Scope, rhythm: string): Promise<void> {
  await lockPulses(tx, scope);
  const row = await tx
    .selectFrom("pulse_rhythms")
    .selectAll()
    .where("space_id", "=", scope.space)
    .where("rhythm_id", "=", rhythm)
    .executeTakeFirst();
  if (!row) return;
  await openPulse(tx, services, scope, row);
  const now = services.clock.now();
  const nextAt = nextOpening(row.weeks, now, now);
  await tx
    .updateTable("pulse_rhythms")
    .set({ next_at: nextAt })
    .where("space_id", "=", scope.space)
    .where("rhythm_id", "=", rhythm)
    .execute();
  await planJob(tx, scope, rhythm, "open-pulse", nextAt);
}
