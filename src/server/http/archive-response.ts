import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";

/** A file that goes out. */
export interface ArchiveReply {
  readonly path: string;
  /** What the file is called; ASCII, without quotation marks. */
  readonly name: string;
  /** All of it was read, or nobody takes it any more. Called at least once. */
  read(): void;
  /** Nothing holds it open any more. */
  done(): Promise<void>;
}

/** The file as it is, never shown in place: whatever is in it, no browser runs it under this address. */
export async function archiveResponse({ path, name, read, done }: ArchiveReply): Promise<Response> {
  const { size } = await stat(path);
  const file = createReadStream(path);
  file.once("end", read);
  file.once("close", () => {
    read();
    void done();
  });
  return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(size),
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
