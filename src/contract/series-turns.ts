import * as z from "zod/mini";
import { SERIES_ROLES } from "../domain/series-rota.ts";
import { isLocalTime } from "../domain/zoned-time.ts";
import { NamedMember } from "./entry.ts";

const role = () => z.enum(SERIES_ROLES);
const date = () => z.string().check(z.refine(isLocalTime, { error: "is no time of a day" }));

/** Whether the caller wants to be asked for a role of the series. */
export const SeriesVolunteer = z.strictObject({ role: role(), on: z.boolean() });

/**
 * What the caller says of a turn: that it is theirs ("take", also what another offers), that it is not any more
 * ("give-back"), that they would rather give it away, for the turn of another date if `instead` names one ("offer"), or
 * not ("keep"), that they cannot then, which is told to them alone ("cannot"), and that they can ("can").
 */
export const SaidOfTurn = z.strictObject({
  date: date(),
  role: role(),
  says: z.enum(["take", "give-back", "offer", "keep", "cannot", "can"]),
  instead: z.optional(date()),
});
export type SaidOfTurn = z.infer<typeof SaidOfTurn>;

const SeriesTurn = z.object({
  date: z.string(),
  role: role(),
  /** Whose it is, or who is proposed; nobody where all who want to be asked cannot, or none do. */
  by: z.nullable(NamedMember),
  isTaken: z.boolean(),
  /** With a proposal: when they had a turn last, in ms; null where they never had. */
  lastAt: z.nullable(z.number()),
  isOffered: z.boolean(),
  /** The date whose turn is wanted for it. */
  instead: z.nullable(z.string()),
  /** The caller has said that they cannot; nobody else is told. */
  cannot: z.boolean(),
});
export type SeriesTurn = z.infer<typeof SeriesTurn>;

/** Who facilitates and who speaks in a series, by turns. */
export const SeriesTurns = z.object({
  /** Who wants to be asked, by name. */
  volunteers: z.record(role(), z.array(NamedMember)),
  turns: z.array(SeriesTurn),
});
export type SeriesTurns = z.infer<typeof SeriesTurns>;
