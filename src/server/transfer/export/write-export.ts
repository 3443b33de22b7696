import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { createFileNames, type NameFor } from "../../../domain/file-name.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { readAttached } from "../../attachments/attachment-rows.ts";
import type { Scope, Tx } from "../../db/database.ts";
import { toldBefore } from "../../figures/told-counts.ts";
import { readPostPage } from "../../life/post-rows.ts";
import { pathOf, readPathsAfter } from "../../paths/path-rows.ts";
import { readSeries } from "../../series/standing-series.ts";
import { readWantedFor } from "../../wanted/wanted-rows.ts";
import { entryAsMarkdown } from "./entry-as-markdown.ts";
import { entryInFile, folderOf, momentOf, placedFiles, postInFile } from "./entry-in-file.ts";
import { type BeforeEvent, eventAsMarkdown, eventInFile, readEventsBefore } from "./event-in-file.ts";
import { README } from "./export-words.ts";
import { exportedEntries } from "./exported-entries.ts";
import { groupAsMarkdown, groupInFile, readGroupsAfter } from "./group-in-file.ts";
import { createJsonWriter, type JsonWriter } from "./json-writer.ts";
import { learningAsMarkdown, learningsBegin, wantedAsMarkdown } from "./lists-as-markdown.ts";
import { pathAsMarkdown, pathInFile } from "./path-in-file.ts";
import { readSeriesAfter, seriesAsMarkdown, seriesInFile } from "./series-in-file.ts";
import type { ZipWriter } from "./zip-writer.ts";

interface Wish {
  /** Whose eyes it is read with: nothing that they may not read is in it. */
  readonly viewer: MemberId;
  readonly zip: ZipWriter;
  /** Where files may be laid down meanwhile. */
  readonly folder: string;
  readonly now: number;
}

interface Writing extends Wish {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly json: JsonWriter;
  /** Names of Markdown files: never two alike. */
  readonly nameFor: NameFor;
  /** Where each entry is in the archive. */
  readonly fileOf: Map<string, string>;
  /** What each work group is called, and where it is. */
  readonly groups: Map<string, { readonly name: string; readonly file: string }>;
}

/** Puts all that `viewer` may read of a space into a zip, as Markdown and as data. `tx` must read a snapshot. [IO7] */
export async function writeExport(tx: Tx, scope: Scope, wish: Wish): Promise<void> {
  const data = join(wish.folder, "space.json");
  const json = await createJsonWriter(data);
  try {
    const places = { nameFor: createFileNames(), fileOf: new Map(), groups: new Map() };
    const writing: Writing = { ...wish, ...places, tx, scope, json };
    await wish.zip.put("README.txt", README);
    await json.begin({ kind: "peerloop-space", version: 1, madeAt: momentOf(wish.now) });
    await json.list("entries");
    await writeEntries(writing);
    await json.list("paths");
    await writePaths(writing);
    await json.list("wanted");
    await writeWanted(writing);
    await json.list("learnings");
    await writeLearnings(writing);
    await json.list("groups");
    await writeGroups(writing);
    await json.list("series");
    await writeSeries(writing);
    await json.list("events");
    await writeEvents(writing);
  } finally {
    await json.end();
  }
  await wish.zip.putFile("space.json", data);
}

async function writeEntries({ tx, scope, viewer, zip, json, nameFor, fileOf }: Writing): Promise<void> {
  for await (const entry of exportedEntries(tx, scope, viewer)) {
    const file = nameFor(folderOf(entry.row), entry.row.title, "md");
    fileOf.set(entry.row.entry_id, file);
    const asData = entryInFile(entry, file);
    await zip.put(file, entryAsMarkdown(entry, asData));
    await json.add(asData);
    for (const { id, file: place } of placedFiles(entry, file))
      await zip.put(place, await readAttached(tx, scope, id), { packed: false });
  }
}

const PATHS_AT_ONCE = 10;

async function writePaths({ tx, scope, viewer, zip, json, nameFor, fileOf }: Writing): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await readPathsAfter(tx, scope, viewer, { after, size: PATHS_AT_ONCE });
    for (const row of rows) {
      const path = await pathOf(tx, scope, row, viewer, toldBefore);
      const asData = pathInFile(path, nameFor("paths", path.content.title, "md"), fileOf);
      await zip.put(asData.file, pathAsMarkdown(asData));
      await json.add(asData);
      after = path.id;
    }
    if (rows.length < PATHS_AT_ONCE) return;
  }
}

async function writeWanted({ tx, scope, viewer, zip, json, fileOf }: Writing): Promise<void> {
  const wanted = (await readWantedFor(tx, scope, viewer, toldBefore)).map(({ topic, askers, mine, lesson }) => ({
    topic,
    askers,
    mine,
    lesson: fileOf.get(lesson?.id ?? "") ?? null,
  }));
  if (wanted.length > 0) await zip.put("wanted-lessons.md", wantedAsMarkdown(wanted));
  for (const one of wanted) await json.add(one);
}

const LEARNINGS_AT_ONCE = 50;

async function writeLearnings({ tx, scope, viewer, zip, json, folder }: Writing): Promise<void> {
  const path = join(folder, "learnings.md");
  let cursor: string | undefined;
  let isAny = false;
  do {
    const page = await readPostPage(tx, scope, { entry: null, viewer, cursor, size: LEARNINGS_AT_ONCE });
    for (const post of page.posts.map(postInFile)) {
      await appendFile(path, `${isAny ? "" : learningsBegin()}${learningAsMarkdown(post)}`, { mode: 0o600 });
      await json.add(post);
      isAny = true;
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  if (isAny) await zip.putFile("learnings.md", path);
}

const GATHERINGS_AT_ONCE = 50;

async function writeGroups({ tx, scope, zip, json, nameFor, fileOf, groups }: Writing): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await readGroupsAfter(tx, scope, { after, size: GATHERINGS_AT_ONCE });
    for (const row of rows) {
      after = row.group_id;
      const group = await groupInFile(tx, scope, row, { nameFor, fileOf });
      groups.set(row.group_id, { name: group.name, file: group.file });
      await zip.put(group.file, groupAsMarkdown(group));
      await json.add(group);
    }
    if (rows.length < GATHERINGS_AT_ONCE) return;
  }
}

async function writeSeries({ tx, scope, zip, json, nameFor, fileOf, groups, now }: Writing): Promise<void> {
  let after = "";
  for (;;) {
    const ids = await readSeriesAfter(tx, scope, { after, size: GATHERINGS_AT_ONCE });
    for (const id of ids) {
      after = id;
      const standing = await readSeries(tx, scope, id);
      const series = await seriesInFile(tx, scope, standing, { nameFor, fileOf, groups, now });
      await zip.put(series.file, seriesAsMarkdown(series));
      await json.add(series);
    }
    if (ids.length < GATHERINGS_AT_ONCE) return;
  }
}

async function writeEvents({ tx, scope, zip, json, nameFor, fileOf }: Writing): Promise<void> {
  let before: BeforeEvent | undefined;
  for (;;) {
    const rows = await readEventsBefore(tx, scope, { before, size: GATHERINGS_AT_ONCE });
    for (const row of rows) {
      before = { at: row.starts_at, id: row.event_id };
      const event = await eventInFile(tx, scope, row, { nameFor, fileOf });
      await zip.put(event.file, eventAsMarkdown(event));
      await json.add(event);
    }
    if (rows.length < GATHERINGS_AT_ONCE) return;
  }
}
