import { describe, expect, it } from "vitest";
import { cruiseFolders, cruiseTree, violations } from "./cruise.ts";

const areas = ["domain", "contract", "server", "api", "teams", "ui", "meeting", "tab"].map((area) => `src/${area}/`);

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
    expect(own.length).toBeGreaterThan(120);
  });
});

const forbiddenBetween: ReadonlyArray<readonly [from: string, to: readonly string[]]> = [
  ["domain", ["contract", "server", "api", "teams", "ui", "meeting", "tab"]],
  ["contract", ["server", "api", "teams", "ui", "meeting", "tab"]],
  ["server", ["api", "teams", "ui", "meeting", "tab"]],
  ["api", ["server", "teams", "ui", "meeting", "tab"]],
  ["teams", ["domain", "contract", "server", "api", "ui", "meeting", "tab"]],
  ["ui", ["domain", "contract", "server", "api", "meeting", "tab"]],
  ["tab", ["server", "meeting"]],
  ["meeting", ["server", "tab"]],
];

const packagesByRule: ReadonlyArray<readonly [rule: string, file: string, imported: string]> = [
  ["domain-is-pure", "src/domain/a.ts", "zod"],
  ["domain-is-pure", "src/domain/a.ts", "node:crypto"],
  ["fluid-only-in-the-session", "src/meeting/a.ts", "@microsoft/live-share"],
  ["fluid-only-in-the-session", "src/meeting/a.ts", "fluid-framework"],
  ["fluid-only-in-the-session", "src/tab/a.ts", "@fluidframework/azure-client"],
  ["teams-js-only-in-teams", "src/meeting/session/a.ts", "@microsoft/teams-js"],
  ["pg-only-in-db", "src/server/sessions/a.ts", "pg"],
  ["react-only-in-what-is-drawn", "src/teams/a.ts", "react"],
  ["product-needs-no-tools", "src/server/a.ts", "vitest"],
  ["resolvable", "src/server/a.ts", "./nowhere.ts"],
];

describe("a rule that is broken on purpose is noticed", () => {
  for (const [from, targets] of forbiddenBetween) {
    for (const to of targets) {
      it(`${from} importing ${to}, even only a type of it`, async () => {
        const result = await cruiseTree({
          [`src/${from}/a.ts`]: `import type { B } from "../${to}/b.ts";\nexport type A = B;\n`,
          [`src/${to}/b.ts`]: "export interface B { readonly b: string }\n",
        });

        expect(violations(result)).toContain(`${from}-imports-only-what-it-may: src/${from}/a.ts → src/${to}/b.ts`);
      });
    }
  }

  it.each(packagesByRule)("%s: %s importing %s", async (rule, file, imported) => {
    const result = await cruiseTree({
      [file]: `import * as imported from "${imported}";\nexport const a = imported;\n`,
    });

    expect(violations(result).map((line) => line.split(":")[0])).toContain(rule);
  });

  it("the session store importing the rest of the meeting", async () => {
    const result = await cruiseTree({
      "src/meeting/session/a.ts": 'export { b } from "../b.ts";\n',
      "src/meeting/b.ts": "export const b = 1;\n",
    });

    expect(violations(result)).toContain("session-stands-alone: src/meeting/session/a.ts → src/meeting/b.ts");
  });

  it("the product importing the simulator", async () => {
    const result = await cruiseTree({
      "src/server/a.ts": 'export { b } from "../../simulator/b.ts";\n',
      "simulator/b.ts": "export const b = 1;\n",
    });

    expect(violations(result)).toContain("product-knows-no-simulator: src/server/a.ts → simulator/b.ts");
  });

  it("two files that import each other", async () => {
    const result = await cruiseTree({
      "src/domain/a.ts": 'import type { B } from "./b.ts";\nexport interface A { readonly b: B }\n',
      "src/domain/b.ts": 'import type { A } from "./a.ts";\nexport interface B { readonly a?: A }\n',
    });

    expect(violations(result)).toContain("no-cycle: src/domain/a.ts → src/domain/b.ts");
  });
});
