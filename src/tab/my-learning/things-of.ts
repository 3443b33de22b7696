import type { LearningInSpace } from "../../contract/my-learning.ts";
import type { Thing, ThingKind } from "../../domain/todays-three.ts";
import type { Place } from "../navigation/place.ts";

/** What is known of a space, with its name for the reader. */
export interface KnownSpace {
  readonly space: string;
  readonly name: string;
  readonly learning: LearningInSpace;
}

/** A name that somebody gave reads as it was written; one that was made of people's names is the page's own words. */
export const dirOf = ({ learning: { people } }: KnownSpace): "auto" | undefined => (people ? undefined : "auto");

export interface OwnThing extends Thing {
  readonly in: KnownSpace;
  /** What it is called: a title, a name. */
  readonly about: string;
  /** How many there are of what is told as one. */
  readonly count: number;
  /** Where in the space's tab it is done; undefined for what is done on this page. */
  readonly to: Place | undefined;
}

/** The sections of this page in which something can be done without leaving it. */
export const partId = (space: string, kind: "recall" | "commitment"): string => `${kind}-${space}`;

/** All that could be one of today's three things in a space. */
export function thingsOf(from: KnownSpace): readonly OwnThing[] {
  const { learning, space } = from;
  const thing = (kind: ThingKind, id: string, about: string, at: number | null, to?: Place): OwnThing => ({
    kind,
    id,
    space,
    in: from,
    about,
    at,
    to,
    count: 1,
  });
  const weeks: Place = { page: "first-weeks" };
  const [recall] = learning.recall;
  return [
    ...learning.events.map(({ id, title, startsAt }) =>
      thing("event", id, title, startsAt, { page: "event", event: id }),
    ),
    ...learning.reviews.map(({ id, title, dueAt }) =>
      thing("review", id, title, dueAt, { page: "reviews", review: id }),
    ),
    ...learning.buddies.map(({ member, name }) => thing("buddy", member, name, null, weeks)),
    ...learning.introductions.map(({ member, name }) => thing("introduction", member, name, null, weeks)),
    ...learning.invitations.map(({ id, name }) => thing("invitation", id, name, null, { page: "group", group: id })),
    // However many wait in a space, recalling them is one thing to do.
    ...(recall
      ? [{ ...thing("recall", recall.entry, recall.title, recall.dueAt), count: learning.recall.length }]
      : []),
    ...learning.commitments.map(({ session, by, text, dueAt }) => thing("commitment", `${session} ${by}`, text, dueAt)),
    ...learning.questions.map(({ id, title }) => thing("question", id, title, null, { page: "entry", entry: id })),
  ];
}
