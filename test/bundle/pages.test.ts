import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const dist = resolve(import.meta.dirname, "../../dist");
const report = join(dist, "client-modules.json");

const chunkShape = z.object({
  fileName: z.string(),
  imports: z.array(z.string()),
  dynamicImports: z.array(z.string()),
  modules: z.array(z.string()),
});

type Chunk = z.infer<typeof chunkShape>;

function builtChunks(): readonly Chunk[] {
  if (!existsSync(report)) throw new Error("These tests look at what was built: run `npm run build` first.");
  return z.array(chunkShape).parse(JSON.parse(readFileSync(report, "utf8")));
}

/** Everything that a page may ever load, now or later, starting from its entry module. */
function modulesOf(entry: string): readonly string[] {
  const chunks = builtChunks();
  const reached = new Set(chunks.filter(({ modules }) => modules.includes(entry)));
  for (const { imports, dynamicImports } of reached) {
    const next = [...imports, ...dynamicImports];
    for (const chunk of chunks) if (next.includes(chunk.fileName)) reached.add(chunk);
  }
  return [...reached].flatMap(({ modules }) => modules);
}

const page = (name: string): string => readFileSync(join(dist, "client", name), "utf8");

/** Scripts that the page asks for by itself, before any code of it ran. */
const scriptsOf = (name: string): readonly string[] =>
  [...page(name).matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file);

const gzipKilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, "client", file))).length, 0) / 1000;

const fluid = /node_modules\/(@fluidframework|fluid-framework|@microsoft\/live-share)\//;

describe("the built pages", () => {
  it("the meeting has Live Share, so that these tests see what they look for", () => {
    expect(modulesOf("src/meeting/main.tsx").filter((module) => fluid.test(module)).length).toBeGreaterThan(100);
  });

  it.each(["src/tab/main.tsx", "src/tab/my-learning/main.tsx"])(
    "a tab (%s) never loads Fluid, nor anything of the meeting",
    (entry) => {
      const modules = modulesOf(entry);

      expect(modules.length).toBeGreaterThan(100);
      expect(modules.filter((module) => fluid.test(module) || module.startsWith("src/meeting/"))).toEqual([]);
    },
  );

  it("no page carries what signs insecure tokens", () => {
    const all = builtChunks().flatMap(({ modules }) => modules);

    expect(all.filter((module) => /node_modules\/(jsrsasign|@fluidframework\/test-)/.test(module))).toEqual([]);
  });

  it("no page carries a second way to ask over HTTP, to read a query, or to call people by silly names", () => {
    const all = builtChunks().flatMap(({ modules }) => modules);

    expect(all.filter((module) => /node_modules\/(axios|cross-fetch|qs|sillyname)\//.test(module))).toEqual([]);
  });

  it("pages say the names of Fluent's tokens where they are used, and carry no list of them all", () => {
    const all = builtChunks().flatMap(({ modules }) => modules);
    const scripts = builtChunks().map(({ fileName }) => readFileSync(join(dist, "client", fileName), "utf8"));

    expect(all.filter((module) => module.endsWith("@fluentui/tokens/lib/tokens.js"))).toEqual([]);
    expect(scripts.filter((script) => script.includes("var(--colorNeutralBackground2)")).length).toBeGreaterThan(0);
  });

  it("first views stay within their budgets: tab 150 KB, personal tab 150 KB, meeting 380 KB of JavaScript, gzip", () => {
    expect(gzipKilobytes(scriptsOf("tab.html"))).toBeLessThan(150);
    expect(gzipKilobytes(scriptsOf("my-learning.html"))).toBeLessThan(150);
    expect(gzipKilobytes(scriptsOf("meeting.html"))).toBeLessThan(380);
    expect(scriptsOf("meeting.html").length).toBeGreaterThan(1);
  });

  it("has one place in each page for the server's configuration, and no script of its own", () => {
    for (const name of ["meeting.html", "tab.html", "my-learning.html"]) {
      expect(page(name).match(/<meta name="peerloop-config" content=""/g)).toHaveLength(1);
      expect(page(name)).not.toMatch(/<script(?![^>]*\ssrc=)/);
    }
  });
});
