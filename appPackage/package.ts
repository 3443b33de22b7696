/** `npm run package`: writes dist/peerloop.zip. Without variables it is the desk's, good for reading, not for a real tenant. */
import { resolve } from "node:path";
import { deskValues, manifestValues } from "./fill-manifest.ts";
import { writePackage } from "./write-package.ts";

const zipFile = "dist/peerloop.zip";
const values = manifestValues(process.env);

await writePackage(resolve(import.meta.dirname, "..", zipFile), values);

const lines = Object.entries(values).map(([name, value]) => {
  const fromDesk = Object.values<string>(deskValues).includes(value);
  return `  ${name}=${value}${fromDesk ? "  (the desk's; set the variable for a real installation)" : ""}`;
});
process.stdout.write(`Wrote ${zipFile}\n${lines.join("\n")}\n`);
