import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { RestoreReport } from "../../contract/transfer.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { createTemporaryFolder, inTemporaryFolder } from "../temporary-folder.ts";
import { type ArchiveFile, archiveRefused, withArchive } from "./archive.ts";
import type { Opened } from "./backup-seal.ts";
import { restore } from "./restore.ts";
import { SEALED_FILE, writeBackup } from "./write-backup.ts";

type BackupHandlers = Pick<Handlers, "backUpSpace" | "restoreSpace">;

/** Of a backup: one sealed file, and what people read of it beside. */
const LIMITS = { files: 250_000, fileBytes: 256 * 1024 * 1024, allBytes: 2 * 1024 * 1024 * 1024 };

/** Ends the transaction in which something was only tried. */
class OnlyTried extends Error {
  readonly report: RestoreReport;
  constructor(report: RestoreReport) {
    super("This was only tried.");
    this.report = report;
  }
}

export function createBackupHandlers(services: Services): BackupHandlers {
  const { database, clock, backupSeal } = services;

  const openSealed = async (file: ArchiveFile | undefined, folder: string): Promise<Opened> => {
    if (!file) throw archiveRefused("no-backup-inside");
    const path = join(folder, "sealed");
    await pipeline(file.read(), createWriteStream(path, { mode: 0o600 }));
    const opened = await backupSeal.open(path);
    if (!opened) throw archiveRefused("sealed-elsewhere");
    return opened;
  };

  return {
    async backUpSpace({ scope }) {
      const folder = await createTemporaryFolder();
      try {
        const now = clock.now();
        const path = await database.inSnapshot(scope, (tx) =>
          writeBackup(tx, scope, { seal: backupSeal, folder: folder.path, now }),
        );
        const day = new Date(now).toISOString().slice(0, 10);
        return { path, name: `peerloop-backup-${day}.zip`, done: folder.forget };
      } catch (error) {
        await folder.forget();
        throw error;
      }
    },

    restoreSpace: ({ scope, archive, query }) =>
      withArchive(archive.path, LIMITS, (files) =>
        inTemporaryFolder(async (folder) => {
          const sealed = await openSealed(
            files.find(({ name }) => name === SEALED_FILE),
            folder,
          );
          return database
            .inSpace(scope, async (tx) => {
              const report = await restore(tx, services, scope, sealed);
              if (query.preview !== undefined) throw new OnlyTried(report);
              return report;
            })
            .catch((error: unknown) => {
              if (error instanceof OnlyTried) return error.report;
              throw error;
            });
        }),
      ),
  };
}
