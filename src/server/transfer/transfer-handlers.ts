import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { createArchiveMaker } from "./archive-maker.ts";
import { createBackupHandlers } from "./backup-handlers.ts";
import { createExportHandlers } from "./export/export-handlers.ts";

/** A space as a file, out and in again. */
export function createTransferHandlers(
  services: Services,
): Pick<Handlers, "readTransferBounds" | "exportSpace" | "backUpSpace" | "restoreSpace"> {
  const makeArchive = createArchiveMaker();
  return { ...createExportHandlers(services, makeArchive), ...createBackupHandlers(services, makeArchive) };
}
