import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const pictures = join(root, "docs/pictures");

const guidesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const guides = [...guidesIn(root), ...guidesIn(join(root, "docs")), ...guidesIn(join(root, "docs/decisions"))];

/** Code shows what somebody could write, and links nowhere. */
const withoutCode = (text: string): string => text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");

interface Lead {
  readonly from: string;
  /** Without what follows "#". */
  readonly path: string;
  readonly heading: string | undefined;
  readonly isPicture: boolean;
  readonly words: string;
}

const leadsOf = (from: string): readonly Lead[] =>
  [...withoutCode(readFileSync(from, "utf8")).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, mark, words = "", target = ""]) => {
      const [path = "", heading] = target.split("#");
      return { from, path, heading, isPicture: mark === "!", words };
    },
  );

const leads = guides.flatMap(leadsOf).filter(({ path }) => !/^[a-z]+:/.test(path));
const fileOf = ({ from, path }: Lead): string => (path === "" ? from : resolve(dirname(from), path));
const told = ({ from, path }: Lead): string => `${from.slice(root.length + 1)}: ${path}`;

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
const headingsOf = (file: string): ReadonlySet<string> =>
  new Set([...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)));

describe("the guides", () => {
  it("are seen by these tests", () => {
    expect(leads.length).toBeGreaterThan(20);
  });

  it("lead to what is there, file and heading", () => {
    const lost = leads.filter(
      (lead) =>
        !existsSync(fileOf(lead)) || (lead.heading !== undefined && !headingsOf(fileOf(lead)).has(lead.heading)),
    );
    expect(lost.map(told)).toEqual([]);
  });

  it("say in words what each picture shows", () => {
    expect(leads.filter(({ isPicture, words }) => isPicture && words.trim() === "").map(told)).toEqual([]);
  });

  it("show every picture that was taken for them, none of them heavy", () => {
    const shown = new Set(leads.filter(({ isPicture }) => isPicture).map(fileOf));
    const taken = readdirSync(pictures).filter((name) => name.endsWith(".png"));
    expect(taken.filter((name) => !shown.has(join(pictures, name)))).toEqual([]);
    expect(taken.filter((name) => statSync(join(pictures, name)).size > 200_000)).toEqual([]);
  });
});
