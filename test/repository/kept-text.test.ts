import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../../src");

const parts = ["tab", "meeting", "planning", "writing"];
const files = parts.flatMap((part) =>
  readdirSync(join(src, part), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => `${part}/${path}`),
);

/** Boxes whose words are nobody's text, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "tab/paths/find-entry.tsx": "looks for an entry",
  "tab/entry/tending/say-still-true.tsx": "a choice",
  "tab/groups/group-members.tsx": "a choice",
  "tab/writing/rich/link-line.tsx": "an address on its way into the text, which is kept",
  "tab/roles/roles-of-space.tsx": "looks for somebody",
  "meeting/rehearsal/rehearsal-form.tsx": "numbers of a rehearsal, which a reload ends [H1]",
  "tab/first-weeks/choose-person.tsx": "a choice",
  "tab/reviews/own-review.tsx": "a choice",
  "tab/series/move-date.tsx": "a day and a time, chosen",
  "tab/first-weeks/offer.tsx": "a number and a day, both chosen",
  "tab/rounds/pausing.tsx": "a day that is chosen",
  "tab/calendar/cannot-days.tsx": "a day that is chosen",
  "tab/paths/section-fields.tsx": "a date that is being typed; the day itself is kept with the path",
};

/** Names that only the page's memory holds: the first of what `useState` answers, also where several hooks are taken at once. */
const remembered = (code: string): readonly string[] =>
  [...code.matchAll(/\[(\w+), set[A-Z]\w*\]/g)].flatMap(([, name]) => (name ? [name] : []));

/** What text boxes show, by the attributes through which they and the fields around them take it. */
const shown = (code: string): readonly string[] =>
  [...code.matchAll(/\b(?:value|text|typed|entries|draft)=\{([^}]*)\}/g)].flatMap(
    ([, value = ""]) => value.match(/\w+/g) ?? [],
  );

const holdsTextInMemory = (path: string): boolean => {
  const code = readFileSync(join(src, path), "utf8");
  const names = remembered(code);
  return shown(code).some((name) => names.includes(name));
};

describe("every text box", () => {
  it("[Y10] shows what a draft keeps, never what only the page's memory holds", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((path) => holdsTextInMemory(path) && !Object.hasOwn(EXCEPTIONS, path))).toEqual([]);
  });

  it("[Y10] is excepted from that only while it needs to be", () => {
    expect(Object.keys(EXCEPTIONS).filter((path) => !holdsTextInMemory(path))).toEqual([]);
  });
});
