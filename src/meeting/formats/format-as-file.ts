import { formatFileOf, isPackFile, readFormatFile, readPackFile } from "../../contract/format-file.ts";
import { fileNameOf } from "../../domain/file-name.ts";
import type { Format } from "../../domain/format.ts";
import { saveFile } from "../../ui/save-file.ts";

/** Hands a format to the browser as a file to keep. */
export const downloadFormat = (format: Format): void =>
  saveFile(
    fileNameOf(format.title, "peerloop.json"),
    "application/json",
    `${JSON.stringify(formatFileOf(format), null, 2)}\n`,
  );

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
