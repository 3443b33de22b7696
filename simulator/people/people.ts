import { type DeskAddresses, deskContext, deskId } from "../desk.ts";
import { generatedFirstNames, generatedLastNames } from "./generated-names.ts";

export type MeetingRole = "Organizer" | "Presenter" | "Attendee" | "Guest";

/** Somebody in the simulated call. */
export interface DeskPerson {
  /** Names the person in addresses; a host name label. */
  readonly key: string;
  readonly firstName: string;
  readonly name: string;
  /** Object id in Entra. */
  readonly oid: string;
  /** User principal name. */
  readonly upn: string;
  readonly roles: readonly MeetingRole[];
  /** Teams refuses guests Live Share in channel meetings. */
  readonly guest: boolean;
  readonly licenseType: string;
}

const cast: ReadonlyArray<readonly [name: string, roles: readonly MeetingRole[]]> = [
  ["Ana Silva", ["Organizer", "Presenter"]],
  ["Ben Okafor", ["Presenter"]],
  ["Chen Wei", ["Attendee"]],
  ["Dina Haddad", ["Attendee"]],
  ["Eli Novak", ["Guest"]],
];

const generated = generatedFirstNames.map(
  (first, index) => [`${first} ${generatedLastNames[index % generatedLastNames.length]}`, ["Attendee"]] as const,
);

/** Everybody there is, in order; a call shows the first few. */
export const people: readonly DeskPerson[] = [...cast, ...generated].map(([name, roles]) => {
  const firstName = name.split(" ", 1)[0] ?? name;
  const key = firstName.toLowerCase();
  const guest = roles.includes("Guest");
  return {
    key,
    firstName,
    name,
    oid: deskId(`person:${key}`),
    upn: guest ? `${key}_partner.example#EXT#@desk.example` : `${key}@desk.example`,
    roles,
    guest,
    licenseType: guest ? "Unknown" : "Teams",
  };
});

const byKey = new Map(people.map((person) => [person.key, person]));

export const personOf = (key: string): DeskPerson | undefined => byKey.get(key);

/** A person as the host page needs them: with the origins that their surfaces and their relay are loaded from. */
const presentedPerson = (person: DeskPerson, addresses: DeskAddresses) => ({
  ...person,
  origin: addresses.originOf(person.key),
  relayOrigin: addresses.relayOriginOf(person.key),
});

export const presentedPeople = (count: number, addresses: DeskAddresses) => ({
  context: deskContext,
  people: people.slice(0, count).map((person) => presentedPerson(person, addresses)),
});
