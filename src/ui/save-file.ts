/** Longest file name, in characters, without its ending: some file systems stop at 255 bytes. */
const LONGEST_NAME = 60;

/** A title as a file name on any system; never empty, never a path. */
export const fileNameOf = (title: string, ending: string): string => {
  const name = title
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/^-+|-+$/g, "");
  return `${name === "" ? "peerloop" : name}.${ending}`;
};

/** Hands a text over to the browser as a file of the reader's. */
export function saveFile(title: string, ending: string, type: string, text: string): void {
  handOver(new Blob([text], { type: `${type};charset=utf-8` }), fileNameOf(title, ending));
}

/** Hands a file over to the browser as one of the reader's. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
