import * as z from "zod/mini";
import { MAX_TEXT } from "../domain/command.ts";
import { FactSchema, StatedFactSchema, WireFact } from "./fact.ts";
import { MemberIdSchema, ParticipantIdSchema, SessionIdSchema, StepIdSchema } from "./ids.ts";

/** Who facilitates. `fact` is the signed `seat/<epoch>` to put into the session document; null while nobody does. */
export const Seat = z.object({
  session: SessionIdSchema,
  epoch: z.number(),
  member: z.nullable(MemberIdSchema),
  /** ms left of the lease when the answer was made; 0 when it has run out and the seat may be taken. */
  leaseMs: z.number(),
  fact: z.nullable(StatedFactSchema),
});
export type Seat = z.infer<typeof Seat>;

/** `take` compares with `epoch` (the one the caller saw); `renew` and `hand-over` need the seat itself. */
export const SeatRequest = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("take"), epoch: z.number() }),
  z.strictObject({ action: z.literal("renew"), epoch: z.number() }),
  z.strictObject({ action: z.literal("hand-over"), epoch: z.number(), to: MemberIdSchema }),
]);
export type SeatRequest = z.infer<typeof SeatRequest>;

/** A sealed contribution. `editKey` is a random key that only the writing client holds; the server keeps its hash. */
export const SealedNote = z.strictObject({
  step: StepIdSchema,
  /** Random, made by the writing client, unlinked to the note's id after the reveal; the same id again is an edit. */
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  editKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TEXT)),
  named: z.boolean(),
  /** Who wrote it at the caller's device; the caller where it is left out. */
  beside: z.optional(ParticipantIdSchema),
});
export type SealedNote = z.infer<typeof SealedNote>;

/**
 * A question without a name. `slip` is random, made by the asking page: sent again it is the same question. The
 * question's id follows from it and not the other way round.
 */
export const NamelessQuestion = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TEXT)),
});

export type NamelessQuestion = z.infer<typeof NamelessQuestion>;

/** What anybody may know of a step's inbox before the reveal: how many wrote, whether I did, how many could. */
export const InboxState = z.object({
  step: StepIdSchema,
  written: z.number(),
  mine: z.boolean(),
  possible: z.number(),
  revealed: z.boolean(),
});
export type InboxState = z.infer<typeof InboxState>;

export const RevealRequest = z.strictObject({ step: StepIdSchema, epoch: z.number() });
export const StatementsRequest = z.strictObject({ facts: z.array(FactSchema).check(z.minLength(1), z.maxLength(100)) });
/** Facts in the order asked; `refused` lists keys the rules do not let this member state. */
export const StatementsReply = z.object({
  stated: z.array(WireFact),
  refused: z.array(z.object({ key: z.string(), reason: z.string() })),
  version: z.number(),
});

/**
 * The write-through copy, its outline, or what changed after version `after`. `removed` are keys withdrawn since then.
 * `container` and `checkedSeq` tell up to which operation of which container the seat's client has checked.
 */
export const DocumentReply = z.object({
  session: SessionIdSchema,
  version: z.number(),
  facts: z.array(WireFact),
  removed: z.array(z.string()),
  container: z.nullable(z.string()),
  checkedSeq: z.number(),
  present: z.array(MemberIdSchema),
});
export type DocumentReply = z.infer<typeof DocumentReply>;

/** Facts the seat's client has accepted since its last write, fenced by its epoch. */
export const DocumentWrite = z.strictObject({
  epoch: z.number(),
  container: z.string().check(z.maxLength(200)),
  checkedSeq: z.number().check(z.int(), z.minimum(0)),
  facts: z.array(StatedFactSchema).check(z.maxLength(500)),
  removed: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500)),
});
export const DocumentWritten = z.object({ version: z.number() });
