import * as z from "zod/mini";
import { LESSON_STATEMENTS } from "../../domain/lesson-feedback.ts";

const tap = () => z.optional(z.enum(["yes", "partly", "no"]));
const Begun = z.object({ clear: tap(), useful: tap(), whole: tap(), word: z._default(z.string(), "") });

/** Feedback as far as it has been tapped. */
export type Begun = Readonly<z.infer<typeof Begun>>;

export function begunIn(text: string): Begun {
  const parsed = z.safeParse(Begun, Object.fromEntries(new URLSearchParams(text)));
  return parsed.success ? parsed.data : { word: "" };
}

/** In one order, so that the same feedback is the same text. */
export const textOfBegun = (begun: Begun): string =>
  new URLSearchParams(
    [...LESSON_STATEMENTS, "word" as const].flatMap((name) => (begun[name] ? [[name, begun[name]]] : [])),
  ).toString();
