import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { RestoreReport } from "../../contract/transfer.ts";
import { noteAct } from "../care/audit.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";
import { type ArchiveFile, archiveRefused, withArchive } from "./archive.ts";
import type { ArchiveMaker } from "./archive-maker.ts";
import type { Opened } from "./backup-seal.ts";
import { assertFits, MOST_FILES, readBounds } from "./bounds.ts";
import { dayIn } from "./export/export-handlers.ts";
import { writeExport } from "./export/write-export.ts";
import { writeZip } from "./export/zip-writer.ts";
import { readAhead } from "./read-backup.ts";
import { restore } from "./restore.ts";
import { SEALED_FILE, sealSpace } from "./seal-space.ts";

type BackupHandlers = Pick<Handlers, "backUpSpace" | "restoreSpace">;

/** Of a backup the sealed file is read, and nothing of what people read beside it. */
const limitsOf = (mostBytes: number) => ({
  files: MOST_FILES,
  fileBytes: mostBytes,
  allBytes: mostBytes,
  reads: (name: string) => name === SEALED_FILE,
});

/** Ends the transaction in which something was only tried. */
class OnlyTried extends Error {
  readonly report: RestoreReport;
  constructor(report: RestoreReport) {
    super("This was only tried.");
    this.report = report;
  }
}

export function createBackupHandlers(services: Services, makeArchive: ArchiveMaker): BackupHandlers {
  const { database, clock, backupSeal, mostFileBytes: mostBytes } = services;

  const openSealed = async (file: ArchiveFile | undefined, folder: string): Promise<Opened> => {
    if (!file) throw archiveRefused("no-backup-inside");
    const path = join(folder, "sealed");
    await pipeline(file.read(), createWriteStream(path, { mode: 0o600 }));
    const opened = await backupSeal.open(path);
    if (!opened) throw archiveRefused("sealed-elsewhere");
    return opened;
  };

  return {
    backUpSpace: ({ scope, caller }) => {
      const { member } = caller;
      const now = clock.now();
      return makeArchive({
        member,
        name: `peerloop-backup-${dayIn(now)}.zip`,
        async make(folder) {
          const path = join(folder, "space.zip");
          const sealed = join(folder, SEALED_FILE);
          await writeZip({ path, now, mostBytes }, async (zip) => {
            await database.inSnapshot(scope, async (tx) => {
              assertFits(await readBounds(tx, scope, mostBytes), "backup");
              await sealSpace(tx, scope, { seal: backupSeal, path: sealed, now });
              await writeExport(tx, scope, { viewer: member, zip, folder, now });
            });
            await zip.putFile(SEALED_FILE, sealed, { packed: false });
          });
          await database.inSpace(scope, (tx) => noteAct(tx, scope, caller, "backed-up", now));
          return path;
        },
      });
    },

    restoreSpace: ({ scope, caller, archive, query }) =>
      withArchive(archive.path, limitsOf(mostBytes), (files) =>
        inTemporaryFolder(async (folder) => {
          const sealed = await openSealed(
            files.find(({ name }) => name === SEALED_FILE),
            folder,
          );
          const ahead = await readAhead(sealed);
          return database
            .inSpace(scope, async (tx) => {
              const report = await restore(tx, services, scope, { ...ahead, sealed });
              await noteAct(tx, scope, caller, "restored", clock.now());
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
