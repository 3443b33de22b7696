import * as z from "zod/mini";
import { MAX_TEXT } from "../domain/command.ts";
import { keptKinds } from "./entry.ts";
import { EntryId } from "./ids.ts";

/** What an ended session proposes to the caller to keep in the space. */
export const ProposalSchema = z.object({
  /** Of the fact it comes from. */
  key: z.string(),
  kind: z.enum(keptKinds),
  /** Title of the step; null for a question. */
  step: z.nullable(z.string()),
  /** What was written, or, once it is kept, what the entry says; "" for what was taught and not written. */
  text: z.string(),
  /** Whose it is, where somebody beside the caller said it. */
  beside: z.optional(z.string()),
  /** The entry it has become; null while nobody has decided. */
  entry: z.nullable(EntryId),
});
export type ProposalSchema = z.infer<typeof ProposalSchema>;

export const ProposalsReply = z.object({ proposals: z.array(ProposalSchema) });

const key = () => z.string().check(z.minLength(1), z.maxLength(300));

/** `text`: what the author wants it to say. */
export const KeepProposal = z.strictObject({
  key: key(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TEXT)),
});

export const ProposalKey = z.strictObject({ key: key() });
