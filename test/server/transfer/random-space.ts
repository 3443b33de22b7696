import fc from "fast-check";
import { type KeptRule, keptTables } from "../../../src/server/transfer/table-rules.ts";
import type { ServerDesk } from "../server-desk.ts";

/** A column as Postgres describes it. */
interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Any text that Postgres holds, with what lines, JSON and pages could stumble over. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("a\u2028b\r\nc", "</script><img src=x onerror=alert(1)>", '"\\', "日本語", "خبرة", "\\x00"),
  )
  .map((one) => one.replaceAll("\0", ""));
const time = fc.integer({ min: 0, max: 2_000_000_000_000 });

/** A value of any type that a column of a space has; a new type is one more line here. */
const valueOfType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text,
  integer: fc.integer({ min: 1, max: 1_000 }),
  bigint: time,
  boolean: fc.boolean(),
  jsonb: fc
    .dictionary(fc.constantFrom("a", "b", "c"), fc.oneof(text, fc.integer(), fc.constant(null)))
    .map((one) => JSON.stringify(one)),
  bytea: fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => `\\x${Buffer.from(bytes).toString("hex")}`),
  "timestamp with time zone": time.map((at) => new Date(at).toISOString()),
  ARRAY: fc.uniqueArray(text, { maxLength: 3 }),
};

const words = text.map((one) =>
  [...one]
    .slice(0, 30)
    .join("")
    .replace(/[\r\n\u2028]/g, " "),
);
const authored = fc.oneof(
  fc.record({
    type: fc.constant("lesson"),
    title: words,
    why: text,
    body: text,
    practise: text,
    recall: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("experience"),
    title: words,
    situation: text,
    struggle: text,
    tried: text,
    worked: text,
  }),
  fc.record({ type: fc.constant("question"), title: words, body: text }),
);
const record = fc.record({ title: words, at: time }).map(({ title, at }) => ({
  session: "s",
  title,
  format: "troika",
  startedAt: at,
  endedAt: at,
  facilitators: [],
  participants: [{ member: "m", name: title }],
  taught: [],
  helped: [],
  steps: [],
  questions: [{ id: "q", author: null, text: title, votes: 1, answered: false }],
  commitments: [{ by: { member: "m", name: "n" }, text: title, became: null }],
}));

/** What an entry holds depends on what it is. */
const entry = fc.oneof(
  fc.record({ content: authored, draft: fc.boolean() }).map(({ content, draft }) => ({
    type: content.type,
    title: content.title,
    record: null,
    content: JSON.stringify({ fields: content, votes: 0 }),
    author_id: "author",
    author_name: "Author",
    draft,
    published_version: draft ? null : 1,
    session_id: null,
    ask_key_hash: null,
  })),
  fc.record({ title: words, body: text }).map(({ title, body }) => ({
    type: "question",
    title,
    record: null,
    content: JSON.stringify({ fields: { type: "question", title, body }, votes: 0 }),
    author_id: null,
    author_name: null,
    draft: false,
    published_version: 1,
    session_id: null,
    ask_key_hash: "\\x0102",
  })),
  record.map((one) => ({
    type: "record",
    title: one.title,
    record: JSON.stringify(one),
    content: null,
    author_id: null,
    author_name: null,
    draft: false,
    published_version: null,
    ask_key_hash: null,
  })),
);

/** What members may attach. */
const attachment = fc.record({ name: words, type: fc.constantFrom("image/png", "text/plain", "text/markdown") });

const item = fc.record({
  id: fc.uuid(),
  title: words,
  note: text,
  entry: fc.constant(null),
  owner: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), { nil: null }),
  dayOne: fc.boolean(),
});
const path = fc.record({
  title: words,
  purpose: text,
  onboarding: fc.boolean(),
  sections: fc.array(
    fc.record({
      id: fc.uuid(),
      title: words,
      owner: fc.constant(null),
      reviewAt: fc.option(time, { nil: null }),
      items: fc.array(item, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
});

const group = fc.record({
  name: words,
  purpose: text,
  cadence: fc.constantFrom(null, "weekly"),
  weekday: fc.constantFrom(null, 1),
  topics: fc.constant([]),
});

const series = fc.record({
  name: words.map((one) => `S${one}`),
  purpose: text,
  format: fc.constant(null),
  cadence: fc.constantFrom(null, "weekly"),
  starts: fc.constantFrom(null, "2031-03-04T14:00"),
  zone: fc.constant("Europe/Berlin"),
  minutes: fc.constant(45),
});

const event = fc.record({
  type: fc.constantFrom("seminar", "mixer"),
  title: words.map((one) => `E${one}`),
  description: text,
  host: fc.constant("host"),
  speakers: fc.constantFrom([], ["speaker"]),
  outside: fc.constantFrom([], [{ id: "elsewhere", name: "Noor", about: "" }]),
  starts: fc.constant("2031-03-04T14:00"),
  zone: fc.constant("Europe/Berlin"),
  minutes: fc.constant(45),
  place: words,
  link: fc.constantFrom("", "https://meet.example.com/1"),
  limit: fc.constantFrom(null, 3),
  camerasOptional: fc.boolean(),
  isRecorded: fc.boolean(),
  topic: words,
});

/** What columns may hold beyond their type. */
const bound: Readonly<Record<string, fc.Arbitrary<Row>>> = {
  entries: fc.tuple(entry, fc.constantFrom(null, "shown")).map(([one, sample]) => ({ ...one, sample })),
  attachments: attachment,
  paths: path.map((content) => ({ content: JSON.stringify(content) })),
  work_groups: group.map((content) => ({ content: JSON.stringify(content) })),
  calendar_events: event.map((content) => ({ content: JSON.stringify(content) })),
  series: series.map((content) => ({ content: JSON.stringify(content) })),
  posts: fc.record({ author_id: text }),
  sample_rows: fc.constant({ is_out: false }),
  question_answers: fc.record({ accepted_at: fc.constant(null) }),
  news: fc.constant({ entry_id: "", post_id: "" }),
  reactions: fc.constant({ entry_id: null, post_id: "" }),
  sessions: fc.record({ state: fc.constantFrom("planned", "live", "ended") }),
  votes: fc.record({ closed_at: time }),
  pulses: fc.constant({ closed: true }),
  jobs: fc.record({ kind: fc.constantFrom("close-session", "close-feedback"), claimed_until: fc.constant(null) }),
  formats: fc.record({ archived_at: time }),
};

export async function columnsOfSpaces(desk: ServerDesk): Promise<readonly Column[]> {
  return desk.sql<Column & Record<string, unknown>>(
    `select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' order by 1, ordinal_position`,
  );
}

type Ids = Readonly<Record<string, readonly string[]>>;

/** Rows for every table of which a backup keeps rows, from what the database says of its columns. */
export function randomSpace(columns: readonly Column[], space: string, tenant: string) {
  const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), { minLength: 2, maxLength: 2 });
  return fc.record(Object.fromEntries(keptTables.map(([table]) => [table, ids]))).chain((all: Ids) =>
    fc.tuple(
      ...keptTables.map(([table, rule]) => {
        const rows = (all[table] ?? []).map((id, index) =>
          rowOf(columns, table).map((row) => ({
            ...row,
            ...(rule.by === undefined ? {} : { [rule.by]: id }),
            ...(table === "wanted_lessons" ? { topic_key: id } : {}),
            ...idsOfWholes(rule, table, all, index, row),
            space_id: space,
            tenant_id: tenant,
          })),
        );
        return fc.tuple(fc.constant(table), fc.tuple(...rows));
      }),
    ),
  );
}

/** What a row is part of; a part of its own table is part of the first row, which is part of none. */
function idsOfWholes({ partOf = [] }: KeptRule, table: string, all: Ids, index: number, row: Row): Row {
  return Object.fromEntries(
    partOf.map(([column, whole]) => {
      if (whole === table) return [column, index === 0 ? null : (all[whole]?.[0] ?? null)];
      return [column, row[column] === null ? null : (all[whole]?.[index] ?? null)];
    }),
  );
}

function rowOf(columns: readonly Column[], table: string): fc.Arbitrary<Row> {
  const values = columns
    .filter((column) => column.table === table)
    .map(({ name, type, nullable }) => {
      const any = valueOfType[type];
      if (!any) throw new Error(`No random value is known for the type ${type} of ${table}.${name}.`);
      return [name, nullable ? fc.option(any, { nil: null }) : any] as const;
    });
  return fc
    .tuple(fc.record(Object.fromEntries(values)), bound[table] ?? fc.constant({}))
    .map(([row, more]) => ({ ...row, ...more }));
}
