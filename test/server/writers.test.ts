import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AuthoredField, bodyTextOf } from "../../src/domain/authored.ts";
import { textOf } from "../../src/tab/write/field-text.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { createWriter, type Road } from "./writers.ts";
import { lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  space = await openSpace(desk, "ana", "ben");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const fields = ["why", "body", "recall"] as const satisfies readonly AuthoredField[];
const anyRoad = fc.constantFrom<Road>("up", "away", "deaf");
const anyField = fc.constantFrom(...fields);
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
type Writer = ReturnType<typeof createWriter>;

/** Words at the end of one of the lines that are there, or in a line of their own: never twice the same. */
async function type(
  writer: Writer,
  { field, place, inLine }: { field: AuthoredField; place: number; inLine: boolean },
  words: string,
) {
  const page = await writer.page();
  const gap = field === "recall" ? "\n" : "\n\n";
  const lines = (page.read().texts[field] ?? "").split(gap);
  const at = place % (lines.length + 1);
  if (inLine && at < lines.length) lines[at] = `${lines[at]} ${words}`;
  else lines.splice(at, 0, words);
  page.change(field, lines.join(gap));
}

const draftsInAll = async (): Promise<number> =>
  (await desk.sql<{ n: number }>("select count(*)::int as n from entries where draft"))[0]?.n ?? 0;

/** Shown both texts, somebody makes one of both, and saves until it stands. */
async function settleAndSave(writer: Writer): Promise<void> {
  const page = await writer.page();
  await writer.hear();
  for (const field of page.read().met) {
    const { texts, standing } = page.read();
    const theirs = standing ? textOf(standing.content, field) : "";
    page.change(field, `${texts[field] ?? ""}${field === "recall" ? "\n" : "\n\n"}${theirs}`);
    page.settle(field);
  }
  page.save();
  await writer.idle();
  if (page.read().saving !== "saved") await settleAndSave(writer);
}

it("[Y8] [A3] two people edit one entry at once, on roads that break and pages that reload: nothing that either typed is lost", async () => {
  const anyStep = fc.record({
    who: fc.nat({ max: 1 }),
    does: fc.constantFrom("type", "type", "type", "save", "save", "wait", "hear", "road", "reload"),
    field: anyField,
    place: fc.nat({ max: 5 }),
    inLine: fc.boolean(),
    road: anyRoad,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 24 }), async (steps) => {
      const { entry } = await play.published("ana", lesson());
      const writers = ["ana", "ben"].map((user) => createWriter(desk, user, space, "lesson", entry));
      for (const writer of writers) await writer.page();
      const typed: string[] = [];
      for (const { who, does, road, ...where } of steps) {
        const writer = writers[who];
        if (!writer) continue;
        if (does === "type") await type(writer, where, typed[typed.push(`<${typed.length}>`) - 1] ?? "");
        else if (does === "save") (await writer.page()).save();
        else if (does === "wait") await writer.pause();
        else if (does === "hear") await writer.hear();
        else if (does === "reload") await writer.reload();
        else writer.become(road);
      }
      for (const writer of [...writers, ...writers]) {
        writer.become("up");
        await writer.pause();
        await settleAndSave(writer);
      }
      const { content } = await play.opened("ben", { entry });
      const text = bodyTextOf(content);
      for (const words of [...typed, "It holds", "Go around.", "What holds it?"]) expect(text).toContain(words);
    }),
    { numRuns: 20 },
  );
});

it("[Y6] [Y8] whoever writes a draft on a road that breaks has it as they typed it, once, and is never shown two texts", async () => {
  const anyStep = fc.record({
    does: fc.constantFrom("type", "type", "pause", "pause", "road", "reload"),
    field: anyField,
    place: fc.nat({ max: 5 }),
    inLine: fc.boolean(),
    road: anyRoad,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 24 }), async (steps) => {
      const writer = createWriter(desk, "ana", space, "lesson");
      const before = await draftsInAll();
      await type(writer, { field: "why", place: 0, inLine: false }, "<start>");
      for (const [at, { does, road, ...where }] of steps.entries()) {
        if (does === "type") await type(writer, where, `<${at}>`);
        else if (does === "pause") await writer.pause();
        else if (does === "reload") await writer.pause().then(writer.reload);
        else writer.become(road);
        expect((await writer.page()).read().met).toEqual([]);
      }
      const { texts } = (await writer.page()).read();
      writer.become("up");
      await writer.pause();
      expect(await draftsInAll()).toBe(before + 1);
      const { content = lesson() } = (await writer.page()).read().standing ?? {};
      for (const field of fields) expect(linesOf(textOf(content, field))).toEqual(linesOf(texts[field] ?? ""));
    }),
    { numRuns: 20 },
  );
});
