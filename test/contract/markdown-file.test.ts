import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkdownEntry, readMarkdownFile, writeMarkdownFile } from "../../src/contract/markdown-file.ts";
import { changedTags } from "../../src/domain/about-entry.ts";
import type { Authored } from "../../src/domain/authored.ts";
import { sectionHeadings } from "../../src/domain/experience-sections.ts";
import { ar } from "../../src/tab/write/messages/ar.ts";
import { en } from "../../src/tab/write/messages/en.ts";
import { ja } from "../../src/tab/write/messages/ja.ts";

const as = { type: "lesson", fileName: "notes/Bowline.md" } as const;
const read = (file: string) => readMarkdownFile(file, as);

/** Texts that a careless format would lose: headings of ours, fences, YAML, blanks at either end, any script. */
const piece = fc.oneof(
  fc.constantFrom(
    ...Object.values(sectionHeadings).flatMap((names) => Object.values(names).map((name) => `## ${name}`)),
    "# what i tried  ",
    "\\## What worked",
    "\\\\### 状況",
    "---",
    "...",
    "- a: b",
    "# no comment",
    "```",
    "null",
    "2024-01-02",
    "'\"&*!|>%@",
    "[[wiki link]]",
    "\t",
    "  indented",
    "\n",
    "\n\n",
    " ",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", "\n\n", "", " ")), { maxLength: 6 })
  .map((parts) => parts.flat().join("").replace(/\r/g, "").replaceAll("\0", ""));
const anyLine = anyText.map((text) => text.replace(/\n/g, " ").slice(0, 60));
const someone = anyLine.filter((line) => line.trim() !== "");

const anyContent: fc.Arbitrary<Authored> = fc.oneof(
  fc.record({
    type: fc.constant("lesson" as const),
    title: anyLine,
    why: anyText,
    body: anyText,
    practise: anyText,
    recall: fc.array(anyText, { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant("experience" as const),
    title: anyLine,
    situation: anyText,
    struggle: anyText,
    tried: anyText,
    worked: anyText,
  }),
  fc.record({ type: fc.constant("question" as const), title: anyLine, body: anyText }),
);
const anyTime = fc.option(fc.integer({ min: 0, max: 100_000_000_000_000 }));
const anyEntry: fc.Arbitrary<MarkdownEntry> = fc.record({
  content: anyContent,
  tags: fc
    .array(
      anyLine.map((line) => line.slice(0, 30)),
      { maxLength: 4 },
    )
    .map((add) => changedTags([], { add, remove: [] })),
  topic: fc.option(someone.map((line) => line.trim())),
  owner: fc.option(someone),
  createdAt: anyTime,
  updatedAt: anyTime,
  reviewAt: anyTime,
});

describe("an entry as a Markdown file", () => {
  it("[IM1] is the same entry when it is read again, whatever it says and whichever language its headings are in", () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom("en", "ar", "ja"), (entry, language) => {
        expect(read(writeMarkdownFile(entry, language))).toEqual({ entry, remarks: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("[IM1] is the same again when its lines end as those of Windows", () => {
    const content = { type: "question", title: "Why?", body: "One\n\nTwo\n" } as const;
    const entry = { content, tags: [], topic: null, owner: null, createdAt: 0, updatedAt: null, reviewAt: null };
    expect(read(`\uFEFF${writeMarkdownFile(entry).replace(/\n/g, "\r\n")}`).entry).toEqual(entry);
  });

  it("[IM1] has the headings that its page has", () => {
    const pages = { en, ar, ja };
    for (const language of ["en", "ar", "ja"] as const) {
      const { situation, struggle, tried, worked } = sectionHeadings[language];
      const texts = pages[language];
      expect([situation, struggle, tried, worked]).toEqual([
        texts["field.situation"],
        texts["field.struggle"],
        texts["field.tried"],
        texts["field.worked"],
      ]);
    }
  });
});

describe("a Markdown file from elsewhere", () => {
  it("[IM2] without front matter is a lesson called as its first heading says, links of wikis among its words", () => {
    const { entry, remarks } = read("# Bowline\n\nSee [[Knots|all knots]].\n\n## Steps\n");
    expect(entry.content).toMatchObject({
      type: "lesson",
      title: "Bowline",
      body: "See [[Knots|all knots]].\n\n## Steps",
    });
    expect(remarks).toEqual([]);
  });

  it("[IM2] without a heading at its top is called as its file, without what Notion adds", () => {
    const fileName = "Export/Trim the sails 0123456789abcdef0123456789abcdef.md";
    const { content } = readMarkdownFile("Some text.\n\n## Later\n", { type: "question", fileName }).entry;
    expect(content).toEqual({ type: "question", title: "Trim the sails", body: "Some text.\n\n## Later" });
    expect(read("```\n# a comment\n```\n").entry.content.title).toBe("Bowline");
  });

  it("[IM2] keeps in its text what no field takes, comments and numbers as they were", () => {
    const file = "---\naliases: [Loop, 007] # two\ntitle: 42\ntype: note\ntags: knots, Rope  work\n---\nText.\n";
    const { entry, remarks } = read(file);
    expect(entry).toMatchObject({ tags: ["knots", "rope work"], content: { type: "lesson", title: "42" } });
    expect(entry.content).toMatchObject({ body: "Text.\n\n```yaml\naliases: [Loop, 007] # two\ntype: note\n```" });
    expect(remarks).toEqual([{ about: "type-unknown", type: "note" }, { about: "kept-in-text" }]);
  });

  it.each([
    ["tags: [Knots, Rope]", ["knots", "rope"]],
    ["tags:\n  - Knots\n  - rope", ["knots", "rope"]],
    ["tags: '#knots #rope'", ["knots", "rope"]],
    ["tags: knots", ["knots"]],
    ["tags:", []],
  ])("[IM2] has its tags as a list or as a text: %s", (line, tags) => {
    expect(read(`---\n${line}\n---\n`).entry.tags).toEqual(tags);
  });

  it.each([
    ["2024-03-01", "2024-03-01T00:00:00.000Z"],
    ["'2024-03-01'", "2024-03-01T00:00:00.000Z"],
    ["2024-03-01 12:30:00", "2024-03-01T12:30:00.000Z"],
    ["2024-03-01T12:30:00+02:00", "2024-03-01T10:30:00.000Z"],
    ["2024-3-1 12:30:00.5 -5", "2024-03-01T17:30:00.500Z"],
  ])("[IM2] has its dates in any form of YAML: %s", (date, moment) => {
    const { entry } = read(`---\ncreated: ${date}\nreview: ${date}\n---\n`);
    expect([entry.createdAt, entry.reviewAt]).toEqual([Date.parse(moment), Date.parse(moment)]);
    expect(entry.content).toMatchObject({ body: `\`\`\`yaml\ncreated: ${date}\n\`\`\`` });
  });

  it("[IM2] keeps what is too long for its field, and what is no date, in its text", () => {
    const why = "w".repeat(4_001);
    const file = `---\ntype: lesson\ntitle: T\nwhy: ${why}\nreview: someday\nrecall: Why?\n---\nBody\n`;
    const { content, reviewAt } = read(file).entry;
    expect(content).toMatchObject({
      why: "",
      recall: [],
      body: expect.stringContaining(`why: ${why}\nreview: someday\n`),
    });
    expect(reviewAt).toBeNull();
  });

  it("[IM2] says where its front matter is none, and keeps it as words", () => {
    const file = "---\ntitle: Knots\nbroken: [one\n---\nText.\n";
    const { entry, remarks } = read(file);
    expect(entry.content).toMatchObject({ title: "Bowline", body: file.trimEnd() });
    expect(remarks).toEqual([{ about: "front-matter-unreadable", line: expect.any(Number) }]);
  });

  it("[IM2] is an experience when that is asked for, its sections by their headings, the rest as the situation", () => {
    const { content } = readMarkdownFile("# T\nBefore.\n## WHAT I TRIED\nIt.\n### 状況\nMore.\n", {
      type: "experience",
      fileName: "t.md",
    }).entry;
    expect(content).toMatchObject({ situation: "Before.\n\nMore.", struggle: "", tried: "It.", worked: "" });
  });

  it("[IM2] whatever its front matter says is read, and is among its words or its fields", () => {
    const anyYaml = fc.array(
      fc.oneof(
        fc.constantFrom(
          "title",
          "tags",
          "a",
          ": ",
          ":\n",
          "- ",
          "? ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "\n",
          "  ",
          "*a",
          "&a ",
        ),
        fc.constantFrom("!!map ", "!x ", "%", "|\n", ">-\n", "'", '"', "#", "---", "<<", "!!binary ", "~", "\t"),
        fc.string({ unit: "binary", maxLength: 3 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(anyYaml, (parts) => {
        const { content } = read(`---\n${parts.join("")}\nlast: word-${parts.length}\n---\nText.\n`).entry;
        expect(content).toMatchObject({ body: expect.stringMatching(/Text\.[\s\S]*word-\d|word-\d[\s\S]*Text\./) });
      }),
      { numRuns: 1000 },
    );
  });

  it("[IM2] that is made to exhaust its reader is words", () => {
    const aliases = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join("\n")}`;
    const deep = "[".repeat(100_000);
    const many = Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join("\n");
    for (const front of [
      aliases,
      deep,
      many,
      `? ${"? ".repeat(50_000)}`,
      '"'.repeat(140_000),
      "__proto__: {polluted: yes}",
    ]) {
      const { entry } = read(`---\n${front}\n---\nText.\n`);
      expect(entry.content).toMatchObject({ title: "Bowline", body: expect.stringContaining("Text.") });
      expect(entry.content).toMatchObject({ body: expect.stringContaining(front.slice(0, 12)) });
    }
  });
});
