/** Longest file name, in characters, without its ending: some file systems stop at 255 bytes. */
const LONGEST_NAME = 60;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file name on any system; never empty, never a path. */
export const fileNameOf = (title: string, ending: string): string => `${stemOf(title)}.${ending}`;

function stemOf(title: string): string {
  const stem = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/^-+|-+$/g, "");
  if (stem === "") return "peerloop";
  return DEVICE.test(stem) ? `${stem}-file` : stem;
}

/** A file's path in an archive: its folder, and a name made of its title. */
export type NameFor = (folder: string, title: string, ending: string) => string;

/** Gives out names that are unique in their folder also where a file system tells no case and no form of letters apart. */
export function createFileNames(): NameFor {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (folder, title, ending) => {
    const stem = stemOf(title);
    const nameOf = (count: number) => `${folder}/${stem}${count === 1 ? "" : `-${count}`}.${ending}`;
    const first = foldedCase(nameOf(1));
    let count = (counts.get(first) ?? 0) + 1;
    while (used.has(foldedCase(nameOf(count)))) count += 1;
    counts.set(first, count);
    used.add(foldedCase(nameOf(count)));
    return nameOf(count);
  };
}

const foldedCase = (path: string): string => path.normalize("NFKC").toUpperCase().toLowerCase();
