import * as z from "zod";
import type { GitObjects } from "./git-objects.ts";

type FlatEntry =
  | { readonly path: string; readonly type: "tree" }
  | { readonly path: string; readonly type: "blob"; readonly id: string };

/** A summary the way the hosted relay sends it: all paths in one list, parents first, and each content once. */
export interface FlatSummary {
  readonly id: string;
  readonly trees: readonly {
    readonly id: string;
    readonly entries: readonly FlatEntry[];
    readonly sequenceNumber: number;
  }[];
  readonly blobs: readonly {
    readonly id: string;
    readonly content: string;
    readonly encoding: "base64";
    readonly size: number;
  }[];
}

/** What the service keeps for itself. */
const ownPath = ".serviceProtocol";

const protocolAttributes = z.object({ sequenceNumber: z.number() });

async function flatten(objects: GitObjects, treeId: string, parent: string): Promise<readonly FlatEntry[]> {
  const entries = await objects.readTree(treeId);
  const parts = await Promise.all(
    entries.map(async ({ path: name, oid, type }): Promise<readonly FlatEntry[]> => {
      const path = parent === "" ? name : `${parent}/${name}`;
      if (path === ownPath) return [];
      if (type !== "tree") return [{ path, type: "blob", id: oid }];
      return [{ path, type: "tree" }, ...(await flatten(objects, oid, path))];
    }),
  );
  return parts.flat();
}

async function sequenceNumberOf(objects: GitObjects, entries: readonly FlatEntry[]): Promise<number> {
  const attributes = entries.find(({ path }) => path === ".protocol/attributes");
  if (attributes?.type !== "blob") return 0;
  const content = Buffer.from(await objects.readBlob(attributes.id)).toString("utf8");
  return protocolAttributes.parse(JSON.parse(content)).sequenceNumber;
}

/** Rejects when there is no such commit. */
export async function readSummary(objects: GitObjects, commit: string): Promise<FlatSummary> {
  const treeId = await objects.treeOfCommit(commit);
  const entries = await flatten(objects, treeId, "");
  const blobIds = new Set(entries.flatMap((entry) => (entry.type === "blob" ? [entry.id] : [])));
  const blobs = await Promise.all(
    [...blobIds].map(async (id) => {
      const content = await objects.readBlob(id);
      return {
        id,
        content: Buffer.from(content).toString("base64"),
        encoding: "base64" as const,
        size: content.length,
      };
    }),
  );
  const sequenceNumber = await sequenceNumberOf(objects, entries);
  return { id: commit, trees: [{ id: treeId, entries, sequenceNumber }], blobs };
}
