import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { withoutBeside } from "../../../src/contract/beside-text.ts";
import { readMarkdownFile } from "../../../src/contract/markdown-file.ts";
import { SpaceFile } from "../../../src/contract/space-file.ts";
import type { MemberId, NoteId } from "../../../src/domain/ids.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { running } from "../session-play.ts";
import { lesson, question, writingIn } from "../writing-play.ts";
import { transferIn } from "./transfer-play.ts";
import { unzip } from "./unzip.ts";

let desk: ServerDesk;
let space: string;
let files: ReadonlyMap<string, Buffer>;
let data: z.infer<typeof SpaceFile>;
let writtenAt: number;
let play: ReturnType<typeof writingIn>;
const people = new Map<string, MemberId>();
const NOTE = Buffer.from("knot");

const textOf = (name: string): string => files.get(name)?.toString("utf8") ?? `no ${name}: ${[...files.keys()]}`;
const exported = async (user: string): Promise<Buffer> => {
  const response = await desk.as(user).send("exportSpace", { params: { space } });
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="peerloop-2030-01-15.zip"');
  return Buffer.from(await response.arrayBuffer());
};

beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
  for (const { member, name } of (await desk.as("ana").ask("people", { params: { space } })).people)
    people.set(name, member);
  play = writingIn(desk, space);
  writtenAt = desk.clock.now();
  await writeLesson();
  await askAndAnswer();
  const over = await running(desk, space, "ana", "ben");
  await over.does("ben", { type: "ask-question", id: "q1" as NoteId, text: "Since when?" });
  await over.does("ana", { type: "end-session" });
  await desk.as("ana").ask("publishRecord", { params: over.params, body: {} });
  await play.write("ben", lesson({ title: "Unfinished thoughts of ben" }));
  files = await unzip(await exported("ana"));
  data = SpaceFile.parse(JSON.parse(textOf("space.json")));
});
afterAll(() => desk.close());

const idOf = (user: string): MemberId => people.get(`${user} Example`) ?? ("nobody" as MemberId);

async function writeLesson(): Promise<void> {
  const { write, save, publish, slip } = play;
  const [ana, ben] = [desk.as("ana"), desk.as("ben")];
  const draft = await write("ana", lesson({ title: "索具の基本" }));
  const place = `/api/spaces/${space}/entries/${draft.entry}/attachments?name=knot.zip&slip=${slip()}`;
  const attached = await ana.fetch(place, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: new Uint8Array(NOTE),
  });
  const { id } = (await attached.json()) as { id: string };
  const body = `Look: [a knot](attachment:${id})`;
  const { entry } = await publish("ana", await save("ana", draft, lesson({ title: "索具の基本", body })));
  const params = { space, entry };
  const about = {
    topic: "Knots",
    tags: { add: ["rope"], remove: [] },
    owner: idOf("ben"),
    reviewAt: Date.UTC(2030, 5),
  };
  await ana.ask("describeEntry", { params, body: about });
  const text = `[@ana Example](person:${idOf("ana")}) thank you`;
  const comment = await ben.ask("writeComment", { params, body: { slip: slip(), text } });
  const reply = { slip: slip(), text: "You are welcome" };
  await ana.ask("writeReply", { params: { space, post: comment.id }, body: reply });
  await ben.ask("writeLearning", {
    params: { space },
    body: { slip: slip(), text: "Check twice", othersMaySave: false },
  });
  await ben.ask("wantLesson", { params: { space }, body: { topic: "Splices" } });
  await ana.ask("wantLesson", { params: { space }, body: { topic: "Splices" } });
  const item = { id: "i", title: "", note: "Slowly", entry, owner: idOf("ben"), dayOne: true };
  const section = { id: "s", title: "First", owner: idOf("ana"), reviewAt: 1, items: [item] };
  const content = { title: "For newcomers", purpose: "Rope", onboarding: true, sections: [section] };
  const path = await ana.ask("beginPath", { params: { space }, body: { slip: slip(), content } });
  await ana.ask("publishPath", { params: { space, path: path.id }, body: { version: path.version } });
}

async function askAndAnswer(): Promise<void> {
  const { published, slip } = play;
  const { entry } = await published("ben", question);
  const params = { space, entry };
  const { answers } = await desk.as("ana").ask("answerQuestion", { params, body: { slip: slip(), text: "A new one" } });
  const answer = answers[0]?.id ?? "";
  await desk.as("ben").ask("voteForAnswer", { params: { ...params, answer }, body: { up: true } });
  await desk.as("ben").ask("acceptAnswer", { params, body: { answer } });
  const nameless = { slip: slip(), key: slip(), title: "هل يخاف الجميع؟", body: "", tags: ["fears"] };
  await desk.as("ben").ask("askWithoutName", { params: { space }, body: nameless });
}

describe("an export", () => {
  it("[IO7] has a Markdown file for everything, by type, under a name that says what it is in any script", () => {
    expect([...files.keys()].sort()).toEqual(
      [
        "README.txt",
        "learnings.md",
        "lessons/索具の基本.files/knot.txt",
        "lessons/索具の基本.md",
        "paths/For-newcomers.md",
        "questions/Which-rope-for-the-anchor.md",
        "questions/هل-يخاف-الجميع.md",
        data.entries.find(({ type }) => type === "record")?.file ?? "no record",
        "space.json",
        "wanted-lessons.md",
      ].sort(),
    );
  });

  it("[IO7] of a lesson says all that its page does, and links to what is attached where it lies", () => {
    const text = textOf("lessons/索具の基本.md");
    const image = /\[a knot\]\(([^)]+)\)/.exec(text)?.[1] ?? "";
    expect(files.get(`lessons/${decodeURIComponent(image)}`)).toEqual(NOTE);
    expect(readMarkdownFile(withoutBeside(text), { type: "question", fileName: "x.md" })).toEqual({
      entry: {
        content: lesson({ title: "索具の基本", body: `Look: [a knot](${image})` }),
        tags: ["rope"],
        topic: "Knots",
        owner: "ben Example",
        createdAt: writtenAt,
        updatedAt: writtenAt,
        reviewAt: Date.UTC(2030, 5),
      },
      remarks: [],
    });
    expect(text.slice(withoutBeside(text).length)).toContain(`Written by ana Example

## Comments

> @ana Example thank you

— ben Example · 2030-01-15

> > You are welcome

— ana Example · 2030-01-15
`);
  });

  it("[IO7] of a question has its answers; who asked without a name is nobody", () => {
    expect(textOf("questions/Which-rope-for-the-anchor.md")).toContain(`Written by ben Example

## Answers

> A new one

— ana Example · 2030-01-15 · accepted · 1 vote
`);
    const nameless = textOf("questions/هل-يخاف-الجميع.md");
    expect(nameless).toContain("Asked without a name");
    expect(nameless).not.toContain("Example");
  });

  it("[IO7] of a record is what its page saves", () => {
    const record = data.entries.find(({ type }) => type === "record");
    expect(textOf(record?.file ?? "")).toMatch(
      /^---\ntype: record\n(?:.|\n)*## Questions\n\n> Since when\?\n>\n> — ben Example/,
    );
    expect(record?.record?.questions).toEqual([{ by: "ben Example", text: "Since when?", votes: 0, answered: false }]);
  });

  it("[IO7] has the paths in their order with who looks after what, the wanted lessons and the learnings", () => {
    expect(textOf("paths/For-newcomers.md")).toContain(`# For newcomers

Rope

## First

Looked after by ana Example · looked at again 1970-01-01

1. [索具の基本](../lessons/${encodeURIComponent("索具の基本.md")}) · first day · ben Example

   Slowly
`);
    expect(textOf("wanted-lessons.md")).toContain("- Splices · asked for by you");
    expect(textOf("learnings.md")).toContain("> Check twice\n\n— ben Example · 2030-01-15");
  });

  it("[IO7] holds the same as data, which docs/space.schema.json describes", () => {
    expect(data).toMatchObject({
      paths: [{ file: "paths/For-newcomers.md", sections: [{ items: [{ entry: "lessons/索具の基本.md" }] }] }],
      wanted: [{ topic: "Splices", askers: null, mine: true, lesson: null }],
      learnings: [{ by: "ben Example", text: "Check twice" }],
    });
    for (const { file, files: attached } of data.entries)
      for (const name of [file, ...attached.map((one) => one.file)]) expect([...files.keys()]).toContain(name);
    const schema = z.toJSONSchema(SpaceFile, { io: "input", target: "draft-2020-12" });
    const path = resolve(import.meta.dirname, "../../../docs/space.schema.json");
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(
      JSON.parse(JSON.stringify({ title: "A Peerloop space", ...schema })),
    );
  });

  it("[IO8] is any member's, with their own drafts and nobody else's; whoever is none gets nothing", async () => {
    const bens = await unzip(await exported("ben"));
    expect([...bens.keys()].filter((name) => name.startsWith("drafts/"))).toEqual([
      "drafts/Unfinished-thoughts-of-ben.md",
    ]);
    expect((await desk.as("zoe").refused("exportSpace", { params: { space } })).code).toBe("not-a-member");
  });

  it("[IO8] is not begun where nobody would take it", async () => {
    const answer = await desk.as("ana").fetch(`/api/spaces/${space}/export`, { method: "HEAD" });
    expect(answer.status).toBe(405);
  });

  it("[IO1] is in a backup as well, file for file, beside what brings it back", async () => {
    const { backup, restored } = transferIn(desk, space);
    const file = await backup("ana");
    const { "backup.sealed": sealed, ...rest } = Object.fromEntries(await unzip(file));
    expect(sealed?.subarray(0, 8).toString()).toBe("PLBACK01");
    expect(Object.keys(rest).sort()).toEqual([...files.keys()].sort());
    expect(rest["lessons/索具の基本.md"]?.toString()).toBe(textOf("lessons/索具の基本.md"));
    expect((await restored("ana", file)).alreadyHere.entries).toBeGreaterThan(3);
  });
});
