import { join } from "node:path";
import { createFileNames } from "../../domain/file-name.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorsFor } from "../entries/entry-rows.ts";
import type { Gate } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { ArchiveMaker } from "../transfer/archive-maker.ts";
import { dayIn } from "../transfer/export/export-handlers.ts";
import { writeZip, type ZipWriter } from "../transfer/export/zip-writer.ts";
import { MINE_README, mineAsMarkdown } from "./mine-as-markdown.ts";
import { spacesWith } from "./mine-spaces.ts";
import { type Mine, readMine } from "./read-mine.ts";
import { idsOf } from "./rows-of-person.ts";

/** All that is the caller's in one zip, a folder for each space. [DA5] */
export const createExportMine = (
  { database, clock, sealer, mostFileBytes: mostBytes }: Services,
  gate: Pick<Gate, "belongs">,
  makeArchive: ArchiveMaker,
): Pick<Handlers, "exportMine"> => ({
  exportMine: ({ caller }) => {
    const { member, tenant } = caller;
    const now = clock.now();
    return makeArchive({
      member,
      name: `peerloop-mine-${dayIn(now)}.zip`,
      async make(folder) {
        const path = join(folder, "mine.zip");
        const spaces = await database.inTenant(tenant, (tx) => spacesWith(tx, member));
        const nameFor = createFileNames();
        await writeZip({ path, now, mostBytes }, async (zip) => {
          await zip.put("README.txt", MINE_README);
          for (const [space, called] of spaces) {
            const isMember = await gate.belongs(caller, space);
            const under = nameFor("spaces", called ?? "Channel or chat", "d").slice(0, -2);
            await database.inSnapshot({ tenant, space }, (tx) =>
              writeSpace(tx, { sealer, zip, scope: { tenant, space }, member, under, isMember }),
            );
          }
        });
        return path;
      },
    });
  },
});

interface Wish {
  readonly sealer: Services["sealer"];
  readonly zip: ZipWriter;
  readonly scope: Scope;
  readonly member: MemberId;
  readonly under: string;
  /** Whoever is out of a space has what is theirs, and nothing of what it is about. */
  readonly isMember: boolean;
}

async function writeSpace(tx: Tx, { sealer, zip, scope, member, under, isMember }: Wish): Promise<void> {
  const mine = await readMine(tx, sealer, scope, member);
  const titles = isMember ? await titlesFor(tx, scope, mine, member) : new Map<string, string>();
  await zip.put(`${under}/mine.json`, `${JSON.stringify({ titles: Object.fromEntries(titles), mine }, null, 1)}\n`);
  await zip.put(`${under}/mine.md`, mineAsMarkdown(mine, titles));
  const fileNameFor = createFileNames();
  const files = await tx
    .selectFrom("attachments")
    .select(["attachment_id", "name"])
    .where("space_id", "=", scope.space)
    .where("by_member", "in", idsOf(member))
    .execute();
  for (const { attachment_id, name } of files) {
    const { content } = await tx
      .selectFrom("attachments")
      .select("content")
      .where("space_id", "=", scope.space)
      .where("attachment_id", "=", attachment_id)
      .executeTakeFirstOrThrow();
    const dot = name.lastIndexOf(".");
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, "file"];
    await zip.put(fileNameFor(`${under}/files`, stem, ending.replace(/[^A-Za-z0-9]/g, "") || "file"), content, {
      packed: false,
    });
  }
}

/** The titles of what marks and answers are about, as far as they may read it. */
async function titlesFor(tx: Tx, { space }: Scope, mine: Mine, member: MemberId): Promise<ReadonlyMap<string, string>> {
  const ids = [
    ...new Set(
      Object.values(mine).flatMap((rows) =>
        rows.flatMap((row) => (typeof row.entry_id === "string" ? row.entry_id : [])),
      ),
    ),
  ];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("entries")
    .select(["entry_id", "title"])
    .where("space_id", "=", space)
    .where("entry_id", "in", ids)
    .where((eb) => eb.or([eb("draft", "=", false), eb("author_id", "in", authorsFor(member))]))
    .execute();
  return new Map(rows.map(({ entry_id, title }) => [entry_id, title]));
}
