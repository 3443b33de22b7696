import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withBeside } from "../../../src/contract/beside-text.ts";
import { writeMarkdownFile } from "../../../src/contract/markdown-file.ts";
import { realPictures } from "../../domain/picture/real-pictures.ts";
import { hostile } from "../../tab/markup-corpus.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { hostileArchives } from "../transfer/hostile-archives.ts";
import { lesson, writingIn } from "../writing-play.ts";
import { importingIn } from "./import-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof importingIn>;
let writing: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben");
  play = importingIn(desk, space);
  writing = writingIn(desk, space);
});
afterAll(() => desk.close());

/** With words after its end, which no attachment keeps. */
const PNG = Buffer.from(realPictures["image/png"]);
const noted = Buffer.concat([PNG, Buffer.from("taken at home")]);
const about = { tags: ["rope"], topic: "Sailing", owner: null, createdAt: 0, updatedAt: null, reviewAt: null };
const wholeLesson = (title: string, body = "Make a loop.") =>
  writeMarkdownFile({ ...about, content: lesson({ title, body }) });
const idsOf = ({ entries }: { readonly entries: readonly { readonly id: string | null }[] }) =>
  entries.map(({ id }) => id ?? "");
const opened = (user: string, entry: string) => writing.opened(user, { entry });
const read = (user: string, entry: string) => desk.as(user).ask("readAbout", { params: { space, entry } });

describe("an import", () => {
  it("[IM3] says what would come and changes nothing; then all of it is there, its importer's own", async () => {
    const files = {
      "notes/whole.md": wholeLesson("Bowlines"),
      "notes/part.md": "# Half a lesson\n\nOnly a body.",
      "asked.csv": "question,tags\nWhich rope?,Rope;knots\n",
    };
    const slip = "same-".padEnd(30, "x");
    const before = await play.rows();
    const preview = await play.imported("ana", files, { slip, preview: "only" });
    expect(await play.rows()).toEqual(before);
    expect(preview.entries.map(({ path, line, type, draft, id }) => [path, line, type, draft, id])).toEqual([
      ["asked.csv", 2, "question", false, null],
      ["notes/part.md", null, "lesson", true, null],
      ["notes/whole.md", null, "lesson", false, null],
    ]);
    const done = await play.imported("ana", files, { slip });
    const [asked = "", part = "", whole = ""] = idsOf(done);
    expect(await writing.listed("ben")).toEqual(expect.arrayContaining([asked, whole]));
    expect(await writing.drafts("ana")).toEqual([part]);
    expect(await writing.drafts("ben")).toEqual([]);
    expect((await opened("ana", whole)).author.name).toBe((await opened("ana", part)).author.name);
    expect(await read("ben", whole)).toMatchObject({ tags: ["rope"], topic: "Sailing" });
    expect(await writing.found("ben", "bowlines")).toEqual([whole]);
    expect(await writing.found("ben", "half")).toEqual([]);
  });

  it("[IM3] sent again after a lost answer is the same one", async () => {
    const [files, slip] = [{ "a.md": wholeLesson("Once") }, "once-".padEnd(30, "x")];
    const first = await play.imported("ana", files, { slip });
    expect(idsOf(await play.imported("ana", files, { slip }))).toEqual(idsOf(first));
    expect(idsOf(await play.imported("ben", files, { slip }))).not.toEqual(idsOf(first));
  });

  it("[IM3] of an export is its lessons, experiences and questions; what nobody writes is named as left out", async () => {
    await play.imported("ana", { "a.md": wholeLesson("Exported") });
    const response = await desk.as("ana").send("exportSpace", { params: { space } });
    const report = await play.imported("ben", Buffer.from(await response.arrayBuffer()), { preview: "only" });
    expect(report.entries.map(({ title }) => title)).toContain("Exported");
    expect(report.entries.flatMap(({ remarks }) => remarks).filter(({ about }) => about === "type-unknown")).toEqual(
      [],
    );
    const lists = await play.imported(
      "ana",
      { "l.md": "---\ntype: record\n---\nx", "e.md": "# E", "s.md": "---\ntype: series\n---\nMine" },
      { preview: "only" },
    );
    expect(lists.leftOut).toEqual(["l.md"]);
  });

  it("[IM3] of an export is what entries say, not what was said to them", async () => {
    const file = withBeside(wholeLesson("Talked about"), ["Written by Ana Silva", "## Comments", "> A long talk"]);
    const [id = ""] = idsOf(await play.imported("ana", { "a.md": file }));
    expect((await opened("ana", id)).content).toEqual(lesson({ title: "Talked about", body: "Make a loop." }));
  });

  it("[IM3] comes as drafts alone, if that is the wish", async () => {
    const [id = ""] = idsOf(await play.imported("ana", { "a.md": wholeLesson("Kept back") }, { publish: "none" }));
    expect((await opened("ana", id)).draft).toBe(true);
    expect(await writing.found("ben", "kept")).toEqual([]);
  });

  it("[IM3] leaves nothing behind where anything is at fault, and says in which file and line", async () => {
    const faulty = {
      "fine.md": wholeLesson("Fine"),
      "long.md": "x".repeat(40_001),
      "bytes.md": Buffer.from([0xff, 0xfe, 0xfd]),
      "zero.md": '---\ntitle: "a\\0b"\n---\n',
      "half.csv": 'title\nOne\n"Two\n',
      "lie.md": "![](lie.png)",
      "lie.png": "<html><script>harm()</script></html>",
    };
    const before = await play.rows();
    const { reason, errors = [] } = await play.refusal("ana", faulty);
    expect(reason).toBe("faulty");
    expect(errors.map(({ path, message }) => `${path} ${message}`).sort()).toEqual([
      "bytes.md not-text",
      expect.stringMatching(/^half\.csv:\d csv-unreadable$/),
      "lie.png not-what-it-says",
      "long.md too-long",
      "zero.md not-text",
    ]);
    expect(await play.rows()).toEqual(before);
    const rest = await play.imported("ana", faulty, { faulty: "leave-out" });
    expect(rest.entries.map(({ path }) => path)).toEqual(["fine.md", "lie.md"]);
    expect((await opened("ana", idsOf(rest)[1] ?? "")).content).toMatchObject({ body: "![](lie.png)" });
  });

  it("[IM4] refuses every hostile archive whole: none of it is there", async () => {
    const before = await play.rows();
    for (const [what, reason, file] of hostileArchives()) {
      const problem = await play.refusal("ana", file);
      expect([what, problem.code, problem.reason]).toEqual([what, "archive-refused", reason]);
    }
    expect(await play.rows()).toEqual(before);
  });

  it("[IM4] refuses more entries than five hundred, and an archive without any", async () => {
    const rows = Array.from({ length: 501 }, (_, at) => `Question ${at}`).join("\n");
    expect((await play.refusal("ana", { "q.csv": `title\n${rows}` })).errors).toEqual([
      { path: "q.csv:502", message: "too-many-entries" },
    ]);
    expect((await play.refusal("ana", { "q.csv": `title\n${rows}` }, { faulty: "leave-out" })).reason).toBe("faulty");
    expect((await play.refusal("ana", { "a.txt": "Words" })).reason).toBe("nothing-inside");
  });

  it("[IM4] takes a hostile corpus as words, to the last character", async () => {
    const files = Object.fromEntries(
      hostile.map((text, at) => [`${String(at).padStart(3, "0")}.md`, `# T\n\n${text}`]),
    );
    const report = await play.imported("ana", files, { type: "question" });
    const said = await Promise.all(idsOf(report).map(async (id) => (await opened("ben", id)).content));
    const bodies = said.map((content) => (content.type === "question" ? content.body : ""));
    for (const [at, text] of hostile.entries())
      expect(bodies[at]).toContain(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
  });

  it("[IM5] [AT5] files that its entries name become attachments, links between them links to entries; the rest stays", async () => {
    const body = [
      "![Knot](img/knot.png) [pdf](<img/knot.png> 'here')",
      "[other](../b/Other%20one.md#part) [[Other one]] ![[knot.png|200]]",
      "[site](https://example.com/a.md) [gone](gone.md) [svg](x.svg)",
      "```\n![code](img/knot.png)\n```",
      "[ref]\n\n[ref]: img/knot.png",
    ].join("\n\n");
    const report = await play.imported("ana", {
      "a/one.md": wholeLesson("One", body),
      "b/Other one.md": wholeLesson("Other one"),
      "a/img/knot.png": noted,
      "a/x.svg": "<svg/>",
      "unused.pdf": "%PDF-1",
    });
    const [one = "", other = ""] = idsOf(report);
    const [picture] = await desk.sql<{ attachment_id: string }>("select * from attachments where entry_id = $1", [one]);
    const file = `attachment:${picture?.attachment_id}`;
    expect((await opened("ana", one)).content).toMatchObject({
      body: [
        `![Knot](${file}) [pdf](<${file}> 'here')`,
        `[other](entry:${other}) [[Other one]] ![knot.png](${file})`,
        "[site](https://example.com/a.md) [gone](gone.md) [svg](x.svg)",
        "```\n![code](img/knot.png)\n```",
        `[ref]\n\n[ref]: ${file}`,
      ].join("\n\n"),
    });
    expect(report.entries[0]).toMatchObject({
      files: 1,
      remarks: [
        { about: "file-missing", detail: "gone.md" },
        { about: "file-not-taken", detail: "a/x.svg" },
      ],
    });
    expect(report.leftOut).toEqual(["a/x.svg", "unused.pdf"]);
    const response = await desk.as("ben").fetch(`/api/spaces/${space}/attachments/${picture?.attachment_id}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  });

  it("[IM3] says which titles are known already, which owner nobody is, and what it could not read", async () => {
    await writing.published("ben", lesson({ title: "Known" }));
    const owned = writeMarkdownFile({ ...about, owner: "Nobody here", content: lesson({ title: "Twice" }) });
    const files = {
      "1.md": wholeLesson("Known"),
      "2.md": owned,
      "3.md": "---\nx: [\n---\n# Unread\n",
      "4.md": "---\ntype: odd\n---\n",
    };
    const { entries } = await play.imported("ana", files, { preview: "only" });
    expect(entries.map(({ remarks }) => remarks.map((remark) => remark.about))).toEqual([
      ["title-known"],
      ["owner-unknown"],
      ["front-matter-unreadable"],
      ["type-unknown", "kept-in-text"],
    ]);
  });
});

describe("a table of questions", () => {
  const questions = async (text: string) => {
    const report = await play.imported("ana", { "q.csv": text }, { publish: "none" });
    return Promise.all(idsOf(report).map(async (id) => (await opened("ana", id)).content));
  };

  it("[IM3] is read as Excel writes it: semicolons, a mark of its bytes, lines in cells; formulas are words", async () => {
    const table = '\uFEFFTitle;Body;Area\r\n"Which ""rope""?";"One\r\nTwo";=1+1\r\n=cmd|"/c calc"!A1;;\r\n;;\r\n';
    expect(await questions(table.replace('=cmd|"/c calc"!A1', '"=cmd|""/c calc""!A1"'))).toEqual([
      { type: "question", title: 'Which "rope"?', body: "One\nTwo\n\nArea: =1+1" },
      { type: "question", title: '=cmd|"/c calc"!A1', body: "" },
    ]);
  });

  it("[IM3] asks in its text what is too long for a title, and keeps tags that are none there", async () => {
    const long = "Why ".repeat(60).trim();
    const [one] = await questions(`question\ttags\n${long}\t${"t".repeat(41)}\n`);
    expect(one).toMatchObject({ title: `${long.slice(0, 199)}…`, body: `${long}\n\ntags: ${"t".repeat(41)}` });
  });
});

describe("taking an import back", () => {
  it("[IM6] takes out for its importer what nobody else has worked on, and says what stays and why", async () => {
    const names = ["Alone", "Changed", "Told", "Asked"];
    const files = {
      ...Object.fromEntries(names.map((name) => [`${name}.md`, wholeLesson(name)])),
      "q.csv": "title\nHow?\n",
    };
    desk.clock.advance(1);
    const report = await play.imported("ana", files);
    const by = new Map(report.entries.map(({ title, id }) => [title, id ?? ""]));
    const id = (await play.listed("ana"))[0]?.id ?? "";
    const changed = await opened("ben", by.get("Changed") ?? "");
    await writing.save("ben", changed, lesson({ title: "Changed", body: "By Ben" }));
    const comment = { slip: "c".repeat(30), text: "Nice" };
    await desk.as("ben").ask("writeComment", { params: { space, entry: by.get("Told") ?? "" }, body: comment });
    const answer = { slip: "a".repeat(30), text: "So" };
    await desk.as("ben").ask("answerQuestion", { params: { space, entry: by.get("How?") ?? "" }, body: answer });

    const refused = await desk.as("ben").refused("takeBackImport", { params: { space, import: id }, body: {} });
    expect(refused.code).toBe("not-the-author");
    const { gone, stayed } = await play.takenBack("ana", id);
    expect(gone).toBe(2);
    expect(stayed.map(({ title, why }) => [title, why]).sort()).toEqual([
      ["Changed", "changed"],
      ["How?", "answered"],
      ["Told", "talked-about"],
    ]);
    expect(await writing.listed("ben")).not.toContain(by.get("Alone"));
    expect((await play.listed("ben")).find((one) => one.id === id)).toMatchObject({ entries: 3, canTakeBack: false });
  });

  it("[IM6] is possible for thirty days; of an import others are told what is published alone", async () => {
    desk.clock.advance(1);
    await play.imported("ana", { "a.md": wholeLesson("Late"), "b.md": "# A draft" });
    desk.clock.advance(1);
    await play.imported("ana", { "c.md": "# Only a draft" });
    const [drafts, late] = await play.listed("ana");
    expect([drafts?.entries, late?.entries]).toEqual([1, 2]);
    const [seen] = await play.listed("ben");
    expect(seen).toEqual({ ...late, entries: 1, canTakeBack: false });
    desk.clock.advance(30 * 86_400_000 + 1);
    const params = { space, import: late?.id ?? "" };
    const refused = await desk.as("ana").refused("takeBackImport", { params, body: {} });
    expect(refused).toMatchObject({ code: "refused", reason: "too-late" });
    const unknown = await desk.as("ana").refused("takeBackImport", { params: { space, import: "none" }, body: {} });
    expect(unknown.code).toBe("not-found");
  });
});
