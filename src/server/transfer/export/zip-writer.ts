import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { tooLargeToKeep } from "../bounds.ts";

/** Puts files into a zip one after another, so that no more than one of them is in memory. */
export interface ZipWriter {
  put(name: string, content: string | Buffer, how?: How): Promise<void>;
  putFile(name: string, path: string, how?: How): Promise<void>;
}

interface How {
  readonly packed: boolean;
}

const PACKED = { packed: true };

interface Wish {
  readonly path: string;
  /** The date of every file in it. */
  readonly now: number;
  readonly mostBytes: number;
}

/** Writes a zip that `fill` puts together, as long as it is not too large. [IO10] */
export async function writeZip({ path, now, mostBytes }: Wish, fill: (zip: ZipWriter) => Promise<void>): Promise<void> {
  const zip = new ZipFile();
  const broken = new AbortController();
  zip.on("error", (error) => broken.abort(error));
  const { signal } = broken;
  const file = createWriteStream(path, { mode: 0o600 });
  const written = pipeline(zip.outputStream, file, { signal });
  // It is heard of where something is put or awaited.
  written.catch(() => undefined);
  const mtime = new Date(now);
  const add = async (name: string, stream: Readable, { packed: compress }: How): Promise<void> => {
    zip.addReadStream(stream, name, { compress, mtime });
    try {
      await Promise.race([finished(stream), written]);
    } finally {
      stream.destroy();
    }
    if (file.bytesWritten > mostBytes) throw tooLargeToKeep(mostBytes);
  };
  try {
    await fill({
      put: (name, content, how = PACKED) => add(name, Readable.from([content], { objectMode: false }), how),
      putFile: (name, from, how = PACKED) => add(name, createReadStream(from), how),
    });
    zip.end();
    await written;
    if (file.bytesWritten > mostBytes) throw tooLargeToKeep(mostBytes);
  } catch (error) {
    broken.abort(error);
    throw error;
  }
}
