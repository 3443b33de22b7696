import * as z from "zod/mini";
import { NamedMember } from "./entry.ts";

/** For what members volunteer at events of the space. */
export const ROTAS = ["speak", "host"] as const;
export type RotaKind = (typeof ROTAS)[number];

/** Who is next, and then: `lastAt` is when they last did, or are to; null for never. Session-clock ms. */
export const Rota = z.object({
  turns: z.array(z.object({ ...NamedMember.shape, lastAt: z.nullable(z.number()) })),
  volunteers: z.number(),
  /** Whether the reader volunteers. */
  isMine: z.boolean(),
});
export type Rota = z.infer<typeof Rota>;

export const Rotas = z.object({ speak: Rota, host: Rota });
export type Rotas = z.infer<typeof Rotas>;

export const Volunteering = z.strictObject({ what: z.enum(ROTAS), on: z.boolean() });
