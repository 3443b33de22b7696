import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Scope, Tx } from "../db/database.ts";
import { migrations } from "../db/migrate.ts";
import { backupLines } from "./backup-lines.ts";
import type { BackupSeal } from "./backup-seal.ts";

/** The file of a backup that brings it back. */
export const SEALED_FILE = "backup.sealed";

/** The last migration of this version. */
const SCHEMA = migrations.at(-1)?.name ?? "";

interface Wish {
  readonly seal: BackupSeal;
  /** Where files may be laid down meanwhile. */
  readonly folder: string;
  readonly now: number;
}

/** Writes all of a space as one zip and answers where it is. `tx` must read a snapshot. */
export async function writeBackup(tx: Tx, scope: Scope, { seal, folder, now }: Wish): Promise<string> {
  const { kind, group_id, channel_id } = await tx
    .selectFrom("spaces")
    .select(["kind", "group_id", "channel_id"])
    .where("space_id", "=", scope.space)
    .executeTakeFirstOrThrow();
  const header = {
    kind: "peerloop-backup" as const,
    version: 1 as const,
    schema: SCHEMA,
    madeAt: now,
    ...scope,
    place: { kind, group: group_id, channel: channel_id },
  };
  const sealed = join(folder, SEALED_FILE);
  await seal.seal(Readable.from(backupLines(tx, scope, header)), sealed);
  const [zip, path] = [new ZipFile(), join(folder, "space.zip")];
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  zip.addFile(sealed, SEALED_FILE, { compress: false, mtime: new Date(now) });
  zip.end();
  await written;
  return path;
}
