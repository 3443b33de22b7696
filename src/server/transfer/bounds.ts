import type { TransferBounds } from "../../contract/transfer.ts";
import type { Scope, Tx } from "../db/database.ts";
import { RequestRefused } from "../http/refusal.ts";

/** Files in an archive that is taken back. */
export const MOST_FILES = 500_000;
/** What is in an archive beside what each has a file of its own. */
const OTHER_FILES = 5;
/** A series that nobody has said anything of is known by its sessions alone, and has a file, too. */
const filed = ["entries", "attachments", "paths", "work_groups", "series", "calendar_events"] as const;

const MEGABYTE = 1024 * 1024;

/** What may go out and in, and what of a space is known without reading all of it. */
export async function readBounds(tx: Tx, { space }: Scope, mostBytes: number): Promise<TransferBounds> {
  const count = (table: (typeof filed)[number]) =>
    tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("space_id", "=", space)
      .executeTakeFirstOrThrow();
  const { size } = await tx
    .selectFrom("attachments")
    .select(({ fn }) => fn.sum<number | null>("size").as("size"))
    .where("space_id", "=", space)
    .executeTakeFirstOrThrow();
  let files = OTHER_FILES;
  for (const table of filed) files += Number((await count(table)).n);
  const { n } = await tx
    .selectFrom("sessions")
    .select(({ fn }) => fn.count<number>("series_id").distinct().as("n"))
    .where("space_id", "=", space)
    .executeTakeFirstOrThrow();
  files += Number(n);
  const attachedBytes = Number(size ?? 0);
  const fitsIn = (copies: number) => files <= MOST_FILES && attachedBytes * copies <= mostBytes;
  return { mostBytes, attachedBytes, fits: { export: fitsIn(1), backup: fitsIn(2) } };
}

/** Ends the request before a file is made that would not be taken back. [IO10] */
export function assertFits({ fits, mostBytes }: TransferBounds, what: keyof TransferBounds["fits"]): void {
  if (!fits[what]) throw tooLargeToKeep(mostBytes);
}

export const tooLargeToKeep = (mostBytes: number): RequestRefused =>
  new RequestRefused(
    "refused",
    `The space fills more than one file of ${mostBytes / MEGABYTE} MB, or ${MOST_FILES} files in it. No file was made; who runs this server can raise the bound.`,
    { reason: "too-large-to-keep" },
  );
