import { type AsyncZippable, zip } from "fflate";
import { MOST_BYTES } from "../../domain/attachment.ts";

/** A file as it lies in what was chosen, with its folders. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

const TAKEN = /\.(?:md|markdown|csv|txt|log|png|jpe?g|gif|webp|pdf)$/i;
/** Folders in which programs keep what is theirs. */
const THEIRS = /(?:^|\/)(?:\.[^/]*|node_modules|__MACOSX)(?:\/|$)/;

/** One zip of what was chosen; a zip that was chosen alone goes as it is. Undefined where nothing in it could be an entry. */
export async function bundleFiles(chosen: readonly ChosenFile[]): Promise<Blob | undefined> {
  const [only] = chosen;
  if (only && chosen.length === 1 && /\.zip$/i.test(only.path)) return only.file;
  const taken = chosen.filter(
    ({ path, file }) =>
      TAKEN.test(path) && !THEIRS.test(path) && (file.size <= MOST_BYTES || /\.(?:md|csv)$/i.test(path)),
  );
  if (!taken.some(({ path }) => /\.(?:md|markdown|csv)$/i.test(path))) return undefined;
  const files: AsyncZippable = {};
  for (const { path, file } of taken) files[path] = [new Uint8Array(await file.arrayBuffer()), { level: 0 }];
  return new Promise((resolve, reject) => {
    zip(files, (error, data) => (error ? reject(error) : resolve(new Blob([data.slice()]))));
  });
}

export const chosenIn = (list: FileList | null): readonly ChosenFile[] =>
  [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** What was dropped, with all that is in its folders. */
export async function droppedIn({ items, files }: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenIn(files);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found;
    found.push(...(await Promise.all(part.map(filesIn))).flat());
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
