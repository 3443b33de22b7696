import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => /\.(tsx?|mjs)$/.test(path) && existsSync(join(root, path)));

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("every source file", () => {
  it("is seen by these tests", () => {
    expect(files.length).toBeGreaterThan(400);
  });

  it("is named in kebab-case for the one thing inside", () => {
    const vague = /^(utils?|helpers?|common|types|index|misc|shared)$/;
    const named = files.filter((path) => {
      const stem = basename(path).replace(/\.(test|spec|styles|config|plugins|d)\.(tsx?|mjs)$|\.(tsx?|mjs)$/, "");
      return vague.test(stem) || !/^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
    });

    expect(named).toEqual([]);
  });

  it("has at most 300 lines", () => {
    const long = files.map((path) => ({ path, lines: read(path).split("\n").length - 1 }));

    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it("re-exports no other file as a whole", () => {
    expect(files.filter((path) => /^export \* /m.test(read(path)))).toEqual([]);
  });

  it("silences no checker and leaves nothing for later", () => {
    const marks = [
      ["@ts", "ignore"],
      ["@ts", "expect-error"],
      ["@ts", "nocheck"],
      ["biome", "ignore"],
    ].map((m) => m.join("-"));
    const later = ["TO", "FIX"].map((start, at) => `${start}${at === 0 ? "DO" : "ME"}`);
    const found = files.filter((path) => [...marks, ...later].some((mark) => read(path).includes(mark)));

    expect(found).toEqual([]);
  });

  it("skips no test, waits for no fixed time and tries nothing twice", () => {
    const tests = files.filter((path) => path.startsWith("test/") && !path.startsWith("test/repository/"));
    const patterns = [
      /\.(only|skip|todo|fixme)\(/,
      /waitForTimeout/,
      /\bretries?:\s*[1-9]/,
      /setTimeout\(\s*(resolve|r|done)\b/,
    ];

    expect(tests.filter((path) => patterns.some((pattern) => pattern.test(read(path))))).toEqual([]);
  });
});
