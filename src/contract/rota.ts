import * as z from "zod/mini";
import { MOST_CANNOT } from "../domain/calendar-event.ts";
import { isLocalTime } from "../domain/zoned-time.ts";
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

/** A day as the clocks of an event say it: "2031-04-05". */
export const CalendarDay = z.string().check(z.refine((day) => isLocalTime(`${day}T00:00`), { error: "is no day" }));

/** `cannot`: the days to come on which the reader is not to be asked, the next first. Nobody else is told them. */
export const Rotas = z.object({
  speak: Rota,
  host: Rota,
  cannot: z.readonly(z.array(z.string()).check(z.maxLength(MOST_CANNOT))),
});
export type Rotas = z.infer<typeof Rotas>;

export const Volunteering = z.strictObject({ what: z.enum(ROTAS), on: z.boolean() });

export const CannotOn = z.strictObject({ day: CalendarDay, cannot: z.boolean() });
