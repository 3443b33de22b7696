import { join } from "node:path";
import type { Handlers } from "../../http/handler.ts";
import type { Services } from "../../services.ts";
import type { ArchiveMaker } from "../archive-maker.ts";
import { writeExport } from "./write-export.ts";
import { writeZip } from "./zip-writer.ts";

export const createExportHandlers = (
  { database, clock }: Services,
  makeArchive: ArchiveMaker,
): Pick<Handlers, "exportSpace"> => ({
  exportSpace: ({ scope, caller: { member } }) => {
    const now = clock.now();
    return makeArchive({
      member,
      name: `peerloop-${dayIn(now)}.zip`,
      async make(folder) {
        const path = join(folder, "space.zip");
        await writeZip(path, now, (zip) =>
          database.inSnapshot(scope, (tx) => writeExport(tx, scope, { viewer: member, zip, folder, now })),
        );
        return path;
      },
    });
  },
});

export const dayIn = (at: number): string => new Date(at).toISOString().slice(0, 10);
