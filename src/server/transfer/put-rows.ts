import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { archiveRefused } from "./archive.ts";
import type { Row } from "./read-backup.ts";
import { type KeptRule, type KeptTable, keptTables } from "./table-rules.ts";

const rules: ReadonlyMap<string, KeptRule> = new Map(keptTables);

export const isKept = (table: string): table is KeptTable => rules.has(table);

interface Tally {
  /** Ids by table: what came back, and what was there already. */
  readonly back: ReadonlyMap<KeptTable, ReadonlySet<string>>;
  readonly alreadyHere: ReadonlyMap<KeptTable, ReadonlySet<string>>;
}

/**
 * Puts rows where their keys are free. What is part of something that did not come back does not come either, so that
 * nothing that is here is changed; nor does what was `takenOut`. Rows of one table follow one another; `finish` puts the
 * last of them.
 */
export function createPutter(tx: Tx, takenOut: ReadonlySet<string>) {
  const back = new Map<KeptTable, Set<string>>();
  const alreadyHere = new Map<KeptTable, Set<string>>();
  const columns = new Map<KeptTable, ReadonlySet<string>>();
  let [table, waiting]: [KeptTable | undefined, Row[]] = [undefined, []];

  const belongs = (into: KeptTable, { by, ofPerson, partOf = [] }: KeptRule, row: Row): boolean =>
    !(by !== undefined && takenOut.has(String(row[by]))) &&
    !(ofPerson !== undefined && takenOut.has(`${into}/${row[ofPerson]}`)) &&
    partOf.every(
      ([column, ...tables]) => row[column] === null || tables.some((one) => back.get(one)?.has(String(row[column]))),
    );

  const flush = async (): Promise<void> => {
    const [into, rows] = [table, waiting];
    waiting = [];
    const rule = into && rules.get(into);
    const [first] = rows;
    if (!into || !rule || !first) return;
    if (!columns.has(into)) columns.set(into, await columnsOf(tx, into));
    const names = Object.keys(first);
    if (names.some((name) => !columns.get(into)?.has(name))) throw archiveRefused("of-a-newer-version");
    const own = rows.filter((row) => belongs(into, rule, row));
    const list = sql.join(names.map((name) => sql.ref(name)));
    const { rows: put } = await sql<{ id: string | null }>`
      insert into ${sql.table(into)} (${list})
      select ${list} from jsonb_populate_recordset(null::${sql.table(into)}, ${JSON.stringify(own)}::jsonb)
      on conflict do nothing returning ${rule.by === undefined ? sql.lit(null) : sql.ref(rule.by)} as id`.execute(tx);
    if (rule.by === undefined) return;
    const [came, stayed] = [setIn(back, into), setIn(alreadyHere, into)];
    for (const { id } of put) if (id !== null) came.add(id);
    for (const row of rows) if (!came.has(String(row[rule.by]))) stayed.add(String(row[rule.by]));
  };

  /** What others in the same table are part of must be there before they are looked at. */
  const isSecondPart = (into: KeptTable, row: Row): boolean => {
    const after = rules.get(into)?.after;
    const last = waiting.at(-1);
    return after !== undefined && row[after] !== null && last?.[after] === null;
  };

  return {
    async put(into: KeptTable, row: Row): Promise<void> {
      if (into !== table || waiting.length >= (rules.get(into)?.atOnce ?? AT_ONCE) || isSecondPart(into, row))
        await flush();
      table = into;
      waiting.push(row);
    },
    async finish(): Promise<Tally> {
      await flush();
      return { back, alreadyHere };
    },
  };
}

const AT_ONCE = 500;

function setIn(map: Map<KeptTable, Set<string>>, table: KeptTable): Set<string> {
  const known = map.get(table) ?? new Set<string>();
  map.set(table, known);
  return known;
}

async function columnsOf(tx: Tx, table: KeptTable): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`.execute(tx);
  return new Set(rows.map(({ name }) => name));
}
