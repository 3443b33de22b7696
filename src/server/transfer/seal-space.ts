import { Readable } from "node:stream";
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
  readonly path: string;
  readonly now: number;
}

/** Writes every row of a space as one sealed file. `tx` must read a snapshot. */
export async function sealSpace(tx: Tx, scope: Scope, { seal, path, now }: Wish): Promise<void> {
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
  await seal.seal(Readable.from(backupLines(tx, scope, header)), path);
}
