import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const root = resolve(import.meta.dirname, "../..");

/** Runs the repository's own rules over folders below `baseDir`. */
export async function cruiseFolders(folders: readonly string[], baseDir: string = root): Promise<ICruiseResult> {
  const { forbidden = [], options } = await extractDepcruiseConfig(join(root, ".dependency-cruiser.mjs"));
  const asked: ICruiseOptions = { ...options, baseDir, validate: true, ruleSet: { forbidden } };
  const { enhancedResolveOptions, ...rest } = asked;
  const tsConfig = extractTSConfig(join(root, "tsconfig.json"));
  const { output } = await cruise([...folders], rest, enhancedResolveOptions, { tsConfig });
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text instead of a result.");
  return output;
}

/** Writes a small tree of sources, cruises it, and takes it away again. Keys are paths, values what the file says. */
export async function cruiseTree(tree: Readonly<Record<string, string>>): Promise<ICruiseResult> {
  const baseDir = mkdtempSync(join(tmpdir(), "peerloop-boundaries-"));
  try {
    symlinkSync(join(root, "node_modules"), join(baseDir, "node_modules"), "junction");
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(baseDir, path)), { recursive: true });
      writeFileSync(join(baseDir, path), text);
    }
    return await cruiseFolders([...new Set(Object.keys(tree).map((path) => path.split("/")[0] ?? path))], baseDir);
  } finally {
    rmSync(baseDir, { recursive: true, force: true });
  }
}

/** `rule: from → to`, one line each. */
export const violations = ({ summary }: ICruiseResult): readonly string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
