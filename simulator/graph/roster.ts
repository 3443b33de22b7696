import { type DeskPerson, people } from "../people/people.ts";

/** Who belongs to one channel or chat, in joining order. */
export interface Roster {
  readonly members: () => readonly DeskPerson[];
  readonly change: (person: DeskPerson, member: boolean) => void;
}

/** Everybody belongs at the start. */
export function createRoster(): Roster {
  const keys = new Set(people.map(({ key }) => key));
  return {
    members: () => people.filter(({ key }) => keys.has(key)),
    change: ({ key }, member) => {
      if (member) keys.add(key);
      else keys.delete(key);
    },
  };
}
