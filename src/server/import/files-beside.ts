import { posix } from "node:path";
import type { AttachmentType } from "../../domain/attachment.ts";

const byEnding: Readonly<Record<string, AttachmentType>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
  csv: "text/csv",
  md: "text/markdown",
  txt: "text/plain",
  log: "text/plain",
};

/** What a file says that it is, by its ending; undefined for what is never attached. */
export const typeByName = (path: string): AttachmentType | undefined =>
  byEnding[path.split(".").at(-1)?.toLowerCase() ?? ""];

/** Finds a file by an address as a file in `from` has it: relative to it, or by a name that only one file has. */
export type FindBeside = (from: string, address: string) => string | undefined;

export function createFindBeside(paths: readonly string[]): FindBeside {
  const known = new Map(paths.map((path) => [keyOf(path), path]));
  const byName = new Map<string, string | undefined>();
  for (const path of paths) {
    const name = keyOf(posix.basename(path));
    byName.set(name, byName.has(name) ? undefined : path);
  }
  return (from, address) => {
    const path = pathIn(address);
    if (path === undefined) return undefined;
    const whole = keyOf(path.startsWith("/") ? path.slice(1) : posix.normalize(posix.join(posix.dirname(from), path)));
    const name = keyOf(posix.basename(path));
    return known.get(whole) ?? known.get(`${whole}.md`) ?? byName.get(name) ?? byName.get(`${name}.md`);
  };
}

const keyOf = (path: string): string => path.normalize("NFC").toLowerCase();

/** Undefined for what leads elsewhere: to a site, or within the file itself. */
export function pathIn(address: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|$)/i.test(address)) return undefined;
  const path = address.split(/[?#]/, 1)[0] ?? "";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
