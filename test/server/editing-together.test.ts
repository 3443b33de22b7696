import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EntryConflict, type Writing } from "../../src/contract/authored.ts";
import { Problem } from "../../src/contract/problem.ts";
import { type AuthoredField, bodyTextOf, textsIn, withTexts } from "../../src/domain/authored.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
const NO_LIMITS = { general: 1e9, statements: 1e9, anonymous: 1e9 };
beforeAll(async () => {
  desk = await startServerDesk({ limits: NO_LIMITS });
  space = await openSpace(desk, "ana", "ben", "chen");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

/** Somebody writes a paragraph into their copy, or saves it; between two saves they are as if offline. */
const anyStep = fc.record({
  user: fc.constantFrom("ana", "ben", "chen"),
  does: fc.constantFrom("write", "write", "save"),
  field: fc.constantFrom("why", "body", "practise" as const) satisfies fc.Arbitrary<AuthoredField>,
  place: fc.nat({ max: 6 }),
});

/** One person's copy of an entry, and the version that it was made of. */
function createCopy(user: string, entry: Writing) {
  let [version, content] = [entry.version, entry.content];
  const insert = (field: AuthoredField, place: number, text: string) => {
    const paragraphs = textsIn(content, field).join("").split("\n\n");
    paragraphs.splice(Math.min(place, paragraphs.length), 0, text);
    content = withTexts(content, field, [paragraphs.join("\n\n")]);
  };
  /** Shown both texts, they keep both: theirs, and below it what they themselves had. */
  const settle = ({ yours, theirs, fields }: EntryConflict) => {
    version = theirs.version;
    content = yours;
    for (const field of ["why", "body", "practise"] as const)
      if (fields.includes(field))
        content = withTexts(content, field, [
          [theirs.content, yours].flatMap((one) => textsIn(one, field)).join("\n\n"),
        ]);
  };
  const save = async (): Promise<void> => {
    const body = { version, content };
    const response = await desk.as(user).send("saveWriting", { params: { space, entry: entry.entry }, body });
    if (response.status === 409) {
      settle(EntryConflict.parse(Problem.parse(await response.json()).conflict));
      return save();
    }
    expect(response.status).toBe(200);
    const saved = await play.opened(user, entry);
    [version, content] = [saved.version, saved.content];
  };
  return { insert, save };
}

it("[A3] whoever edits one entry at the same time, in whatever order they save, nothing that anybody wrote is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 20 }), async (steps) => {
      const entry = await play.published("ana", lesson());
      const copies = new Map(["ana", "ben", "chen"].map((user) => [user, createCopy(user, entry)]));
      const written: string[] = [];
      for (const { user, does, field, place } of steps) {
        if (does === "save") await copies.get(user)?.save();
        else {
          written.push(`Paragraph ${written.length} of ${user}.`);
          copies.get(user)?.insert(field, place, written.at(-1) ?? "");
        }
      }
      for (const copy of copies.values()) await copy.save();
      const text = bodyTextOf((await play.opened("chen", entry)).content);
      for (const paragraph of [...written, "It holds", "Go around.", "With a rope"]) expect(text).toContain(paragraph);
    }),
    { numRuns: 15 },
  );
});
