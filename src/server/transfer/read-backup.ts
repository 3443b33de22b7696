import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BackupHeader } from "../../contract/transfer.ts";
import { archiveRefused } from "./archive.ts";
import type { Opened } from "./backup-seal.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Hands each line over in order. What is read was proved to come from a server with the same key. */
export const eachLine = (backup: Opened, take: (table: string, row: Row) => Promise<void>): Promise<void> =>
  eachText(backup, async (line) => {
    const [table, row] = JSON.parse(line) as [string, Row];
    await take(table, row);
  });

const eachText = (backup: Opened, take: (line: string) => Promise<void>): Promise<void> =>
  pipeline(backup(), createGunzip(), async (parts: AsyncIterable<Buffer>) => {
    for await (const line of linesIn(parts)) await take(line);
  });

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
export interface Ahead {
  readonly header: BackupHeader;
  readonly people: readonly Row[];
}

/** Reads all of a backup and makes sense of little of it, so that no transaction stands still meanwhile. */
export async function readAhead(backup: Opened): Promise<Ahead> {
  let header: BackupHeader | undefined;
  const people: Row[] = [];
  await eachText(backup, async (line) => {
    if (line.startsWith('["backup",')) header = BackupHeader.parse((JSON.parse(line) as [string, Row])[1]);
    if (line.startsWith('["members",')) people.push((JSON.parse(line) as [string, Row])[1]);
  });
  if (!header) throw archiveRefused("broken");
  return { header, people };
}
