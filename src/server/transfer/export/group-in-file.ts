import type { GroupInFile } from "../../../contract/space-file.ts";
import type { NameFor } from "../../../domain/file-name.ts";
import type { Scope, Tx } from "../../db/database.ts";
import { nameNow } from "../../topics/topic-moves.ts";
import { readMembers } from "../../work-groups/group-page.ts";
import { contentOf, type GroupRow } from "../../work-groups/group-rows.ts";
import { momentOf, momentOrNull } from "./entry-in-file.ts";
import { dayOf, joined, lineOf, linkTo, listUnder, withFront } from "./export-words.ts";
import { withoutIds } from "./names-in-file.ts";

/** Work groups that come after one, by their ids, archived ones too. */
export const readGroupsAfter = (
  tx: Tx,
  { space }: Scope,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<GroupRow[]> =>
  tx
    .selectFrom("work_groups")
    .selectAll()
    .where("space_id", "=", space)
    .where("group_id", ">", after)
    .orderBy("group_id")
    .limit(size)
    .execute();

/** A group as `space.json` holds it; `fileOf` knows where each entry is that the reader may read. [WG1] */
export async function groupInFile(
  tx: Tx,
  scope: Scope,
  row: GroupRow,
  { nameFor, fileOf }: { readonly nameFor: NameFor; readonly fileOf: ReadonlyMap<string, string> },
): Promise<GroupInFile> {
  const { name, purpose, cadence, weekday, topics } = contentOf(row);
  const placed = (entries: readonly Titled[]) =>
    entries.flatMap(({ entry_id, title }) =>
      fileOf.has(entry_id) ? [{ title, file: fileOf.get(entry_id) ?? "" }] : [],
    );
  const now: string[] = [];
  for (const topic of topics) now.push(await nameNow(tx, scope, topic));
  return {
    file: nameFor("groups", name, "md"),
    name,
    purpose: withoutIds(purpose),
    cadence,
    weekday,
    topics: now,
    begunBy: row.begun_name,
    changedAt: momentOf(row.changed_at),
    archivedAt: momentOrNull(row.archived_at),
    members: (await readMembers(tx, scope, row)).map((member) => member.name),
    entries: placed(await readWritten(tx, scope, row)),
    records: placed(await readRecords(tx, scope, row)),
  };
}

interface Titled {
  readonly entry_id: string;
  readonly title: string;
}

const readWritten = (tx: Tx, { space }: Scope, { group_id }: GroupRow): Promise<readonly Titled[]> =>
  tx
    .selectFrom("work_group_entries")
    .innerJoin("entries", (join) =>
      join
        .onRef("entries.space_id", "=", "work_group_entries.space_id")
        .onRef("entries.entry_id", "=", "work_group_entries.entry_id"),
    )
    .select(["entries.entry_id", "entries.title"])
    .where("work_group_entries.space_id", "=", space)
    .where("work_group_entries.group_id", "=", group_id)
    .orderBy("entries.published_at")
    .orderBy("entries.entry_id")
    .execute();

const readRecords = (tx: Tx, { space }: Scope, { group_id }: GroupRow): Promise<readonly Titled[]> =>
  tx
    .selectFrom("work_group_sessions")
    .innerJoin("entries", (join) =>
      join
        .onRef("entries.space_id", "=", "work_group_sessions.space_id")
        .onRef("entries.session_id", "=", "work_group_sessions.session_id"),
    )
    .select(["entries.entry_id", "entries.title"])
    .where("work_group_sessions.space_id", "=", space)
    .where("work_group_sessions.group_id", "=", group_id)
    .where("entries.type", "=", "record")
    .orderBy("entries.published_at")
    .orderBy("entries.entry_id")
    .execute();

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The same to be read, with links to its entries. */
export function groupAsMarkdown(group: GroupInFile): string {
  const { name, purpose, cadence, weekday, topics, begunBy, archivedAt, members, entries, records } = group;
  const front = {
    type: "work-group",
    title: name,
    topics: topics.length === 0 ? undefined : topics,
    members: members.length === 0 ? undefined : members,
    cadence: cadence ?? undefined,
    weekday: weekday === null ? undefined : days[weekday - 1],
    updated: group.changedAt,
    archived: archivedAt ?? undefined,
  };
  const linked = (placed: GroupInFile["entries"]) => placed.map(({ title, file }) => linkTo(title, file));
  return withFront(front, [
    `# ${lineOf(name)}`,
    purpose,
    joined([`Begun by ${lineOf(begunBy)}`, archivedAt === null ? "" : `put away ${dayOf(archivedAt)}`]),
    ...listUnder("Members", members.map(lineOf)),
    ...listUnder("Written for the group", linked(entries)),
    ...listUnder("Records", linked(records)),
  ]);
}
