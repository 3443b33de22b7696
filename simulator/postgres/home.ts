import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Account, everyoneReaches } from "./account.ts";

/** Survives a restart of the machine, unlike /tmp, and every account may pass through it. */
export const persistentTemporary = existsSync("/var/tmp") ? "/var/tmp" : tmpdir();

const homePrefix = "peerloop-home-";
const ownerFile = "belongs-to";

/**
 * The folder that holds the cluster: `<dataDir>/postgres`, or, when Postgres's account could not get there, one in the
 * persistent temporary folder that `<dataDir>/postgres` links to. Deleting the data folder is a fresh start either way.
 */
export function clusterHome(dataDir: string, account: Account): string {
  mkdirSync(dataDir, { recursive: true });
  const link = join(resolve(dataDir), "postgres");
  if (existsSync(link)) return realpathSync(link);
  if (isLink(link)) rmSync(link);
  if (account === undefined || everyoneReaches(realpathSync(dataDir))) {
    mkdirSync(link, { mode: 0o700 });
    own(link, account);
    return realpathSync(link);
  }
  removeAbandonedHomes();
  const home = mkdtempSync(join(persistentTemporary, homePrefix));
  writeFileSync(join(home, ownerFile), link);
  own(home, account);
  symlinkSync(home, link);
  return realpathSync(home);
}

function own(path: string, account: Account): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/** Homes whose data folder is gone. A home is linked within moments of being made, so a minute's grace is plenty. */
function removeAbandonedHomes(): void {
  for (const name of readdirSync(persistentTemporary).filter((name) => name.startsWith(homePrefix))) {
    const home = join(persistentTemporary, name);
    const note = join(home, ownerFile);
    if (!existsSync(note) || Date.now() - lstatSync(note).mtimeMs < 60_000) continue;
    const link = readFileSync(note, "utf8");
    if (!existsSync(link) || realpathSync(link) !== realpathSync(home)) rmSync(home, { recursive: true, force: true });
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
