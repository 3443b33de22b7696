import type { Rounds } from "../../src/contract/rounds.ts";
import type { Cadence } from "../../src/domain/vote.ts";
import type { ServerDesk } from "./server-desk.ts";

const first = (name: string): string => name.split(" ")[0] ?? "";

/** Pairing rounds of a space, by first name. */
export function roundsIn(desk: ServerDesk, space: string) {
  const params = { space };
  const takePart = (user: string, joined: boolean, pausedUntil: number | null) =>
    desk.as(user).ask("joinRounds", { params, body: { joined, pausedUntil } });
  const read = (user: string): Promise<Rounds> => desk.as(user).ask("readRounds", { params });
  return {
    read,
    joins: (user: string) => takePart(user, true, null),
    pauses: (user: string, until: number) => takePart(user, true, until),
    leaves: (user: string) => takePart(user, false, null),
    cadence: (user: string, cadence: Cadence) => desk.as(user).ask("setRoundCadence", { params, body: { cadence } }),
    met: (user: string, meeting: string, met = true) =>
      desk.as(user).ask("noteRoundMet", { params, body: { meeting, met } }),
    /** Lets time pass until the next round, and its job do what it does. */
    async round(): Promise<void> {
      const { rhythm } = await read("ana");
      desk.clock.advance(Math.max(0, (rhythm?.nextAt ?? 0) - desk.clock.now()));
      await desk.server.jobs.runDue();
      await desk.server.jobs.runDue();
    },
    /** Whom somebody meets now, by first names. */
    async meets(user: string): Promise<readonly string[]> {
      return (await read(user)).meeting?.people.map(({ name }) => first(name)) ?? [];
    },
  };
}
