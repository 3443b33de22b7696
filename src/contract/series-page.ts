import * as z from "zod/mini";
import {
  MOST_SERIES_MINUTES,
  MOST_SERIES_NAME,
  MOST_SERIES_PURPOSE,
  type SeriesContent,
} from "../domain/series-content.ts";
import { CADENCES } from "../domain/vote.ts";
import { isLocalTime, isZone } from "../domain/zoned-time.ts";
import { NamedMember } from "./entry.ts";
import { GroupId, SeriesId, SessionIdSchema } from "./ids.ts";
import { OpenBefore } from "./series.ts";
import { SeriesTurns } from "./series-turns.ts";
import { Session } from "./session.ts";

const localTime = () => z.string().check(z.refine(isLocalTime, { error: "is no time of a day" }));

export const SeriesContentSchema = z.strictObject({
  name: z.string().check(
    z.maxLength(MOST_SERIES_NAME),
    z.regex(/^[^\r\n]*$/, { error: "is more than one line" }),
    z.refine((name) => name.trim() !== "", { error: "says nothing" }),
  ),
  purpose: z.string().check(
    z.overwrite((words) => words.replace(/\r\n?/g, "\n")),
    z.maxLength(MOST_SERIES_PURPOSE),
  ),
  format: z.nullable(z.string().check(z.minLength(1), z.maxLength(100))),
  cadence: z.nullable(z.enum(CADENCES)),
  starts: z.nullable(localTime()),
  zone: z.string().check(z.refine(isZone, { error: "is no known time zone" })),
  minutes: z.number().check(z.int(), z.minimum(5), z.maximum(MOST_SERIES_MINUTES)),
}) satisfies z.ZodMiniType<SeriesContent>;

/**
 * `slip` is random, made by the page: sent again by the same member it is the same series. `session`: one that is there
 * already, which it begins with; `group`: the work group whose series it is, for members of it.
 */
export const NewSeries = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  content: SeriesContentSchema,
  session: z.optional(SessionIdSchema),
  group: z.optional(GroupId),
});
/** `base` is what the writer began with: what others saved meanwhile is told from it. */
export const SavedSeries = z.strictObject({ base: SeriesContentSchema, content: SeriesContentSchema });
export const EndedSeries = z.strictObject({ ended: z.boolean() });
/** `date` as the rhythm of the series has it. Neither skipped nor moved, it is as it was. */
export const ChangedDate = z.strictObject({
  date: localTime(),
  skipped: z.boolean(),
  movedTo: z.nullable(localTime()),
});
export const InSeries = z.strictObject({ comes: z.boolean() });

const time = () => z.number().check(z.int(), z.minimum(0));

/** A series in a list. */
export const SeriesSummary = z.object({
  id: SeriesId,
  content: SeriesContentSchema,
  /** As it is held now; null while nobody said and nothing was voted. */
  cadence: SeriesContentSchema.shape.cadence,
  endedAt: z.nullable(time()),
  /** Of its sessions, those that are over. */
  held: z.number(),
  comes: z.number(),
  isComing: z.boolean(),
  nextAt: z.nullable(time()),
});
export type SeriesSummary = z.infer<typeof SeriesSummary>;

const SeriesDateSchema = z.object({
  date: z.string(),
  at: time(),
  skipped: z.boolean(),
  movedTo: z.nullable(z.string()),
});

export const PastSessions = z.object({ sessions: z.array(Session), next: z.nullable(z.string()) });

/** A series as one member sees it. Times are session-clock ms. */
export const Series = z.object({
  id: SeriesId,
  content: SeriesContentSchema,
  /** null where it came about by planning one session after another. */
  begunBy: z.nullable(NamedMember),
  endedAt: z.nullable(time()),
  group: z.nullable(z.object({ id: GroupId, name: z.string() })),
  canChange: z.boolean(),
  /** How its next session is held: as it says, as the space voted, or, of the format, as the last one was. */
  meets: z.object({
    format: SeriesContentSchema.shape.format,
    cadence: SeriesContentSchema.shape.cadence,
    isFormatVoted: z.boolean(),
    isCadenceVoted: z.boolean(),
  }),
  /** To come and without a session; none while it is not said when it begins, or how often. */
  dates: z.array(SeriesDateSchema),
  /** What is planned or runs. */
  sessions: z.array(Session),
  /** What is over, the last first. */
  past: PastSessions,
  open: OpenBefore,
  /** Who says that they come, by name. */
  comes: z.array(NamedMember),
  isComing: z.boolean(),
  turns: SeriesTurns,
});
export type Series = z.infer<typeof Series>;

/** Beside a refusal as `series-changed`, as its `conflict`: nothing was overwritten. Both changed the fields in `met`. */
export const SeriesConflict = z.object({
  yours: SeriesContentSchema,
  theirs: z.object({ content: SeriesContentSchema, by: z.nullable(NamedMember) }),
  met: z.array(z.keyof(SeriesContentSchema)),
});
export type SeriesConflict = z.infer<typeof SeriesConflict>;
