import { open } from "node:fs/promises";
import { join } from "node:path";
import { inTemporaryFolder } from "../temporary-folder.ts";
import { RequestRefused } from "./refusal.ts";

/** A file that came in, as long as the request lasts. */
export interface ReceivedArchive {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Files that one process receives and reads at once: each may fill as much of the disk. */
const MOST_AT_ONCE = 4;

let underWay = 0;

/** Lays the body of a request down as a file, never whole in memory; refuses too much of it. The file goes afterwards. */
export async function withReceivedArchive<T>(
  request: Request,
  mostBytes: number,
  use: (file: ReceivedArchive) => Promise<T>,
): Promise<T> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/octet-stream")
    throw new RequestRefused("unsupported-media-type", "Send the file as application/octet-stream.");
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge(mostBytes);
  if (underWay >= MOST_AT_ONCE)
    throw new RequestRefused("too-many-requests", "Other files are being read just now. Try again shortly.", {
      headers: { "retry-after": "5" },
    });
  underWay += 1;
  try {
    return await inTemporaryFolder(async (folder) => {
      const path = join(folder, "received");
      return use({ path, size: await write(request.body, path, mostBytes) });
    });
  } finally {
    underWay -= 1;
  }
}

async function write(body: ReadableStream<Uint8Array> | null, path: string, mostBytes: number): Promise<number> {
  const file = await open(path, "wx", 0o600);
  let size = 0;
  try {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > mostBytes) throw tooLarge(mostBytes);
      await file.write(part.value);
    }
  } finally {
    await file.close();
  }
  return size;
}

const tooLarge = (mostBytes: number) =>
  new RequestRefused("body-too-large", `A file holds at most ${mostBytes / 1024 / 1024} MB; nothing was changed.`, {
    headers: { connection: "close" },
  });
