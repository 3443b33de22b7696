import { sql } from "kysely";
import type { ImportReport } from "../../contract/import.ts";
import { lackingIn } from "../../domain/authored.ts";
import type { Caller } from "../auth/members.ts";
import { noteAct } from "../care/audit.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorsFor } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import { readPeople } from "../spaces/people-rows.ts";
import { archiveRefused, withArchive } from "../transfer/archive.ts";
import { insertImport, isImported, lockImported, mayTakeBack, readImports } from "./import-rows.ts";
import { type ImportPlan, type PlannedEntry, planImport, type Remark } from "./plan-import.ts";
import { type Owner, putEntry } from "./put-import.ts";

const MEGABYTE = 1024 * 1024;
const LIMITS = { files: 2_000, fileBytes: 8 * MEGABYTE, allBytes: 100 * MEGABYTE };
const MOST_LISTED = 200;

export function createImportHandlers({
  database,
  clock,
}: Services): Pick<Handlers, "importFiles" | "listImports" | "takeBackImport"> {
  return {
    importFiles: ({ scope, caller, query, archive }) => {
      if (archive.size > LIMITS.allBytes) throw archiveRefused("too-large");
      return withArchive(archive.path, LIMITS, async (files) => {
        const id = idOfSlip(`${caller.member} import`, query.slip);
        const plan = await planImport(files, {
          key: id,
          type: query.type,
          publish: query.publish === "whole",
          leaveOutFaulty: query.faulty === "leave-out",
        });
        return database.inSpace(scope, async (tx) => {
          const around = await readAround(tx, scope, plan, caller);
          if (query.preview === "only") return reportOf(plan, around, false);
          assertMayCome(plan, query.faulty === "leave-out");
          await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.space}/${id}`}, 0))`.execute(tx);
          if (!(await isImported(tx, scope, id))) {
            await put(tx, scope, { id, plan, around, caller, at: clock.now() });
            await noteAct(tx, scope, caller, "imported", clock.now());
          }
          return reportOf(plan, around, true);
        });
      });
    },

    listImports: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => ({
        imports: await readImports(tx, scope, caller.member, clock.now()),
      })),

    takeBackImport: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => {
        const may = await mayTakeBack(tx, scope, params.import, caller.member, clock.now());
        if (may === "none") throw new RequestRefused("not-found", "There is no such import in this space.");
        if (may === "not-theirs")
          throw new RequestRefused("not-the-author", "Only who imported it can take it back. Nothing was changed.");
        if (may === "too-late")
          throw new RequestRefused("refused", "An import can be taken back for thirty days. Nothing was changed.", {
            reason: "too-late",
          });
        const entries = await lockImported(tx, scope, params.import);
        const gone = entries.filter(({ why }) => why === null);
        for (const { entry_id } of gone) await sql`select forget_entry(${entry_id})`.execute(tx);
        await tellOfAll(tx, scope, gone[0]?.entry_id);
        await noteAct(tx, scope, caller, "import-taken-back", clock.now());
        const stayed = entries.flatMap(({ entry_id, title, why }) =>
          why === null ? [] : [{ id: entry_id, title, why }],
        );
        return { gone: gone.length, stayed };
      }),
  };
}

/** What the space has that the import is looked at beside. */
interface Around {
  readonly titles: ReadonlySet<string>;
  readonly owners: ReadonlyMap<string, Owner>;
}

async function readAround(tx: Tx, scope: Scope, { entries }: ImportPlan, { member }: Caller): Promise<Around> {
  const titles = new Set(entries.map(({ entry }) => entry.content.title));
  const known =
    titles.size === 0
      ? []
      : await tx
          .selectFrom("entries")
          .select(["entry_id", "title"])
          .where("space_id", "=", scope.space)
          .where("title", "in", [...titles])
          .where((eb) => eb.or([eb("draft", "=", false), eb("author_id", "in", authorsFor(member))]))
          .execute();
  const own = new Set(entries.map(({ id }) => id));
  return {
    titles: new Set(known.filter(({ entry_id }) => !own.has(entry_id)).map(({ title }) => title)),
    owners: entries.some(({ entry }) => entry.owner !== null) ? await readOwners(tx, scope) : new Map(),
  };
}

/** People of the space by their names; two of one name are nobody. */
async function readOwners(tx: Tx, scope: Scope): Promise<ReadonlyMap<string, Owner>> {
  const people = await readPeople(tx, scope);
  return new Map(
    people
      .filter(({ name }) => people.filter((one) => one.name === name).length === 1)
      .map(({ member, name }) => [name, { member, name }]),
  );
}

/** All or nothing: what is at fault keeps everything out, unless it is left out by wish. [IM3] */
function assertMayCome({ entries, faults }: ImportPlan, leaveOut: boolean): void {
  const tooMany = faults.some(({ fault }) => fault === "too-many-entries");
  if (faults.length > 0 && (!leaveOut || tooMany))
    throw new RequestRefused("refused", "Something in the files cannot be taken. Nothing was imported.", {
      reason: "faulty",
      errors: faults.slice(0, MOST_LISTED).map(({ path, line, fault }) => ({
        path: line === null ? path : `${path}:${line}`,
        message: fault,
      })),
    });
  if (entries.length === 0)
    throw new RequestRefused("refused", "No entries were found in the files. Nothing was imported.", {
      reason: "nothing-inside",
    });
}

interface Put {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly around: Around;
  readonly caller: Caller;
  readonly at: number;
}

async function put(tx: Tx, scope: Scope, { id, plan, around, caller, at }: Put): Promise<void> {
  const by = { member: caller.member, name: caller.name };
  for (const planned of plan.entries)
    await putEntry(tx, scope, planned, { by, at, owner: around.owners.get(planned.entry.owner ?? "") ?? null });
  const ids = plan.entries.map((entry) => entry.id);
  await insertImport(tx, scope, { id, by, at }, ids);
  await tellOfAll(tx, scope, plan.entries.find(({ draft }) => !draft)?.id);
}

/** Whoever hears of one asks anew for the whole list. */
async function tellOfAll(tx: Tx, scope: Scope, one: string | undefined): Promise<void> {
  if (one !== undefined) await tell(tx, scope, { type: "entry-changed", entry: one });
}

function reportOf({ entries, faults, leftOut }: ImportPlan, around: Around, isDone: boolean): ImportReport {
  const seen = new Set<string>();
  return {
    entries: entries.map((planned) => {
      const { path, line, id, entry, draft, remarks, files } = planned;
      const { type, title } = entry.content;
      const isKnown = around.titles.has(title) || seen.has(title);
      seen.add(title);
      return {
        ...{ path, line, type, title, draft },
        id: isDone ? id : null,
        lacking: [...lackingIn(entry.content)],
        remarks: [...remarks, ...remarksBeside(planned, isKnown, around)],
        files: files.length,
      };
    }),
    faults: [...faults],
    leftOut: leftOut.slice(0, MOST_LISTED),
  };
}

function remarksBeside({ entry }: PlannedEntry, isKnown: boolean, { owners }: Around): readonly Remark[] {
  const isOwned = entry.owner === null || owners.has(entry.owner);
  return [
    ...(isKnown && entry.content.title !== "" ? [{ about: "title-known" as const, detail: "" }] : []),
    ...(isOwned ? [] : [{ about: "owner-unknown" as const, detail: (entry.owner ?? "").slice(0, 200) }]),
  ];
}
