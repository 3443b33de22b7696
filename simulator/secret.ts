import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A password or key made for one data folder: 64 hexadecimal digits. */
export type Secret = string;

export const newSecret = (): Secret => randomBytes(32).toString("hex");

/** What the file holds, or else what `make` gives, kept there for its owner's eyes only. A restart keeps tokens and logins valid. */
export async function keptSecrets<T>(file: string, make: () => T | Promise<T>): Promise<T> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
