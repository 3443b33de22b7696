import type { NewsKind } from "./news.ts";

/** What one is told of in Teams, too, as soon as it happens: what somebody meant for oneself. [LI12] */
export const noticedKinds = [
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
] as const satisfies readonly NewsKind[];
export type NoticedKind = (typeof noticedKinds)[number];

export const isNoticed = (kind: NewsKind): kind is NoticedKind => noticedKinds.some((known) => known === kind);

/** What is told in Teams: the news of these kinds, and whom one meets in a pairing round. Each can be done without. */
export const toldInTeams = [...noticedKinds, "round"] as const;

/** At most one notice in so many ms, of one space to one member. */
const QUIET_MS = 60_000;
/** What comes within so many ms of an unread notice takes its place, so that a burst is one. */
const BURST_MS = 10 * 60_000;
/** What is older is told by the digest alone. */
export const NOTICED_MS = 24 * 60 * 60_000;

/** When the next notice may be sent. Times in session-clock ms; `last` is when one was sent. [LI12] */
export const nextNoticeAt = (now: number, last: number | null): number =>
  last === null ? now : Math.max(now, last + QUIET_MS);

/** Something unread that concerns a member. */
export interface Noticeable {
  readonly id: string;
  readonly kind: NoticedKind;
  /** Nobody in particular, where it was done without a name. */
  readonly by: string | null;
  /** The notice that told of it, and when; null before one has. */
  readonly told: { readonly notice: string; readonly at: number } | null;
}

export interface Notice {
  /** Teams shows the newest notice of a name alone. */
  readonly notice: string;
  /** What it tells of that nothing has told of yet. */
  readonly fresh: readonly string[];
  /** The one thing that it is about, by somebody with a name; otherwise how many there are. */
  readonly says: { readonly kind: NoticedKind; readonly by: string } | { readonly count: number };
}

/** The notice to send now, if any: `name` is its own, unless it takes the place of one. [LI12] */
export function noticeOf(unread: readonly Noticeable[], name: string, now: number): Notice | undefined {
  const fresh = unread.filter(({ told }) => told === null);
  if (fresh.length === 0) return undefined;
  const before = unread
    .flatMap(({ told }) => (told !== null && told.at > now - BURST_MS ? [told] : []))
    .reduce<Noticeable["told"]>((last, told) => (last === null || told.at > last.at ? told : last), null);
  const notice = before?.notice ?? name;
  const about = unread.filter(({ told }) => told === null || told.notice === notice);
  const [only] = about;
  return {
    notice,
    fresh: fresh.map(({ id }) => id),
    says: only && about.length === 1 && only.by !== null ? { kind: only.kind, by: only.by } : { count: about.length },
  };
}
