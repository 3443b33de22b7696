import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { withoutBeside } from "../../../src/contract/beside-text.ts";
import { partFile } from "../../../src/contract/front-matter.ts";
import { readMarkdownFile } from "../../../src/contract/markdown-file.ts";
import { SpaceFile } from "../../../src/contract/space-file.ts";
import type { Authored } from "../../../src/domain/authored.ts";
import type { KeptTable } from "../../../src/server/transfer/table-rules.ts";
import { TENANT } from "../entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { columnsOfSpaces, randomSpace } from "./random-space.ts";
import { emptySpace, putRows } from "./space-rows.ts";
import { unzip } from "./unzip.ts";

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly (readonly [KeptTable, readonly Row[]])[];

let desk: ServerDesk;
let space: string;
let ana: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana");
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ana = people[0]?.member ?? "";
});
afterAll(() => desk.close());

/** Stands wherever nobody but its author, or nobody at all, may read it. */
const SECRET = "Zq7secret";
/** Tables that are told to nobody, or to one member alone, by columns that hold words or people. */
const hidden: Readonly<Partial<Record<KeptTable, readonly string[]>>> = {
  vote_ballots: ["member_id"],
  document_facts: ["signature", "by_member"],
  inbox_wrote: ["member_id", "step_id"],
  inbox_text: ["slip", "step_id"],
  feedback_gave: ["member_id"],
  feedback_answers: ["slip"],
  entry_versions: ["by_member", "by_name"],
  reading_marks: ["member_id"],
  lesson_answers: ["slip", "word"],
  recalls: ["member_id"],
  me_too: ["member_id"],
  answer_votes: ["member_id"],
  wanted_asks: ["member_id"],
  calendar_sign_ups: ["member_id"],
  calendar_events: ["created_by", "changed_by"],
  calendar_topics: ["by_member"],
  calendar_topic_ballots: ["member_id"],
  calendar_cannot: ["member_id", "day"],
  calendar_volunteers: ["member_id"],
  work_groups: ["begun_by", "changed_by"],
  work_group_members: ["member_id"],
  work_group_invited: ["member_id", "by_member", "by_name"],
  series: ["begun_by", "changed_by"],
  series_people: ["member_id"],
  series_volunteers: ["member_id"],
  series_turns: ["member_id"],
  series_cannot: ["member_id"],
  path_done: ["member_id", "item_id"],
  news: ["by_member", "news_id"],
  news_wishes: ["what"],
  reactions: ["member_id"],
  question_answers: ["author_id"],
  posts: ["author_id"],
  attachments: ["by_member"],
  proposal_answers: ["key"],
  suggestion_dismissed: ["member_id"],
  recall_muted: ["member_id"],
  profiles: ["member_id", "works_as", "site"],
};

/** Whose an entry is, and whether anybody else may read it. */
const standing = fc.record({
  isMine: fc.boolean(),
  owner: fc.constantFrom(null, "Ben Okafor", "佐藤"),
  tags: fc.constantFrom([], ["night"], ["on call", "日本語"]),
  topic: fc.constantFrom(null, "Knots", "عقد"),
});
type Standing = typeof standing extends fc.Arbitrary<infer S> ? S : never;

/** A row as `ana` is to find it, or not to find it: whatever she may not read has the secret in it. */
function marked(table: KeptTable, row: Row, { isMine, owner, tags, topic }: Standing): Row {
  const told = Object.fromEntries(
    (hidden[table] ?? []).flatMap((column) =>
      row[column] === null ? [] : [[column, `${SECRET}${String(row[column])}`]],
    ),
  );
  if (table === "calendar_events")
    return { ...row, ...told, content: String(row.content).replace(/"(host|id)":"/g, `"$1":"${SECRET}`) };
  if (table !== "entries" && table !== "paths") return { ...row, ...told };
  const isTheirs = row.draft === true && !isMine;
  const author = row.author_id === null ? null : isMine ? ana : `${SECRET}author`;
  if (table === "paths") return { ...row, author_id: author ?? SECRET, ...(isTheirs ? secretIn(row) : {}) };
  return {
    ...row,
    ...(isTheirs ? secretIn(row) : {}),
    author_id: author,
    owner_id: owner === null ? null : `${SECRET}owner`,
    owner_name: owner,
    still_true_by: row.still_true_at === null ? null : `${SECRET}true`,
    tags,
    topic,
  };
}

const secretIn = (row: Row): Row => ({
  ...(row.title === undefined ? {} : { title: SECRET, excerpt: SECRET }),
  content: String(row.content).replace(/"title":"/, `"title":"${SECRET}`),
});

const isReadable = (row: Row): boolean => row.draft !== true || row.author_id === ana;
const fieldsOf = (row: Row): Authored => JSON.parse(String(row.content)).fields;
const unixLines = (content: Authored): unknown => JSON.parse(JSON.stringify(content).replaceAll("\\r\\n", "\\n"));
const timeOf = (at: unknown): number | null => (typeof at === "number" ? at : null);

describe("an export of any space", () => {
  it("[IO7] [IO8] has every entry that its maker may read, once and as it was written, every event, group and series once, and nothing else of anybody", async () => {
    const columns = await columnsOfSpaces(desk);
    const anySpace: fc.Arbitrary<Rows> = randomSpace(columns, space, TENANT).chain((rows) =>
      fc
        .array(standing, { minLength: 2, maxLength: 2 })
        .map((standings) =>
          rows.map(
            ([table, all]) =>
              [table, all.map((row, at) => marked(table, row, standings[at] ?? ({} as Standing)))] as const,
          ),
        ),
    );
    await fc.assert(
      fc.asyncProperty(anySpace, async (rows) => {
        await emptySpace(desk, space);
        await putRows(desk, rows);
        const archive = Buffer.from(
          await (await desk.as("ana").send("exportSpace", { params: { space } })).arrayBuffer(),
        );
        const files = await unzip(archive);
        for (const [name, content] of files) expect([name, content.includes(SECRET)]).toEqual([name, false]);
        expect(archive.includes(SECRET)).toBe(false);

        const data = SpaceFile.parse(JSON.parse(files.get("space.json")?.toString() ?? ""));
        const entries = (rows.find(([table]) => table === "entries")?.[1] ?? []).filter(isReadable);
        expect(data.entries.map(({ title }) => title).sort()).toEqual(entries.map(({ title }) => title).sort());
        expect(new Set(data.entries.map(({ file }) => file)).size).toBe(entries.length);
        for (const row of entries) expectToBeIn(row, data, files);
        expectGatherings(rows, data, files);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

const rowsOf = (rows: Rows, table: KeptTable): readonly Row[] => rows.find(([name]) => name === table)?.[1] ?? [];

/** Each event, work group and series has one file, under its own title; a series also where its sessions are all there is. */
function expectGatherings(rows: Rows, data: z.infer<typeof SpaceFile>, files: ReadonlyMap<string, Buffer>): void {
  const said = (table: KeptTable, field: string) =>
    rowsOf(rows, table).map((row) => JSON.parse(String(row.content))[field]);
  const begun = rowsOf(rows, "series").map(({ series_id }) => series_id);
  const ofSessions = rowsOf(rows, "sessions").flatMap(({ series_id: id, cancelled_at }) =>
    id && cancelled_at === null && !begun.includes(id) ? [id] : [],
  );
  expect(data.groups.map(({ name }) => name).sort()).toEqual(said("work_groups", "name").sort());
  expect(data.events.map(({ title }) => title).sort()).toEqual(said("calendar_events", "title").sort());
  expect(data.series.map(({ name }) => name)).toEqual(expect.arrayContaining(said("series", "name")));
  expect(data.series).toHaveLength(begun.length + new Set(ofSessions).size);
  const all = [
    ...data.groups.map(({ file, name }) => ["groups", file, name]),
    ...data.series.map(({ file, name }) => ["series", file, name]),
    ...data.events.map(({ file, title }) => ["events", file, title]),
  ] as const;
  expect(new Set(all.map(([, file]) => file?.normalize("NFKC").toLowerCase())).size).toBe(all.length);
  for (const [folder, file = "", title] of all) {
    expect(file).toMatch(new RegExp(`^${folder}/[\\p{L}\\p{M}\\p{N}-]+\\.md$`, "u"));
    expect(partFile(files.get(file)?.toString() ?? "").front?.value("title")).toBe(title);
  }
}

/** Whoever reads the files again has the entry as it was. */
function expectToBeIn(row: Row, data: z.infer<typeof SpaceFile>, files: ReadonlyMap<string, Buffer>): void {
  const asData = data.entries.filter(
    ({ title, created }) => title === row.title && Date.parse(created) === row.published_at,
  );
  expect(asData.map(({ author }) => author)).toContain(row.author_id === null ? null : (row.author_name ?? null));
  const [{ file = "" } = {}] = asData;
  const markdown = files.get(file)?.toString() ?? "";
  expect(markdown).not.toBe("");
  if (row.type === "record" || asData.length > 1) return;
  const { entry, remarks } = readMarkdownFile(withoutBeside(markdown), { type: "question", fileName: "x.md" });
  expect(remarks).toEqual([]);
  expect(entry).toMatchObject({
    content: unixLines(fieldsOf(row)),
    tags: row.tags,
    topic: row.topic,
    owner: row.owner_name,
    createdAt: row.published_at,
    reviewAt: timeOf(row.review_at),
  });
}
