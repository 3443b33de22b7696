import * as z from "zod/mini";

const name = () => z.string();
const moment = () => z.string().check(z.iso.datetime());

/**
 * A record as a file: what its page shows and nothing else, so people are names without ids. docs/record.schema.json
 * describes it. A name that is null belongs to words written without one. Times are UTC.
 */
export const RecordFile = z.strictObject({
  kind: z.literal("peerloop-record"),
  version: z.literal(1),
  title: z.string(),
  format: z.string(),
  startedAt: moment(),
  endedAt: moment(),
  facilitators: z.array(name()),
  participants: z.array(name()),
  taught: z.array(name()),
  helped: z.array(name()),
  steps: z.array(
    z.strictObject({
      title: z.string(),
      mode: z.string(),
      minutes: z.number(),
      prompts: z.array(z.string()),
      reflections: z.array(z.strictObject({ by: z.nullable(name()), text: z.string(), same: z.number() })),
      typedTurns: z.array(z.strictObject({ by: name(), text: z.string() })),
    }),
  ),
  questions: z.array(
    z.strictObject({ by: z.nullable(name()), text: z.string(), votes: z.number(), answered: z.boolean() }),
  ),
  commitments: z.array(
    z.strictObject({ by: name(), text: z.string(), became: z.nullable(z.enum(["kept", "let-go"])) }),
  ),
});
export type RecordFile = z.infer<typeof RecordFile>;
