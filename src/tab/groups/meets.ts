import type { GroupContent, Weekday } from "../../domain/work-group.ts";
import type { Translate } from "../../ui/messages/translate.ts";
import type { GroupKey } from "./messages/en.ts";

/** The name of a day of the week. The first of January 2024 was a Monday. */
export const dayName = (locale: string, day: Weekday): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day));

/** How often a group meets and on which day, each as a part of a line. */
export const meetsWords = (
  t: Translate<GroupKey>,
  locale: string,
  { cadence, weekday }: Pick<GroupContent, "cadence" | "weekday">,
): readonly string[] => [
  t(`meets.${cadence ?? "none"}`),
  ...(cadence === null || weekday === null ? [] : [dayName(locale, weekday)]),
];
