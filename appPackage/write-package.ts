import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { fillManifest, type ManifestValues } from "./fill-manifest.ts";

const icons = ["color.png", "outline.png"];

/** The same content gives the same bytes: a package can be compared with the one that is installed. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644 };

/** Writes the zip that Teams takes: the filled manifest and its icons, all at the top. */
export async function writePackage(zipFile: string, values: ManifestValues): Promise<void> {
  const folder = import.meta.dirname;
  const manifest = fillManifest(await readFile(join(folder, "manifest.json"), "utf8"), values);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifest), "manifest.json", options);
  for (const icon of icons) zip.addBuffer(await readFile(join(folder, icon)), icon, options);
  zip.end();
  await mkdir(dirname(zipFile), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(zipFile));
}
