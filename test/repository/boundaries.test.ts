import { beforeAll, describe, expect, it } from "vitest";
import { cruiseFolders, cruiseTree, violations } from "./cruise.ts";

const areas = ["domain", "contract", "server", "api", "teams", "ui", "planning", "writing", "meeting", "tab"].map(
  (area) => `src/${area}/`,
);

describe("the repository", () => {
  it("keeps its import directions, in every module that there is", async () => {
    const result = await cruiseFolders(["src", "simulator", "bench", "test", "appPackage"]);
    const own = result.modules.filter(({ source }) => !source.includes("node_modules"));
    const perArea = [...areas, "src/meeting/session/", "simulator/", "bench/", "test/", "appPackage/"].map((area) => ({
      area,
      modules: own.filter(({ source }) => source.startsWith(area)).length,
      imports: own.filter(({ source }) => source.startsWith(area)).flatMap(({ dependencies }) => dependencies).length,
    }));

    expect(violations(result)).toEqual([]);
    // A cruiser that cannot read TypeScript sees nothing and says that all is well.
    expect(perArea.filter(({ modules }) => modules === 0)).toEqual([]);
    expect(perArea.filter(({ imports }) => imports === 0)).toEqual([]);
    expect(own.length).toBeGreaterThan(400);
  }, 120_000);
});

const forbiddenBetween: ReadonlyArray<readonly [from: string, to: readonly string[]]> = [
  ["domain", ["contract", "server", "api", "teams", "ui", "planning", "writing", "meeting", "tab"]],
  ["contract", ["server", "api", "teams", "ui", "planning", "writing", "meeting", "tab"]],
  ["server", ["api", "teams", "ui", "planning", "writing", "meeting", "tab"]],
  ["api", ["server", "teams", "ui", "planning", "writing", "meeting", "tab"]],
  ["teams", ["domain", "contract", "server", "api", "ui", "planning", "writing", "meeting", "tab"]],
  ["ui", ["domain", "contract", "server", "api", "planning", "writing", "meeting", "tab"]],
  ["planning", ["server", "api", "teams", "writing", "meeting", "tab"]],
  ["writing", ["server", "teams", "planning", "meeting", "tab"]],
  ["tab", ["server", "meeting"]],
  ["meeting", ["server", "tab"]],
];

const packagesByRule: ReadonlyArray<readonly [rule: string, folder: string, imported: string]> = [
  ["domain-is-pure", "src/domain", "zod"],
  ["domain-is-pure", "src/domain", "node:crypto"],
  ["fluid-only-in-the-session", "src/meeting", "@microsoft/live-share"],
  ["fluid-only-in-the-session", "src/meeting", "fluid-framework"],
  ["fluid-only-in-the-session", "src/tab", "@fluidframework/azure-client"],
  ["teams-js-only-in-teams", "src/meeting/session", "@microsoft/teams-js"],
  ["pg-only-in-db", "src/server/sessions", "pg"],
  ["react-only-in-what-is-drawn", "src/teams", "react"],
  ["product-needs-no-tools", "src/server", "vitest"],
  ["resolvable", "src/server", "./nowhere.ts"],
];

/** A file for each import that must be noticed, all in one tree. The file's name is the expectation's number. */
const broken = [
  ...forbiddenBetween.flatMap(([from, targets]) =>
    targets.map((to) => ({
      what: `${from} importing ${to}, even only a type of it`,
      rule: `${from}-imports-only-what-it-may`,
      folder: `src/${from}`,
      text: `import type { B } from "../${to}/b.ts";\nexport type A = B;\n`,
    })),
  ),
  ...packagesByRule.map(([rule, folder, imported]) => ({
    what: `${folder} importing ${imported}`,
    rule,
    folder,
    text: `import * as imported from "${imported}";\nexport const a = imported;\n`,
  })),
  {
    what: "the session store importing the rest of the meeting",
    rule: "session-stands-alone",
    folder: "src/meeting/session",
    text: 'export type { B } from "../b.ts";\n',
  },
  {
    what: "the product importing the simulator",
    rule: "product-knows-no-simulator",
    folder: "src/server",
    text: 'export type { B } from "../../simulator/b.ts";\n',
  },
].map((one, at) => ({ ...one, file: `${one.folder}/broken-${at}.ts` }));

const target = "export interface B { readonly b: string }\n";

const tree = {
  ...Object.fromEntries([...areas, "simulator/"].map((area) => [`${area}b.ts`, target])),
  ...Object.fromEntries(broken.map(({ file, text }) => [file, text])),
  "src/domain/round.ts": 'import type { Trip } from "./trip.ts";\nexport interface Round { readonly trip: Trip }\n',
  "src/domain/trip.ts": 'import type { Round } from "./round.ts";\nexport interface Trip { readonly round?: Round }\n',
};

describe("a rule that is broken on purpose is noticed", () => {
  let noticed: readonly string[] = [];

  beforeAll(async () => {
    noticed = violations(await cruiseTree(tree));
  });

  it.each(broken)("$rule: $what", ({ rule, file }) => {
    expect(noticed.filter((line) => line.startsWith(`${rule}: ${file} → `))).toHaveLength(1);
  });

  it("no-cycle: two files that import each other", () => {
    expect(noticed).toContain("no-cycle: src/domain/round.ts → src/domain/trip.ts");
  });

  it("and what is allowed is not", () => {
    expect(noticed.filter((line) => line.includes("/b.ts →"))).toEqual([]);
  });
});
