import type { MemberId } from "../../domain/ids.ts";
import type { Chance } from "./chance.ts";
import type { Peer } from "./peer.ts";

/** Invented first names; none of them is of a colleague, and the screen says "simulated" beside each. */
const firstNames = [
  "Mira",
  "Tomo",
  "Selin",
  "Juno",
  "Adil",
  "Petra",
  "Kofi",
  "Lian",
  "Ravi",
  "Elif",
  "Nuno",
  "Hana",
  "Idris",
  "Sora",
  "Vera",
  "Malik",
  "Yuna",
  "Otto",
  "Zola",
  "Emre",
  "Tala",
  "Bruno",
  "Noor",
  "Ines",
] as const;

export const MOST_PEERS = firstNames.length;

export const firstNameOf = ({ number }: Pick<Peer, "number">): string => firstNames[number % MOST_PEERS] ?? "";

/** So many peers, here from `now` on; if there are several, one of them will be called away. */
export function castOf(count: number, chance: Chance, now: number): readonly Peer[] {
  const calledAway = Math.floor(chance("who is called away") * count);
  return Array.from({ length: Math.min(count, MOST_PEERS) }, (_, number) => ({
    member: `simulated-${number + 1}` as MemberId,
    number,
    cameAt: now,
    leftAt: undefined,
    isCalledAway: count > 1 && number === calledAway,
    done: new Set<string>(),
  }));
}
