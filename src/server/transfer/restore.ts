import { sql } from "kysely";
import type { RestoreReport } from "../../contract/transfer.ts";
import { createWithout, readFormer } from "../care/former-people.ts";
import { settleBy, settleEarlier } from "../care/settle.ts";
import type { Scope, Tx } from "../db/database.ts";
import { migrations } from "../db/migrate.ts";
import { tell } from "../events/tell.ts";
import { readDigestReaders } from "../life/news-rows.ts";
import { planDigest } from "../life/weekly-digest.ts";
import { planForgettingOld } from "../retention/kept-rows.ts";
import { areSamplesLeaving, planForgetting } from "../samples/sample-rows.ts";
import { cutWords } from "../search/cut-words.ts";
import type { Services } from "../services.ts";
import { archiveRefused } from "./archive.ts";
import type { Opened } from "./backup-seal.ts";
import { createMove } from "./moved.ts";
import { createPutter, isKept } from "./put-rows.ts";
import { type Ahead, eachLine, type Row } from "./read-backup.ts";
import type { KeptTable } from "./table-rules.ts";

/** The first version whose backups are understood. A migration that gives old columns another meaning moves it. */
const OLDEST = "0025-after-sealed";

/** Tables that backups of before have, and whose rows mean nothing any more: votes on topics, from when they were not sealed. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(["calendar_topic_votes"]);

/** What is read of a backup before anything of it is put anywhere, and all of it. */
interface Backup extends Ahead {
  readonly sealed: Opened;
}

/** Brings back what the space lacks; what is there stays as it is. All of it or, if anything fails, nothing. [IO2] [IO3] */
export async function restore(tx: Tx, services: Services, scope: Scope, backup: Backup): Promise<RestoreReport> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transfer/${scope.space}`}, 0))`.execute(tx);
  const { header, people, sealed } = backup;
  if (header.schema < OLDEST) throw archiveRefused("of-an-older-version");
  if (!migrations.some(({ name }) => name === header.schema)) throw archiveRefused("of-a-newer-version");
  if (!(await isOfHere(tx, scope, header))) throw archiveRefused("of-another-space");

  const former = await readFormer(tx, scope, header, people);
  const move = await createMove(
    tx,
    services,
    scope,
    header,
    people.filter(({ member_id }) => !former.has(String(member_id))),
  );
  const changed = new Map<string, Row[]>();
  const without = createWithout(services, header.space, former, (table, row) =>
    changed.set(table, [...(changed.get(table) ?? []), row]),
  );
  const gone = await tx.selectFrom("taken_out").select("id").where("space_id", "=", scope.space).execute();
  const putter = createPutter(tx, new Set(gone.map(({ id }) => id)));
  await eachLine(sealed, async (table, was) => {
    if (!isKept(table)) {
      if (table === "backup" || table === "members" || LEFT_BEHIND.has(table)) return;
      throw archiveRefused("of-a-newer-version");
    }
    const left = without(table, was);
    const row = left && move(table, left);
    if (row) await putter.put(table, { ...row, space_id: scope.space, tenant_id: scope.tenant });
  });
  const { back, alreadyHere } = await putter.finish();
  await settleEarlier(tx, scope);
  await planAgain(tx, services, scope);
  await makeFound(tx, services, scope, [...(back.get("entries") ?? [])]);
  for (const type of ["people", "formats", "votes", "pulses"] as const) await tell(tx, scope, { type });
  for (const [table, rows] of changed) await settleBy[table]?.(tx, scope, rows, services.clock.now());
  const [entry] = back.get("entries") ?? [];
  if (entry !== undefined) await tell(tx, scope, { type: "entry-changed", entry });
  return { madeAt: header.madeAt, back: countsOf(back), alreadyHere: countsOf(alreadyHere) };
}

async function isOfHere(
  tx: Tx,
  { tenant, space }: Scope,
  { tenant: ofTenant, place }: Backup["header"],
): Promise<boolean> {
  const here = await tx
    .selectFrom("spaces")
    .select(["kind", "group_id", "channel_id"])
    .where("space_id", "=", space)
    .executeTakeFirstOrThrow();
  return (
    ofTenant === tenant &&
    place.kind === here.kind &&
    place.group === here.group_id &&
    place.channel === here.channel_id
  );
}

const countsOf = (ids: ReadonlyMap<KeptTable, ReadonlySet<string>>): RestoreReport["back"] => ({
  entries: ids.get("entries")?.size ?? 0,
  sessions: ids.get("sessions")?.size ?? 0,
  formats: ids.get("formats")?.size ?? 0,
  votes: ids.get("votes")?.size ?? 0,
});

/** Jobs that are about a person or the whole space are planned anew: in a new database their rows are of nothing. */
async function planAgain(tx: Tx, { clock }: Services, scope: Scope): Promise<void> {
  for (const member of await readDigestReaders(tx, scope)) await planDigest(tx, scope, member, clock.now());
  if (await areSamplesLeaving(tx, scope)) await planForgetting(tx, scope, clock.now());
  await planForgettingOld(tx, scope, clock.now());
}

/** The first of them are found at once, the rest as soon as a job has cut their words. */
async function makeFound(tx: Tx, { clock }: Services, scope: Scope, entries: readonly string[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, said)
    select space_id, tenant_id, entry_id, published_at, ''::tsvector, ''::tsvector, '' from entries
    where space_id = ${scope.space} and entry_id = any(${entries}::text[]) and not draft and archived_at is null`.execute(
    tx,
  );
  await cutWords(tx, clock, scope);
}
