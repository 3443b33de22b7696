import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ArchiveFault } from "../../contract/transfer.ts";
import { RequestRefused } from "../http/refusal.ts";

/** A file in an archive. It is never written under its name. */
export interface ArchiveFile {
  /** With "/" between folders; leads nowhere out of the archive. */
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** The content, not longer than `size`; whatever is wrong with it refuses the archive. */
  read(): AsyncIterable<Buffer>;
}

interface Limits {
  readonly files: number;
  /** Unpacked, in bytes: of one file, and of all together. */
  readonly fileBytes: number;
  readonly allBytes: number;
  /** Which files are read, where that is not all: nothing is unpacked of the others, however large they are. */
  readonly reads?: (name: string) => boolean;
}

/** Unpacked so many times its packed size a file is no text that somebody wrote. Small ones may be. */
const MOST_RATIO = 100;
const SMALL = 1024 * 1024;
const ARCHIVES = /\.(zip|7z|rar|tar|t?gz|bz2|xz|zst|jar|docx|xlsx|pptx|epub)$/i;
/** What file managers leave behind. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

/** Ends the request: nothing of the archive was taken. `name` is the file at fault. */
export const archiveRefused = (reason: ArchiveFault, name = ""): RequestRefused =>
  new RequestRefused("archive-refused", "The file cannot be taken; nothing was changed.", {
    reason,
    errors: name === "" ? [] : [{ path: name.slice(0, 200), message: reason }],
  });

/**
 * Looks through the directory of an archive before anything in it is unpacked, and refuses it whole for a name that leads
 * out of it, a link, an encrypted or doubled file, another archive inside, or too much of anything. [IO6]
 */
export async function withArchive<T>(
  path: string,
  limits: Limits,
  use: (files: readonly ArchiveFile[]) => Promise<T>,
): Promise<T> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(() => {
    throw archiveRefused("not-an-archive");
  });
  try {
    return await use(await look(zip, limits));
  } finally {
    zip.close();
  }
}

async function look(zip: ZipFile, limits: Limits): Promise<readonly ArchiveFile[]> {
  if (zip.entryCount > limits.files) throw archiveRefused("too-many-files");
  const files = new Map<string, ArchiveFile>();
  const names = new Set<string>();
  let all = 0;
  for await (const entry of entriesOf(zip)) {
    const { fileName: name, uncompressedSize: size } = entry;
    const isRead = limits.reads?.(name) ?? true;
    const fault = faultOf(entry) ?? (isRead ? sizeFaultOf(entry, limits) : undefined);
    if (fault !== undefined) throw archiveRefused(fault, name);
    const isNothing = name.endsWith("/") || LITTER.test(name);
    if (!isNothing && names.has(name)) throw archiveRefused("doubled-name", name);
    names.add(name);
    if (!isRead) continue;
    all += size;
    if (all > limits.allBytes) throw archiveRefused("too-large");
    if (all > SMALL && all > zip.fileSize * MOST_RATIO) throw archiveRefused("packed-too-tightly");
    if (isNothing) continue;
    files.set(name, { name, size, read: () => unpacked(zip, entry) });
  }
  return [...files.values()];
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    const isName = error instanceof Error && /^(absolute path|invalid (relative path|characters))/.test(error.message);
    throw archiveRefused(isName ? "unsafe-name" : "not-an-archive");
  }
}

function faultOf(entry: Entry): ArchiveFault | undefined {
  const { fileName: name } = entry;
  if (!isPlainName(name)) return "unsafe-name";
  if (!isFileOrFolder(entry)) return "link";
  if (entry.isEncrypted()) return "encrypted";
  if (ARCHIVES.test(name)) return "archive-inside";
  return undefined;
}

function sizeFaultOf(entry: Entry, limits: Limits): ArchiveFault | undefined {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > limits.fileBytes) return "too-large";
  if (size > SMALL && size > packed * MOST_RATIO) return "packed-too-tightly";
  return undefined;
}

const isPlainName = (name: string): boolean =>
  !/\p{Cc}|\\/u.test(name) && name.split("/").every((part) => part !== ".." && part !== ".");

const FILE_TYPE = 0o170000;
const [REGULAR, FOLDER] = [0o100000, 0o040000];

/** The type that Unix noted, where any did. */
function isFileOrFolder({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  return type === 0 || type === REGULAR || type === FOLDER;
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    yield* stream;
  } catch {
    throw archiveRefused("broken", entry.fileName);
  }
}
