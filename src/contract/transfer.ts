import * as z from "zod/mini";

/** Why an archive is not taken, as the `reason` of an `archive-refused` problem; its `errors` name the file at fault. */
export const archiveFaults = [
  "not-an-archive",
  "broken",
  "unsafe-name",
  "link",
  "encrypted",
  "doubled-name",
  "archive-inside",
  "too-many-files",
  "too-large",
  "packed-too-tightly",
  "no-backup-inside",
  "sealed-elsewhere",
  "of-another-space",
  "of-a-newer-version",
  "of-an-older-version",
] as const;
export type ArchiveFault = (typeof archiveFaults)[number];

/** What a file of the space may hold. */
export const TransferBounds = z.object({
  /** Of one that is saved or brought back, in bytes. */
  mostBytes: z.number(),
  /** What is attached to its entries, in bytes: a backup holds it twice, sealed and to be read. */
  attachedBytes: z.number(),
  /** Whether the space may go into an export, and into a backup: false where it is certain already that it is too large. */
  fits: z.object({ export: z.boolean(), backup: z.boolean() }),
});
export type TransferBounds = z.infer<typeof TransferBounds>;

/** Pieces by kind. */
const Counts = z.object({ entries: z.number(), sessions: z.number(), formats: z.number(), votes: z.number() });

/** What a backup brings back, and how much of it is there already and stays as it is. */
export const RestoreReport = z.object({
  /** When the backup was made, session clock in ms. */
  madeAt: z.number(),
  back: Counts,
  alreadyHere: Counts,
});
export type RestoreReport = z.infer<typeof RestoreReport>;

/** First line of a backup. */
export const BackupHeader = z.object({
  kind: z.literal("peerloop-backup"),
  version: z.literal(1),
  /** The last migration of the database it was made from. */
  schema: z.string(),
  madeAt: z.number(),
  tenant: z.string(),
  space: z.string(),
  /** Where the space is in Teams: a backup comes back there and nowhere else. */
  place: z.object({ kind: z.string(), group: z.string(), channel: z.string() }),
});
export type BackupHeader = z.infer<typeof BackupHeader>;
