import * as z from "zod/mini";
import { NamedMember } from "./entry.ts";

/** What somebody does for or to the whole space. */
export const auditedActs = [
  "exported",
  "backed-up",
  "restored",
  "samples-removed",
  "samples-brought-back",
  "imported",
  "import-taken-back",
  "topic-renamed",
  "topic-renaming-undone",
  "owner-changed",
  "role-changed",
  "take-over-announced",
  "take-over-ended",
  "taken-over",
  "retention-changed",
] as const;
export type AuditedAct = (typeof auditedActs)[number];

/** Newest first; `at` is session clock in ms. */
export const AuditLog = z.object({
  acts: z.array(z.object({ id: z.string(), act: z.enum(auditedActs), by: NamedMember, at: z.number() })),
});
