import { inFives, LEAST_PEOPLE } from "./aggregate.ts";
import type { MemberId } from "./ids.ts";
import { eachTopicOnce } from "./profile.ts";

/** What one space adds to a figure, and how many people stand behind it. */
export interface Share {
  readonly people: number;
  readonly count: number;
}

/**
 * A figure of several spaces, at least, in fives: made of those alone in which at least five people stand behind it, so that
 * no space that comes or goes tells of fewer. Null where there is none. [OR3]
 */
export const figureOf = (shares: readonly Share[]): number | null =>
  inFives(shares.reduce((sum, { people, count }) => sum + (people < LEAST_PEOPLE ? 0 : count), 0));

/** What each space tells of a figure by itself, together; null where none tells anything. [OR3] */
export const toldTogether = (told: readonly (number | null)[]): number | null =>
  told.reduce<number>((sum, one) => sum + (one ?? 0), 0) || null;

/** What somebody says in one space. */
export interface SaidThere {
  readonly member: MemberId;
  readonly name: string;
  readonly teaches: readonly string[];
  readonly learns: readonly string[];
  readonly worksAs: string | null;
  readonly site: string | null;
  readonly timeZone: string | null;
}

export interface PersonAcross extends SaidThere {
  /** Where they are to be found. */
  readonly spaces: readonly string[];
}

/** Everybody once, by name, with what they say in any of the spaces: of what can be said once, what they said first. [OR2] */
export function peopleAcross(
  spaces: readonly { readonly title: string; readonly people: readonly SaidThere[] }[],
): readonly PersonAcross[] {
  const across = new Map<MemberId, PersonAcross>();
  for (const { title, people } of spaces)
    for (const person of people) {
      const known = across.get(person.member);
      across.set(person.member, {
        ...person,
        teaches: eachTopicOnce([...(known?.teaches ?? []), ...person.teaches]),
        learns: eachTopicOnce([...(known?.learns ?? []), ...person.learns]),
        worksAs: known?.worksAs ?? person.worksAs,
        site: known?.site ?? person.site,
        timeZone: known?.timeZone ?? person.timeZone,
        spaces: [...(known?.spaces ?? []), title],
      });
    }
  const order = (one: PersonAcross) => `${one.name}\u0000${one.member}`;
  return [...across.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
