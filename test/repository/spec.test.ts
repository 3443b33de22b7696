import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(root, folder, path));

const idsIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([match]) => match.match(/[A-Z]+\d+/g) ?? []);

/** Rules are written `**[T4]** …`, one paragraph each. */
const stated = idsIn(readFileSync(join(root, "docs/spec.md"), "utf8"), /\*\*\[[A-Z]+\d+\]\*\*/g);

/** A test's name starts with the rules that it holds: `it("[T4] …")` or `it("[T4][T5] …")`. */
const citedByTests = sources("test").flatMap((file) =>
  idsIn(readFileSync(file, "utf8"), /(?<=["'`])\[[A-Z]+\d+\](?:\s*\[[A-Z]+\d+\])*/g),
);

/** The rows of the product's table of capabilities that the live session answers. A test proves one by `row S19: …`. */
const ROWS = ["S1", "S2", "S3", "S15", "S16", "S17", "S18", "S19", "S20", "S21", "S25", "S27", "S28", "S29"];
const rowsOfTests = sources("test").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/["'`](?:\[[A-Z]+\d+\]\s*)*row (S\d+):/g)].map(([, row]) => row),
);

const citedBySources = ["src", "simulator"]
  .flatMap(sources)
  .flatMap((file) =>
    idsIn(readFileSync(file, "utf8"), /^\s*(?:\/\/|\/?\*).*\[[A-Z]+\d+\]/gm).map(
      (id) => `${id} in ${relative(root, file)}`,
    ),
  );

describe("docs/spec.md", () => {
  const rules = new Set(stated);

  it("states each rule once", () => {
    expect(stated.filter((id, at) => stated.indexOf(id) !== at)).toEqual([]);
    expect(rules.size).toBeGreaterThan(20);
  });

  it("has each of its rules held by a test", () => {
    const cited = new Set(citedByTests);

    expect([...rules].filter((id) => !cited.has(id))).toEqual([]);
  });

  it("has each rule that a test cites", () => {
    expect([...new Set(citedByTests)].filter((id) => !rules.has(id))).toEqual([]);
  });

  it("has each rule that a comment cites", () => {
    expect(citedBySources.filter((line) => !rules.has(line.split(" ")[0] ?? ""))).toEqual([]);
  });
});

describe("the capabilities of the live session", () => {
  it("are each proved by a test that cites its row", () => {
    const proved = new Set(rowsOfTests);

    expect(ROWS.filter((row) => !proved.has(row))).toEqual([]);
  });
});
