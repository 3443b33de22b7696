import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** The folder that holds everything of one desk. Opened by one desk at a time. */
export interface DataFolder {
  readonly path: string;
  readonly inside: (name: string) => string;
  readonly release: () => void;
}

const instance = z.object({ dataDir: z.string() });
const askForMs = 2_000;

/** Makes the folder when it is missing. Rejects with a sentence when another desk is running on it. */
export async function openDataFolder(dataDir: string, port: number): Promise<DataFolder> {
  mkdirSync(dataDir, { recursive: true });
  const path = realpathSync(dataDir);
  const note = join(path, "running-on-port");
  if (existsSync(note)) {
    const origin = `http://127.0.0.1:${Number.parseInt(readFileSync(note, "utf8"), 10)}`;
    const answer = await fetch(`${origin}/simulator/instance`, { signal: AbortSignal.timeout(askForMs) })
      .then((response): Promise<unknown> => response.json())
      .catch(() => undefined);
    const other = z.safeParse(instance, answer);
    if (other.success && other.data.dataDir === path) {
      throw new Error(
        `Another Peerloop is running on ${dataDir}, at ${origin.replace("127.0.0.1", "localhost")}/simulator.`,
      );
    }
  }
  writeFileSync(note, String(port));
  return { path, inside: (name) => join(path, name), release: () => rmSync(note, { force: true }) };
}
