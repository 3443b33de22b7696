import { sql } from "kysely";
import { asWritten } from "../../domain/mention.ts";
import { contentOf as eventIn } from "../calendar/calendar-rows.ts";
import type { Scope, Tx } from "../db/database.ts";
import { contentOf as groupIn } from "../work-groups/group-rows.ts";
import { namesOf, wordsOf } from "./words.ts";

/** What of an event or work group every member reads, and may search. */
interface Said {
  readonly kind: "event" | "group";
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
}

const AT_ONCE = 500;

/**
 * Cuts what was written since somebody searched last. It is locked first and read then, so that a change that comes
 * meanwhile waits and has it cut once more; what is being changed is left for the next search.
 */
export async function cutBeside(tx: Tx, scope: Scope): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ kind: Said["kind"]; id: string }>`
      select kind, id from beside_search where space_id = ${scope.space} and said is null
      order by kind, id limit ${AT_ONCE} for update skip locked`.execute(tx);
    if (rows.length === 0) return;
    const idsOf = (wanted: Said["kind"]) => rows.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    await putWords(tx, scope, [
      ...(await readEvents(tx, scope, idsOf("event"))),
      ...(await readGroups(tx, scope, idsOf("group"))),
    ]);
    if (rows.length < AT_ONCE) return;
  }
}

async function readEvents(tx: Tx, { space }: Scope, ids: readonly string[]): Promise<readonly Said[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("calendar_events")
    .selectAll()
    .where("space_id", "=", space)
    .where("event_id", "in", ids)
    .execute();
  return rows.map((row) => {
    const { title, description, topic, place, outside } = eventIn(row);
    const speakers = outside.flatMap(({ name, about }) => [name, about]);
    return { kind: "event", id: row.event_id, title, texts: [description, topic, place, ...speakers] };
  });
}

async function readGroups(tx: Tx, { space }: Scope, ids: readonly string[]): Promise<readonly Said[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("work_groups")
    .selectAll()
    .where("space_id", "=", space)
    .where("group_id", "in", ids)
    .execute();
  return rows.map((row) => {
    const { name, purpose, topics } = groupIn(row);
    return { kind: "group", id: row.group_id, title: name, texts: [purpose, ...topics] };
  });
}

/** Each word between blanks; those that are made of parts come last, so that the parts of a text stand side by side. */
function spaced(text: string): string {
  const words = wordsOf(asWritten(text).words);
  const whole = words.filter(({ parts }) => parts.length > 1).map(({ word }) => word);
  return ` ${[...words.flatMap(({ parts }) => parts), ...whole].join(" ")} `;
}

async function putWords(tx: Tx, { space }: Scope, all: readonly Said[]): Promise<void> {
  const [kinds, ids] = [all.map(({ kind }) => kind), all.map(({ id }) => id)];
  const titles = all.map(({ title }) => ` ${wordsOf(title).flatMap(namesOf).join(" ")} `);
  const said = all.map(({ title, texts }) => spaced([title, ...texts].join("\n")));
  await sql`
    update beside_search s set title = cut.title, said = cut.said, forms = array(
      select distinct form_of(word) from unnest(string_to_array(btrim(cut.said), ' ')) as w (word))
    from unnest(${kinds}::text[], ${ids}::text[], ${titles}::text[], ${said}::text[]) as cut (kind, id, title, said)
    where s.space_id = ${space} and s.kind = cut.kind and s.id = cut.id`.execute(tx);
}
