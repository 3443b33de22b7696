import { people } from "../simulator/people/people.ts";
import { alternate } from "./alternate.ts";
import type { Bar, Measurement } from "./measurement.ts";
import { joinBareMaps } from "./meeting/bare-map.ts";
import { allState, oneStates, type Part, partOf } from "./meeting/part.ts";
import { startRunningSession } from "./meeting/running-session.ts";
import { bareScreensOf, keysOf, screensOf } from "./meeting/screens.ts";
import { startPart } from "./meeting/start-part.ts";
import { rest } from "./rest.ts";

const CROWD = 100;
/** Whoever facilitates and whoever wrote the note has nothing to say to it. */
const SILENT = 2;
/**
 * The others are in so many processes. In a meeting each has a machine: in one process a hundred would wait for one
 * thread, whether the machine's other cores have anything to do or not.
 */
const PARTS = 2;
const floorIs = `SharedMap.set to the peers' valueChanged, ${CROWD} clients in as many processes, azure-client, same relay`;
const bars: readonly Bar[] = [{ at: "p95", most: 1.25, of: "floor" }];
/** By then the seat has brought what was stated to the server, and everybody has heard of it: no part of what is measured. */
const SETTLED_MS = 300;

/** A hundred participants in one session: how long until everybody has what one of them, or all of them, state. */
export const crowd: Measurement = {
  name: "crowd",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const { origin } = await desk();
    const keys = people.filter(({ guest }) => !guest).map(({ key }) => key);
    const session = await startRunningSession(await desk(), { service }, keys.slice(0, SILENT));
    const bare = await joinBareMaps(service, keys.slice(0, SILENT));
    const { id, note } = session;
    const size = (CROWD - SILENT) / PARTS;
    const started = [];
    for (let first = SILENT; first < CROWD; first += size) {
      const theirs = keys.slice(first, first + size);
      const wish = { origin, endpoint: service.endpoint, people: theirs, first, session: id, note, container: bare.id };
      started.push(await startPart(wish, service));
    }
    const members = [...session.stores.map(({ me }) => me), ...started.flatMap((part) => part.members)];
    const parts = await Promise.all(started.map(({ meet }) => meet(members)));
    const product = [
      partOf(screensOf(session.stores, note, keysOf(members, note))),
      ...parts.map((part) => part.product),
    ];
    const floor = [partOf(bareScreensOf(bare.maps, keysOf(members, note), 0)), ...parts.map((part) => part.floor)];
    const speakers = members.map((_, index) => index).slice(SILENT);

    const inTurn = (parts: readonly Part[]) => async (index: number) => {
      await rest(SETTLED_MS);
      const on = Math.floor(index / speakers.length) % 2 === 0;
      return oneStates(parts, speakers[index % speakers.length] ?? SILENT, on);
    };
    const one = await alternate({
      warmUp: 20,
      rounds: 30,
      perRound: 10,
      floor: inTurn(floor),
      product: inTurn(product),
    });

    const atOnce = (parts: readonly Part[]) => async (index: number) => {
      await rest(500);
      return allState(parts, speakers, index % 2 !== 0);
    };
    const all = await alternate({ warmUp: 1, rounds: 4, perRound: 1, floor: atOnce(floor), product: atOnce(product) });
    for (const { stop } of started) await stop();
    bare.close();
    session.close();
    return [
      {
        name: `op to each of ${CROWD - 1} peers`,
        unit: "ms",
        product: one.product,
        floor: { is: floorIs, samples: one.floor },
        bars,
      },
      {
        name: `${speakers.length} ops at once, until a peer has all`,
        unit: "ms",
        product: all.product,
        floor: { is: floorIs, samples: all.floor },
        bars,
      },
    ];
  },
};
