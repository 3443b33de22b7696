import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that this process alone reads; `forget` removes it with all that is in it. */
export async function createTemporaryFolder(): Promise<{ readonly path: string; forget(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "peerloop-"));
  return { path, forget: () => rm(path, { recursive: true, force: true }) };
}

/** A folder for as long as it is used. */
export async function inTemporaryFolder<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = await createTemporaryFolder();
  try {
    return await use(folder.path);
  } finally {
    await folder.forget();
  }
}
