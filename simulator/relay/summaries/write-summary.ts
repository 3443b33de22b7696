import * as z from "zod";
import type { GitEntry } from "../from-tinylicious.ts";
import { RelayRefusal } from "../relay-refusal.ts";
import type { GitObjects } from "./git-objects.ts";

interface UploadedTree {
  readonly type: "tree";
  readonly entries?: readonly UploadedEntry[] | undefined;
}

interface UploadedBlob {
  readonly type: "blob";
  readonly content: string;
  readonly encoding: "base64" | "utf-8";
}

/** Either something new, or the id of something already stored: an attachment's, or `<commit>/.app/<path>`. */
type UploadedEntry =
  | { readonly path: string; readonly value: UploadedTree | UploadedBlob }
  | { readonly path: string; readonly id: string };

const uploadedBlob = z.object({
  type: z.literal("blob"),
  content: z.string(),
  encoding: z.enum(["base64", "utf-8"]),
});

const uploadedTree: z.ZodType<UploadedTree> = z.object({
  type: z.literal("tree"),
  entries: z.array(z.lazy(() => uploadedEntry)).optional(),
});

const uploadedEntry: z.ZodType<UploadedEntry> = z.union([
  z.object({ path: z.string().min(1), value: z.union([uploadedBlob, uploadedTree]) }),
  z.object({ path: z.string().min(1), id: z.string().min(1) }),
]);

/** Garbage-collection marks (`unreferenced`) are left out: git trees have no place for them. */
export const uploadedSummary = z.object({ entries: z.array(uploadedEntry) });

/** Follows `<commit>/.app/<path>`, by which a client says that this part has not changed since that summary. */
async function followHandle(objects: GitObjects, handle: readonly string[]): Promise<Omit<GitEntry, "path">> {
  const [commit = "", ...rest] = handle;
  // In a commit the application's part lies at the root, beside `.protocol`.
  const steps = rest[0] === ".app" ? rest.slice(1) : rest;
  let found: Omit<GitEntry, "path"> = { mode: "040000", oid: await objects.treeOfCommit(commit), type: "tree" };
  for (const step of steps) {
    const entries = await objects.readTree(found.oid);
    const next = entries.find(({ path }) => path === step || path === encodeURIComponent(step));
    if (next === undefined)
      throw new RelayRefusal(400, `The summary points to ${handle.join("/")}, which is not there.`);
    found = next;
  }
  return { mode: found.mode, oid: found.oid, type: found.type };
}

async function writeEntry(objects: GitObjects, entry: UploadedEntry): Promise<GitEntry> {
  if ("id" in entry) {
    const handle = entry.id.split("/").filter((step) => step !== "");
    const [attachment = ""] = handle;
    if (handle.length === 1) return { mode: "100644", path: entry.path, oid: attachment, type: "blob" };
    return { path: entry.path, ...(await followHandle(objects, handle)) };
  }
  const { value } = entry;
  if (value.type === "tree") {
    return { mode: "040000", path: entry.path, oid: await writeSummary(objects, value.entries ?? []), type: "tree" };
  }
  const content = Buffer.from(value.content, value.encoding === "base64" ? "base64" : "utf8");
  return { mode: "100644", path: entry.path, oid: await objects.writeBlob(content), type: "blob" };
}

/** Stores an uploaded summary and answers its id, a tree. It counts once the orderer has acknowledged it. */
export async function writeSummary(objects: GitObjects, entries: readonly UploadedEntry[]): Promise<string> {
  return objects.writeTree(await Promise.all(entries.map((entry) => writeEntry(objects, entry))));
}
