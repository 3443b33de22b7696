import { either, mergeTexts, mergingFields } from "./three-way.ts";
import type { Cadence } from "./vote.ts";

/** What a series says of itself. */
export interface SeriesContent {
  readonly name: string;
  /** Markdown: what it is for. */
  readonly purpose: string;
  /** The id of a format; null for the one that the space has agreed on. */
  readonly format: string | null;
  /** null: as often as the space has agreed on. */
  readonly cadence: Cadence | null;
  /** What clocks of `zone` show when its first session begins: "2026-03-29T14:00"; null while it has no dates. */
  readonly starts: string | null;
  /** Of IANA. */
  readonly zone: string;
  readonly minutes: number;
}
export type SeriesField = keyof SeriesContent;

export const MOST_SERIES_NAME = 200;
export const MOST_SERIES_PURPOSE = 2_000;
export const MOST_SERIES_MINUTES = 480;

/** `content` is one's own with what the other could add; `met` names the fields that both changed to something else. */
interface MergedSeries {
  readonly content: SeriesContent;
  readonly met: readonly SeriesField[];
}

const timeOf = ({ starts, zone }: SeriesContent) => ({ starts, zone });

/**
 * Merges two versions of a series that were both made of `base`: field by field, its purpose by paragraphs, its first
 * time together with its zone. Where both changed the same, one's own stays and the field is named. [SE2]
 */
export function mergeSeries(base: SeriesContent, mine: SeriesContent, theirs: SeriesContent): MergedSeries {
  const { met, merge } = mergingFields(base, mine, theirs);
  const text = mergeTexts(base.purpose, mine.purpose, theirs.purpose);
  const time = either(timeOf(base), timeOf(mine), timeOf(theirs));
  if (!time) met.push("starts", "zone");
  return {
    content: {
      name: merge("name"),
      purpose: merge("purpose", text !== undefined && text.length <= MOST_SERIES_PURPOSE ? text : undefined),
      format: merge("format"),
      cadence: merge("cadence"),
      minutes: merge("minutes"),
      ...(time?.value ?? timeOf(mine)),
    },
    met,
  };
}
