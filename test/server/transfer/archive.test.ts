import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { inTemporaryFolder } from "../../../src/server/temporary-folder.ts";
import { withArchive } from "../../../src/server/transfer/archive.ts";
import { hostileArchives, zipOf } from "./hostile-archives.ts";

type Limits = Parameters<typeof withArchive>[1];
const limits: Limits = { files: 1_000, fileBytes: 10_000_000, allBytes: 1_000_000_000 };

/** Reads all of an archive that is read. */
const readAll = (archive: Buffer, within: Limits = limits): Promise<readonly string[]> =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, "a.zip");
    await writeFile(path, archive);
    return withArchive(path, within, async (files) => {
      for (const file of files) await buffer(Readable.from(file.read()));
      return files.map(({ name }) => name);
    });
  });

describe("an archive", () => {
  for (const [what, reason, file] of hostileArchives())
    it(`[IO6] is refused for ${what}`, async () => {
      await expect(readAll(file)).rejects.toMatchObject({ code: "archive-refused", extras: { reason } });
    });

  it("[IO6] is refused for too many files, a file that is too large, and all that are too large together", async () => {
    const [one, two] = [Buffer.alloc(600, "ab"), Buffer.alloc(600, "cd")];
    const two600 = await zipOf({ "1.md": one, "2.md": two });
    const refused = (reason: string) => ({ code: "archive-refused", extras: { reason } });
    await expect(readAll(two600, { ...limits, files: 1 })).rejects.toMatchObject(refused("too-many-files"));
    await expect(readAll(two600, { ...limits, fileBytes: 500 })).rejects.toMatchObject(refused("too-large"));
    await expect(readAll(two600, { ...limits, allBytes: 1_000 })).rejects.toMatchObject(refused("too-large"));
    expect(await readAll(two600)).toEqual(["1.md", "2.md"]);
  });

  it("[IO8] may hold more beside what is read of it, which is never unpacked", async () => {
    const file = await zipOf({ "backup.sealed": "x", "space.json": Buffer.alloc(5_000_000, "a") });
    const reads = (name: string) => name === "backup.sealed";
    expect(await readAll(file, { ...limits, fileBytes: 1_000, allBytes: 1_000, reads })).toEqual(["backup.sealed"]);
  });
});
