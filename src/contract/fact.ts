import * as z from "zod/mini";
import { MAX_NAME, MAX_SENTENCE, MAX_TEXT } from "../domain/command.ts";
import { MOST_SENTENCES } from "../domain/drafting.ts";
import type { FactValues } from "../domain/fact.ts";
import { type FactKind, parseFactKey } from "../domain/fact-key.ts";
import type { Fact, FactValue } from "../domain/session-document.ts";
import { MemberIdSchema, ParticipantIdSchema, StepIdSchema } from "./ids.ts";
import { stepModes, stepShape } from "./step.ts";

const whole = (most: number) => z.number().check(z.int(), z.minimum(0), z.maximum(most));
const ms = () => whole(86_400_000);
const moment = z.nullable(whole(8_640_000_000_000));
const text = () => z.string().check(z.maxLength(MAX_TEXT));
const epoch = whole(1_000_000);

const step = z.strictObject({
  ...stepShape,
  id: StepIdSchema,
  index: whole(200),
  durationMs: ms(),
  leastMs: ms(),
  mode: z.enum(["agree", ...stepModes]),
});

/** The value of each kind of fact. Unknown fields are refused: an older or hostile client wrote them. */
export const factValues = {
  plan: z.strictObject({
    epoch,
    format: z.string().check(z.maxLength(100)),
    formatVersion: whole(1_000_000),
    title: z.string().check(z.maxLength(200)),
    slotMs: ms(),
    stepIds: z.array(StepIdSchema).check(z.maxLength(200)),
  }),
  step: z.strictObject({ epoch, step }),
  seat: z.strictObject({ member: MemberIdSchema }),
  cursor: z.strictObject({
    n: whole(1_000_000),
    step: StepIdSchema,
    runs: z.record(z.string(), whole(10_000)),
    enteredAt: moment,
    pauses: z
      .array(z.strictObject({ from: moment, until: z.union([moment, z.literal("open")]) }))
      .check(z.maxLength(1000)),
    extensions: z
      .array(
        z.strictObject({
          step: StepIdSchema,
          run: whole(10_000),
          at: moment,
          ms: ms(),
          asked: z.exactOptional(z.string().check(z.maxLength(80))),
        }),
      )
      .check(z.maxLength(1000)),
    cuts: z.record(z.string(), ms()),
    openedAt: z.exactOptional(moment),
    takenBack: z.exactOptional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(1000))),
    endedAt: z.exactOptional(moment),
  }),
  round: z.strictObject({ epoch, speakers: z.array(ParticipantIdSchema).check(z.maxLength(1000)) }),
  floor: z.strictObject({ epoch, to: ParticipantIdSchema }),
  role: z.strictObject({ epoch, member: ParticipantIdSchema }),
  advance: z.strictObject({ epoch, byHand: z.boolean() }),
  unrecorded: z.strictObject({ epoch, on: z.boolean() }),
  aloud: z.strictObject({ epoch, code: z.exactOptional(whole(1_000_000)) }),
  turn: z.strictObject({ what: z.enum(["done", "pass"]), text: z.exactOptional(text()) }),
  late: z.strictObject({}),
  agreed: z.strictObject({ code: whole(1_000_000) }),
  code: z.strictObject({
    sentences: z
      .array(
        z.strictObject({
          id: z.string().check(z.minLength(1), z.maxLength(100)),
          text: z.string().check(z.minLength(1), z.maxLength(MAX_SENTENCE)),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_SENTENCES)),
  }),
  sentence: z.union([
    z.strictObject({ author: MemberIdSchema, text: z.string().check(z.minLength(1), z.maxLength(MAX_SENTENCE)) }),
    z.strictObject({ author: MemberIdSchema, drops: z.string().check(z.minLength(1), z.maxLength(100)) }),
  ]),
  keep: z.strictObject({ on: z.boolean() }),
  adopted: z.strictObject({ epoch }),
  reflection: z.strictObject({ author: z.nullable(ParticipantIdSchema), text: text() }),
  revealed: z.strictObject({ count: whole(1_000_000) }),
  same: z.strictObject({ on: z.boolean() }),
  commitment: z.strictObject({ text: text() }),
  reopened: z.strictObject({ is: z.enum(["kept", "open", "let-go"]) }),
  halt: z.strictObject({}),
  groups: z.strictObject({
    epoch,
    groups: z.array(z.array(ParticipantIdSchema).check(z.maxLength(1000))).check(z.maxLength(500)),
  }),
  background: z.strictObject({ text: z.string().check(z.maxLength(200)) }),
  companion: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(MAX_NAME)), here: z.boolean() }),
  volunteer: z.strictObject({ on: z.boolean() }),
  question: z.strictObject({ author: z.nullable(MemberIdSchema), text: text() }),
  upvote: z.strictObject({ on: z.boolean() }),
  answered: z.strictObject({ epoch, on: z.boolean() }),
  hand: z.strictObject({ raised: z.boolean() }),
  ready: z.strictObject({ on: z.boolean() }),
  more: z.strictObject({}),
  "move-on": z.strictObject({}),
  reaction: z.strictObject({ what: z.enum(["clap", "thanks", "idea", "laugh", "slower"]), n: whole(1_000_000) }),
} satisfies { readonly [K in FactKind]: z.ZodMiniType<FactValues[K]> };

/** A fact as read from Fluid or HTTP, or undefined when no rule knows its key or its value has another shape. */
export function parseFact(key: string, value: unknown): Fact | undefined {
  const parsed = parseFactKey(key);
  const known = parsed && parseValue(parsed.kind, value);
  return known && { key, value: known };
}

/** The value of a fact of this kind; undefined when it has another shape. */
export function parseValue(kind: FactKind, value: unknown): FactValue | undefined {
  const result = z.safeParse(factValues[kind], value);
  return result.success ? (result.data as FactValue) : undefined;
}

/** A fact on the wire; its key and value are judged by `parseFact`. */
export const FactSchema = z
  .strictObject({ key: z.string().check(z.maxLength(300)), value: z.record(z.string(), z.unknown()) })
  .check(z.refine((fact) => parseFact(fact.key, fact.value) !== undefined, { error: "no such fact" }));

/**
 * An ordered fact in an answer: its reader drops, one by one, what no rule knows. `signature` is the server's, base64url,
 * over `signedText`. [D6]
 */
export const WireFact = z.strictObject({
  key: z.string().check(z.maxLength(300)),
  value: z.record(z.string(), z.unknown()),
  by: z.nullable(MemberIdSchema),
  at: whole(8_640_000_000_000),
  seq: whole(Number.MAX_SAFE_INTEGER),
  signature: z.optional(z.string().check(z.maxLength(200))),
});
export type WireFact = z.infer<typeof WireFact>;

/** An ordered fact in a request: one that no rule knows refuses the whole of it. */
export const StatedFactSchema = WireFact.check(
  z.refine((fact) => parseFact(fact.key, fact.value) !== undefined, { error: "no such fact" }),
);

/** JSON with sorted keys, so that a signature does not hang on the order in which fields were written. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    field !== null && typeof field === "object" && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

/** The text the server signs (ECDSA P-256, SHA-256): session, key, value, member and time; not `seq`. */
export const signedText = (session: string, fact: Pick<WireFact, "key" | "value" | "by" | "at">): string =>
  canonicalJson([session, fact.key, fact.value, fact.by, fact.at]);

/**
 * How a signed fact travels through the container: the map's value is this envelope instead of the bare value, so that
 * anybody may carry it and nobody can change it.
 */
export const SignedEnvelope = z.strictObject({
  signed: z.strictObject({
    value: z.record(z.string(), z.unknown()),
    by: z.nullable(MemberIdSchema),
    at: whole(8_640_000_000_000),
    signature: z.string().check(z.maxLength(200)),
  }),
});
