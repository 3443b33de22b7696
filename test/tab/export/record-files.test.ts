import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { SessionRecord } from "../../../src/contract/record.ts";
import { recordAsJson } from "../../../src/contract/record-as-json.ts";
import { asPlainMarkdown, recordAsMarkdown } from "../../../src/contract/record-as-markdown.ts";
import { RecordFile } from "../../../src/contract/record-file.ts";
import type { MemberId, SessionId } from "../../../src/domain/ids.ts";

const ana = { member: "m-ana" as MemberId, name: "Ana Silva" };
const ben = { member: "m-ben" as MemberId, name: "Ben *Okafor*" };

const record: SessionRecord = {
  session: "x1" as SessionId,
  title: "On call\n# not a heading",
  format: "what-so-what-now-what",
  startedAt: Date.UTC(2026, 10, 24, 11),
  endedAt: Date.UTC(2026, 10, 24, 12),
  facilitators: [ana],
  participants: [ben],
  taught: [ben],
  helped: [ana],
  steps: [
    {
      id: "what",
      title: "What?",
      mode: "silent",
      prompts: ["What happened?"],
      plannedMs: 90_000,
      reflections: [
        { author: null, text: "<img src=x onerror=alert(1)>\n# loud\n\n- a list [link](javascript:alert(1))", same: 2 },
        { author: ben, text: "1. late", same: 0 },
      ],
      typedTurns: [{ speaker: ben, text: "I typed" }],
    },
  ],
  questions: [{ id: "q1", author: null, text: "Who is next?", votes: 3, answered: false }],
  commitments: [{ by: ben, text: "Write the runbook", became: "kept" }],
};

const words = {
  when: "24 November",
  facilitated: (names: string) => `Facilitated by ${names}`,
  taught: (names: string) => `Taught by ${names}`,
  helped: (names: string) => `Helped by ${names}`,
  participants: "Took part",
  reflections: "Reflections",
  typedTurns: "Typed turns",
  questions: "Questions",
  commitments: "Next",
  nameless: "Anonymous",
  same: (count: number) => `same here ×${count}`,
  votes: (count: number) => `${count} votes`,
  became: (what: string) => `${what} since`,
  mode: () => "Silent",
};

describe("a record as Markdown", () => {
  it("[K6] follows the page and keeps markup as text", () => {
    expect(recordAsMarkdown(record, words)).toBe(
      `# On call \\# not a heading

24 November

Facilitated by Ana Silva

Taught by Ben \\*Okafor\\*

Helped by Ana Silva

## Took part

Ben \\*Okafor\\*

## What?

Silent

What happened?

### Reflections

> &lt;img src=x onerror=alert(1)&gt;\\
> \\# loud
>
> \\- a list \\[link\\](javascript:alert(1))
>
> — Anonymous · same here ×2

> 1\\. late
>
> — Ben \\*Okafor\\*

### Typed turns

> I typed
>
> — Ben \\*Okafor\\*

## Questions

> Who is next?
>
> — Anonymous · 3 votes

## Next

> Write the runbook
>
> — Ben \\*Okafor\\* · kept since
`,
    );
  });

  it("[K6] leaves nothing of any text that a reader of Markdown could take for markup", () => {
    const read = (markdown: string) =>
      markdown
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&")
        .replace(/\\([!-/:-@[-`{-~])/g, "$1");
    const odd = fc.string({ unit: fc.constantFrom(..."\\`*_[]#|~^$@:/w.-+=1)<>& a\"'") });
    fc.assert(
      fc.property(odd, (line) => {
        const made = asPlainMarkdown(line);
        expect(read(made)).toBe(line.trim());
        const bare = made.replace(/\\[!-/:-@[-`{-~]/g, "x").replace(/&(?:amp|lt|gt);/g, "x");
        expect(bare).not.toMatch(/[\\`*_[\]#|~^$@<>&]|:\/\//);
        expect(made).not.toMatch(/^(?:[-+=]|\d{1,9}[.)])/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a record as JSON", () => {
  it("[K6] holds names, never members, and fits its schema", () => {
    const text = recordAsJson(record);
    expect(text).not.toMatch(/m-ana|m-ben|x1/);
    const file = RecordFile.parse(JSON.parse(text));
    expect(file).toMatchObject({
      startedAt: "2026-11-24T11:00:00.000Z",
      participants: ["Ben *Okafor*"],
      taught: ["Ben *Okafor*"],
    });
    expect(file.steps[0]?.reflections[1]).toEqual({ by: "Ben *Okafor*", text: "1. late", same: 0 });
  });

  it("[K6] is described by docs/record.schema.json", () => {
    const schema = z.toJSONSchema(RecordFile, { io: "input", target: "draft-2020-12" });
    const path = resolve(import.meta.dirname, "../../../docs/record.schema.json");
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(
      JSON.parse(JSON.stringify({ title: "A Peerloop record", ...schema })),
    );
  });
});
