import * as z from "zod/mini";
import { NamedMember } from "./entry.ts";
import { EntryId } from "./ids.ts";

/** Most entries of one import; how long it can be taken back, in days. */
export const MOST_IMPORTED = 500;
export const TAKE_BACK_DAYS = 30;

export const ImportedType = z.enum(["lesson", "experience", "question"]);

/** Why nothing of an import comes, unless the file at fault is left out. */
export const importFaults = [
  "not-text",
  "too-long",
  "not-what-it-says",
  "too-many-files",
  "too-many-entries",
  "csv-unreadable",
] as const;
export type ImportFault = (typeof importFaults)[number];

/** What whoever imports is told of an entry; nothing of it keeps the entry out. */
const importRemarks = [
  "type-unknown",
  "kept-in-text",
  "front-matter-unreadable",
  "title-known",
  "file-missing",
  "file-not-taken",
  "owner-unknown",
] as const;

/** A place in what was sent. `line` is 1 for the first; null where the whole file is meant. */
const inFile = { path: z.string(), line: z.nullable(z.number()) };

export const ImportReport = z.object({
  entries: z.array(
    z.object({
      ...inFile,
      /** Null while it is only tried. */
      id: z.nullable(EntryId),
      type: ImportedType,
      title: z.string(),
      /** Whether it comes as a draft of whoever imports: as wished, or since it lacks something. */
      draft: z.boolean(),
      lacking: z.array(z.string()),
      remarks: z.array(z.object({ about: z.enum(importRemarks), detail: z.string() })),
      /** Pictures and files that come with it. */
      files: z.number(),
    }),
  ),
  faults: z.array(z.object({ ...inFile, fault: z.enum(importFaults) })),
  /** Files that are neither an entry nor named by one. */
  leftOut: z.array(z.string()),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** One import as a member sees it: of others', what is published. `at`: session clock in ms. */
export const Import = z.object({
  id: EntryId,
  by: NamedMember,
  at: z.number(),
  entries: z.number(),
  canTakeBack: z.boolean(),
});
export type Import = z.infer<typeof Import>;

/** What stayed although the import was taken back, and why. */
export const TakenBackImport = z.object({
  gone: z.number(),
  stayed: z.array(z.object({ id: EntryId, title: z.string(), why: z.enum(["changed", "answered", "talked-about"]) })),
});
export type TakenBackImport = z.infer<typeof TakenBackImport>;
