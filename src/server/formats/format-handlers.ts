import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { SpaceFormat } from "../../contract/format.ts";
import { sayFault } from "../../contract/format-fault.ts";
import { checkFormat, checkPack, type Fault } from "../../domain/check-format.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { formatOfSession } from "../sessions/session-format.ts";
import { readSessionRow } from "../sessions/session-rows.ts";
import {
  countOnShelf,
  type FormatRow,
  formatOf,
  type PackMark,
  putOnShelf,
  readOnShelf,
  rowsOfPack,
  setArchived,
  shelfOf,
  versionsOf,
} from "./format-rows.ts";

type FormatHandlers = Pick<
  Handlers,
  "listFormats" | "readPlannedFormat" | "saveFormat" | "archiveFormats" | "importPack"
>;

const MOST_FORMATS = 100;
const MOST_FAULTS = 20;

/** Never one of those that ship, and the same nowhere else. */
const newFormatId = () => `own-${randomUUID()}`;

/** Refuses what has the right shape and yet cannot be run. [F3] */
function assertSound(faults: readonly Fault[], ...within: readonly string[]): void {
  const errors = faults.map((fault) => ({ path: [...within, ...fault.path].join("."), message: sayFault(fault) }));
  if (errors.length > 0)
    throw new RequestRefused("bad-request", "The format cannot be run as it is; nothing was changed.", {
      errors: errors.slice(0, MOST_FAULTS),
    });
}

/** One change of a space's shelf at a time: its length, and which packs it holds, are looked at before it is changed. */
const lockShelf = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`formats/${space}`}, 0))`.execute(tx);

async function assertRoom(tx: Tx, scope: Scope): Promise<void> {
  if ((await countOnShelf(tx, scope)) > MOST_FORMATS)
    throw new RequestRefused(
      "shelf-full",
      `A space keeps ${MOST_FORMATS} formats. Nothing was changed; remove one first.`,
    );
}

const packOf = (row: FormatRow): PackMark | null => row.pack as PackMark | null;

/** The packs that these came in, each as a whole and in its newest version. */
async function wholePacks(tx: Tx, scope: Scope, rows: readonly FormatRow[]): Promise<readonly FormatRow[]> {
  const names = new Set(rows.flatMap((row) => packOf(row)?.name ?? []));
  const packs: FormatRow[] = [];
  for (const name of names) {
    const all = await rowsOfPack(tx, scope, name);
    const newest = Math.max(...all.map((row) => packOf(row)?.version ?? 0));
    packs.push(...all.filter((row) => packOf(row)?.version === newest));
  }
  return packs;
}

export function createFormatHandlers({ database, clock }: Services): FormatHandlers {
  const list = async (tx: Tx, scope: Scope) => ({ formats: (await shelfOf(tx, scope)).map(formatOf) });

  return {
    listFormats: ({ scope }) => database.inSpace(scope, (tx) => list(tx, scope)),

    readPlannedFormat: ({ scope, params }) =>
      database.inSpace(scope, async (tx) => {
        const format = await formatOfSession(tx, scope, await readSessionRow(tx, scope, params.session));
        return structuredClone(format) as SpaceFormat["format"];
      }),

    saveFormat: ({ scope, caller, body: { format, replaces } }) => {
      assertSound(checkFormat(format), "format");
      return database.inSpace(scope, async (tx) => {
        await lockShelf(tx, scope);
        const known = replaces ? await readOnShelf(tx, scope, replaces.id) : undefined;
        if (replaces && known?.version !== replaces.version)
          throw new RequestRefused(
            "format-changed",
            "Somebody saved or removed this format since. Nothing was overwritten.",
          );
        if (known?.pack) throw badRequest("replaces", "is of a pack: save a format of your own");
        if (known) await setArchived(tx, scope, [known], clock.now());
        const saved = await putOnShelf(tx, scope, {
          format: { ...format, id: known?.format_id ?? newFormatId(), version: (known?.version ?? 0) + 1 },
          author: caller.member,
          at: clock.now(),
          pack: null,
        });
        await assertRoom(tx, scope);
        await tell(tx, scope, { type: "formats" });
        return saved;
      });
    },

    archiveFormats: ({ scope, body: { archived, formats } }) =>
      database.inSpace(scope, async (tx) => {
        await lockShelf(tx, scope);
        const shelf = await shelfOf(tx, scope);
        const named = shelf.filter((row) => formats.includes(row.format_id));
        if (archived) {
          const packs = new Set(named.flatMap((row) => packOf(row)?.name ?? []));
          const whole = shelf.filter((row) => named.includes(row) || packs.has(packOf(row)?.name ?? ""));
          await setArchived(tx, scope, whole, clock.now());
        } else {
          const missing = formats.filter((id) => !named.some((row) => row.format_id === id));
          const versions = missing.length === 0 ? [] : await versionsOf(tx, scope, missing);
          const newest = missing.flatMap((id) => versions.find((row) => row.format_id === id) ?? []);
          const alone = newest.filter((row) => packOf(row) === null);
          await setArchived(tx, scope, [...alone, ...(await wholePacks(tx, scope, newest))], null);
          await assertRoom(tx, scope);
        }
        await tell(tx, scope, { type: "formats" });
        return list(tx, scope);
      }),

    importPack: ({ scope, caller, body: { formats, ...pack } }) => {
      assertSound(checkPack(formats));
      return database.inSpace(scope, async (tx) => {
        await lockShelf(tx, scope);
        const rows = await rowsOfPack(tx, scope, pack.name);
        const here = rows.filter((row) => row.archived_at === null);
        if (here.some((row) => (packOf(row)?.version ?? 0) >= pack.version))
          throw new RequestRefused("pack-not-newer", "This pack is here already, as new as this. Nothing was changed.");
        await setArchived(tx, scope, here, clock.now());
        for (const format of formats) {
          const known = rows.find((row) => packOf(row)?.id === format.id);
          await putOnShelf(tx, scope, {
            format: { ...format, id: known?.format_id ?? newFormatId(), version: (known?.version ?? 0) + 1 },
            author: caller.member,
            at: clock.now(),
            pack: { ...pack, id: format.id },
          });
        }
        await assertRoom(tx, scope);
        await tell(tx, scope, { type: "formats" });
        return list(tx, scope);
      });
    },
  };
}
