import { isCleanText } from "../http/read-body.ts";
import type { ArchiveFile } from "../transfer/archive.ts";

/** The text of a file in UTF-8, or in UTF-16 as Excel marks it; undefined where it is none. */
export async function textOfFile(file: ArchiveFile): Promise<string | undefined> {
  const bytes = await bytesOfFile(file);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
    return isCleanText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

export async function bytesOfFile(file: ArchiveFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of file.read()) parts.push(part);
  return Buffer.concat(parts);
}
