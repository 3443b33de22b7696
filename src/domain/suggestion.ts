import { type Format, LOOP, type LoopStage } from "./format.ts";

/** A session that began with a format. `at` is session-clock ms. */
export interface Use {
  readonly format: string;
  readonly at: number;
}

/** What a suggestion is made from. `dismissed`: the month for which whoever reads wants none, as in "2026-11". */
export interface Uses {
  readonly uses: readonly Use[];
  readonly dismissed: string | null;
}

/** One format to try this month. `trains`: a stage of the loop that the last sessions lacked; undefined where they lacked none of its. */
export interface Suggestion {
  readonly format: Format;
  readonly trains: LoopStage | undefined;
}

/** What was used within this time is not suggested, in ms. [F8] */
const UNUSED_FOR_MS = 60 * 24 * 3_600_000;

/** So many sessions before the month tell what a space has trained of late. */
const LAST = 3;

/** The month of a moment, as in "2026-11"; everywhere the same, whatever the reader's time zone. */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

const startOfMonth = (at: number): number => Date.parse(`${monthOf(at)}-01T00:00:00Z`);

const stagesOf = ({ steps }: Format): readonly LoopStage[] =>
  LOOP.filter((stage) => steps.some(({ loop }) => loop === stage));

const minutesOf = ({ steps }: Format): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * The one format that is suggested to a space in the month of `now`, the same to everybody: of those unused for 60 days
 * when the month began, the one that trains most of what the last sessions lacked; of those the longest unused, then the
 * shortest. None to a space that has held no session, and none any more once it was used. [F8]
 */
export function suggestFormat(formats: readonly Format[], uses: readonly Use[], now: number): Suggestion | undefined {
  if (uses.length === 0) return undefined;
  const monthBegan = startOfMonth(now);
  const before = uses.filter(({ at }) => at < monthBegan).sort((a, b) => b.at - a.at);
  const lastUse = (id: string) => before.find(({ format }) => format === id)?.at ?? Number.NEGATIVE_INFINITY;
  const last = before.slice(0, LAST).flatMap(({ format }) => formats.find(({ id }) => id === format) ?? []);
  const trained = new Set(last.flatMap(stagesOf));
  const lacked = (format: Format) => (last.length === 0 ? [] : stagesOf(format).filter((stage) => !trained.has(stage)));
  const [format] = formats
    .filter(({ id }) => lastUse(id) < monthBegan - UNUSED_FOR_MS)
    .sort(
      (a, b) =>
        lacked(b).length - lacked(a).length ||
        compare(lastUse(a.id), lastUse(b.id)) ||
        minutesOf(a) - minutesOf(b) ||
        compare(a.id, b.id),
    );
  if (!format || uses.some((use) => use.format === format.id && use.at >= monthBegan)) return undefined;
  return { format, trains: lacked(format)[0] };
}

/** The same for one reader: nothing in the month for which they want none. [F8] */
export const suggestedTo = (formats: readonly Format[], { uses, dismissed }: Uses, now: number) =>
  dismissed === monthOf(now) ? undefined : suggestFormat(formats, uses, now);

const compare = <T extends string | number>(a: T, b: T): number => Number(a > b) - Number(a < b);
