import fs from "node:fs";
import type { GitEntry, Tinylicious } from "../from-tinylicious.ts";

/** The git objects of one tenant, on disk where tinylicious keeps them. Ids are SHA-1 in hex. */
export interface GitObjects {
  readBlob(oid: string): Promise<Uint8Array>;
  readTree(oid: string): Promise<readonly GitEntry[]>;
  treeOfCommit(oid: string): Promise<string>;
  /** The latest acknowledged summary of a document, a commit. */
  headOf(documentId: string): Promise<string>;
  writeBlob(content: Uint8Array): Promise<string>;
  writeTree(entries: readonly GitEntry[]): Promise<string>;
}

export function createGitObjects(git: Tinylicious["git"], dir: string): GitObjects {
  return {
    readBlob: async (oid) => (await git.readBlob({ fs, dir, oid })).blob,
    readTree: async (oid) => (await git.readTree({ fs, dir, oid })).tree,
    treeOfCommit: async (oid) => (await git.readCommit({ fs, dir, oid })).commit.tree,
    headOf: (documentId) => git.resolveRef({ fs, dir, ref: `refs/heads/${documentId}` }),
    writeBlob: (blob) => git.writeBlob({ fs, dir, blob }),
    writeTree: (entries) => git.writeTree({ fs, dir, tree: [...entries] }),
  };
}
