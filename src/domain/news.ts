import { hostOf } from "./companion-id.ts";
import type { MemberId } from "./ids.ts";

/** What one is told of, what concerns one most first. */
export const newsKinds = [
  "mention",
  "answer",
  "reply",
  "review-asked",
  "review-due",
  "invited",
  "take-over",
  "buddy",
  "met",
  "to-meet",
  "event",
  "place",
  "comment",
  "new-entry",
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What is not about an entry or what people say, but about something that waits for one. */
export type ThingNews = Extract<
  NewsKind,
  "review-asked" | "review-due" | "invited" | "take-over" | "buddy" | "met" | "to-meet" | "event" | "place"
>;

/** Whom something concerns, by what it is to them; an author may be nobody. */
type Concerned = Readonly<Partial<Record<NewsKind, readonly (MemberId | null)[]>>>;

/**
 * Who is told, of each kind: nobody twice, nobody of what they did themselves, and of somebody who sat beside a member
 * that member. [LI7]
 */
export function whoIsTold(by: MemberId, concerned: Concerned): ReadonlyMap<MemberId, NewsKind> {
  const told = new Map<MemberId, NewsKind>();
  for (const kind of newsKinds)
    for (const one of concerned[kind] ?? []) {
      const member = one === null ? by : (hostOf(one) ?? one);
      if (member !== by && !told.has(member)) told.set(member, kind);
    }
  return told;
}
