import { join } from "node:path";
import { noteAct } from "../../care/audit.ts";
import type { Handlers } from "../../http/handler.ts";
import type { Services } from "../../services.ts";
import type { ArchiveMaker } from "../archive-maker.ts";
import { assertFits, readBounds } from "../bounds.ts";
import { writeExport } from "./write-export.ts";
import { writeZip } from "./zip-writer.ts";

export const createExportHandlers = (
  { database, clock, mostFileBytes: mostBytes }: Services,
  makeArchive: ArchiveMaker,
): Pick<Handlers, "readTransferBounds" | "exportSpace"> => ({
  readTransferBounds: ({ scope }) => database.inSpace(scope, (tx) => readBounds(tx, scope, mostBytes)),

  exportSpace: ({ scope, caller }) => {
    const { member } = caller;
    const now = clock.now();
    return makeArchive({
      member,
      name: `peerloop-${dayIn(now)}.zip`,
      async make(folder) {
        const path = join(folder, "space.zip");
        await writeZip({ path, now, mostBytes }, (zip) =>
          database.inSnapshot(scope, async (tx) => {
            assertFits(await readBounds(tx, scope, mostBytes), "export");
            await writeExport(tx, scope, { viewer: member, zip, folder, now });
          }),
        );
        await database.inSpace(scope, (tx) => noteAct(tx, scope, caller, "exported", now));
        return path;
      },
    });
  },
});

export const dayIn = (at: number): string => new Date(at).toISOString().slice(0, 10);
