import { randomUUID } from "node:crypto";
import { openEvents } from "../event-reader.ts";
import { wordsOf } from "../every-row.ts";
import type { ServerDesk } from "../server-desk.ts";
import { emptySpace } from "../transfer/space-rows.ts";
import { transferIn } from "../transfer/transfer-play.ts";
import { unzip } from "../transfer/unzip.ts";
import { type Known, knownAs, letThemGo } from "./traces.ts";

/** What Postgres itself is made of; a dump leaves it out. */
const OF_POSTGRES = "nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg_toast%'";

/**
 * All that a dump of the database has, of every schema: rows of tables, partitions and views that are kept, with what is
 * searched in them, the words of functions, comments, sequences and large objects.
 */
async function dumpOf(desk: ServerDesk): Promise<ReadonlyMap<string, string>> {
  const relations = await desk.sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OF_POSTGRES} and c.relkind in ('r', 'p', 'm', 'S') order by 1`,
  );
  const dump = new Map<string, string>();
  for (const { name } of relations) {
    const rows = await desk.sql<Record<string, unknown>>(`select t.*, t::text as whole_row from ${name} t`);
    dump.set(name, rows.map(wordsOf).join("\n"));
  }
  const further = await desk.sql<{ name: string; words: string }>(
    `select 'function ' || p.oid::regprocedure as name, coalesce(p.prosrc, '') as words from pg_proc p
       join pg_namespace n on n.oid = p.pronamespace where ${OF_POSTGRES}
     union all select 'comment', description from pg_description where objoid >= 16384
     union all select 'large object', encode(data, 'escape') from pg_largeobject
     union all select 'role ' || rolname, rolname from pg_roles`,
  );
  for (const { name, words } of further) dump.set(name, `${dump.get(name) ?? ""}\n${words}`);
  return dump;
}

/** Where in a dump somebody is to be found: by their id, their id of Teams or their name, in any case, as words or as bytes. */
async function tracesInDump(desk: ServerDesk, known: Known): Promise<readonly string[]> {
  const words = [known.member, known.oid, known.name].flatMap((word) => [
    JSON.stringify(word).slice(1, -1).toLowerCase(),
    Buffer.from(word).toString("hex"),
    Buffer.from(word).toString("base64url").replace(/.$/, "").toLowerCase(),
  ]);
  return [...(await dumpOf(desk))].flatMap(([name, text]) =>
    words.some((word) => text.toLowerCase().includes(word)) ? [name] : [],
  );
}

interface Leaving {
  /** Who has all of theirs deleted, everywhere. */
  readonly user: string;
  /** An owner who stays and reads on. */
  readonly reader: string;
  readonly other: string;
}

/** What is to be found of somebody before they leave, and wherever one could look once they have. */
export async function tracesOfLeaving(desk: ServerDesk, space: string, { user, reader, other }: Leaving) {
  const [known, params, { backup, restored }] = [await knownAs(desk, user), { space }, transferIn(desk, space)];
  const isThem = (text: string) => [known.member, known.oid, known.name].some((word) => text.includes(word));
  const before = (await tracesInDump(desk, known)).length > 10;
  const { token } = await desk.as(user).ask("makeCalendarFeed", { params, body: {} });
  const older = await backup(reader);
  await desk.as(user).ask("deleteMine", { body: { where: "everywhere", words: "delete all that is mine" } });

  await letThemGo(desk);
  const stream = await openEvents(desk.as(reader), space);
  const topic = `After ${randomUUID()}`;
  for (const one of [reader, other]) await desk.as(one).ask("wantLesson", { params, body: { topic } });
  await stream.next("wanted");
  const heard = stream.heard.filter((event) => isThem(JSON.stringify(event)));
  await stream.stop();

  const exported = await desk.as(reader).send("exportSpace", { params });
  const files = await unzip(Buffer.from(await exported.arrayBuffer()));
  const { hits } = await desk.as(reader).ask("search", { params, query: { q: known.name } });
  const fetched = (secret: string) => fetch(`http://127.0.0.1:${desk.server.port}/calendar/${secret}.ics`);
  const feed = await desk.as(reader).ask("makeCalendarFeed", { params, body: {} });
  const calendar = await (await fetched(feed.token)).text();
  const inDump = await tracesInDump(desk, known);

  const newer = await backup(reader);
  await emptySpace(desk, space);
  for (const file of [newer, older]) await restored(reader, file);
  await letThemGo(desk);
  const after = [
    ...inDump.map((name) => `dump: ${name}`),
    ...heard.map(({ type }) => `event: ${type}`),
    ...[...files].filter(([name, text]) => isThem(`${name} ${text}`)).map(([name]) => `export: ${name}`),
    ...hits.filter((hit) => isThem(JSON.stringify(hit))).map(({ entry }) => `search: ${entry.title}`),
    ...((await fetched(token)).status === 404 ? [] : ["feed: of their own"]),
    ...(calendar.startsWith("BEGIN:VCALENDAR") && !isThem(calendar) ? [] : ["feed: of another"]),
    ...(await tracesInDump(desk, known)).map((name) => `dump after a restore: ${name}`),
  ];
  return { before, after };
}
