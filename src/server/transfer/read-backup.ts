import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BackupHeader } from "../../contract/transfer.ts";
import { archiveRefused } from "./archive.ts";
import type { Opened } from "./backup-seal.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Hands each line over in order. What is read was proved to come from a server with the same key. */
export async function eachLine(backup: Opened, take: (table: string, row: Row) => Promise<void>): Promise<void> {
  await pipeline(backup(), createGunzip(), async (parts: AsyncIterable<Buffer>) => {
    for await (const line of linesIn(parts)) {
      const [table, row] = JSON.parse(line) as [string, Row];
      await take(table, row);
    }
  });
}

const LINE_END = 0x0a;

/** Lines end with a line feed alone: other line ends of Unicode may stand in a text. */
async function* linesIn(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const part of parts) {
    let from = 0;
    for (let end = part.indexOf(LINE_END); end >= 0; end = part.indexOf(LINE_END, from)) {
      yield Buffer.concat([...rest, part.subarray(from, end)]).toString("utf8");
      rest = [];
      from = end + 1;
    }
    rest.push(part.subarray(from));
  }
}

/** The header of a backup, and who the ids in it are. */
export async function readAhead(backup: Opened): Promise<{ header: BackupHeader; people: readonly Row[] }> {
  let header: BackupHeader | undefined;
  const people: Row[] = [];
  await eachLine(backup, async (table, row) => {
    if (table === "backup") header = BackupHeader.parse(row);
    if (table === "members") people.push(row);
  });
  if (!header) throw archiveRefused("broken");
  return { header, people };
}
