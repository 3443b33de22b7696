import { formatFileOf, isPackFile, readFormatFile, readPackFile } from "../../contract/format-file.ts";
import type { Format } from "../../domain/format.ts";

/** Hands a format to the browser as a file to keep. */
export function downloadFormat(format: Format): void {
  const text = `${JSON.stringify(formatFileOf(format), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileNameOf(format)}.peerloop.json`;
  link.click();
  URL.revokeObjectURL(address);
}

const fileNameOf = ({ title, id }: Format): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") || id;

/** A chosen file: a format or a pack of them, what is wrong with it, or no JSON at all. */
export async function readChosenFile(file: Pick<File, "text">) {
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return { kind: "no-json" } as const;
  }
  return isPackFile(json)
    ? ({ kind: "pack", read: readPackFile(json) } as const)
    : ({ kind: "format", read: readFormatFile(json) } as const);
}
