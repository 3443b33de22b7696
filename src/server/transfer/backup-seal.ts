import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/**
 * Seals a backup with the key that the database never holds: whoever carries the file reads nothing in it that they may not
 * read otherwise, and what comes back is what was once here, since any change to it is noticed.
 */
export interface BackupSeal {
  /** Writes lines, packed and sealed, as one file. */
  seal(lines: Readable, path: string): Promise<void>;
  /** The packed lines of a sealed file as a stream, once all of it was proved to be whole; undefined when no key opens it. */
  open(path: string): Promise<Opened | undefined>;
}

/** Each call reads from the start. */
export type Opened = () => Readable;

const MAGIC = Buffer.from("PLBACK01");
const SALT = 32;
const TAG = 16;
const HEAD = MAGIC.length + SALT;
/** A key is used once: it comes from a salt of its own. */
const IV = Buffer.alloc(12);

export function createBackupSeal(keys: readonly Buffer[]): BackupSeal {
  const keyWith = (key: Buffer, salt: Buffer): Buffer => Buffer.from(hkdfSync("sha256", key, salt, "backup", 32));
  return {
    async seal(lines, path) {
      const [first] = keys;
      if (!first) throw new Error("There is no key to seal with.");
      const salt = randomBytes(SALT);
      const cipher = createCipheriv("aes-256-gcm", keyWith(first, salt), IV).setAAD(MAGIC);
      const file = createWriteStream(path, { mode: 0o600 });
      file.write(Buffer.concat([MAGIC, salt]));
      await pipeline(lines, createGzip(), cipher, file, { end: false });
      await new Promise<void>((resolve, reject) => {
        file.once("error", reject);
        file.end(cipher.getAuthTag(), () => resolve());
      });
    },
    async open(path) {
      const { size } = await stat(path);
      if (size < HEAD + TAG) return undefined;
      const [head, tag] = [await readAt(path, 0, HEAD), await readAt(path, size - TAG, TAG)];
      if (!head.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
      const salt = head.subarray(MAGIC.length);
      for (const key of keys) {
        const decipher = () =>
          createDecipheriv("aes-256-gcm", keyWith(key, salt), IV, { authTagLength: TAG }).setAAD(MAGIC).setAuthTag(tag);
        const sealed = () => createReadStream(path, { start: HEAD, end: size - TAG - 1 });
        if (await isWhole(sealed(), decipher())) return () => sealed().pipe(decipher());
      }
      return undefined;
    },
  };
}

async function readAt(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    return (await file.read(Buffer.alloc(length), 0, length, from)).buffer;
  } finally {
    await file.close();
  }
}

async function isWhole(sealed: Readable, decipher: ReturnType<typeof createDecipheriv>): Promise<boolean> {
  try {
    await pipeline(sealed, decipher, async (plain) => {
      for await (const _ of plain);
    });
    return true;
  } catch {
    return false;
  }
}
