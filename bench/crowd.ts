import { people } from "../simulator/people/people.ts";
import { alternate } from "./alternate.ts";
import type { Bar, Measurement } from "./measurement.ts";
import { joinBareMaps } from "./meeting/bare-map.ts";
import { startRunningSession } from "./meeting/running-session.ts";
import { allState, bareScreensOf, oneStates, type Screen, screensOf } from "./meeting/screens.ts";
import { rest } from "./rest.ts";

const CROWD = 100;
/** Whoever facilitates and whoever wrote the note has nothing to say to it. */
const SILENT = 2;
/** Rests of uneven length: else the seat's copy to the server, begun so long after a sample, would always meet the same of the two. */
const UNEVEN_MS = { least: 20, spread: 83 };
const floorIs = `SharedMap.set to the peers' valueChanged, ${CROWD} clients, azure-client, same relay`;
const bars: readonly Bar[] = [{ at: "p95", most: 1.25, of: "floor" }];

/** A hundred participants in one session: how long until everybody has what one of them, or all of them, state. */
export const crowd: Measurement = {
  name: "crowd",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const keys = people.filter(({ guest }) => !guest).map(({ key }) => key);
    const session = await startRunningSession(await desk(), { service }, keys.slice(0, CROWD));
    const bare = await joinBareMaps(service, keys.slice(0, CROWD));
    const product = screensOf(session.stores, session.note);
    const floor = bareScreensOf(bare.maps, session.stores, session.note);
    const speakers = product.map((_, index) => index).slice(SILENT);

    let rests = 0;
    const inTurn = (screens: readonly Screen[]) => async (index: number) => {
      rests += 1;
      await rest(UNEVEN_MS.least + ((rests * 37) % UNEVEN_MS.spread));
      const on = Math.floor(index / speakers.length) % 2 === 0;
      return oneStates(screens, speakers[index % speakers.length] ?? SILENT, on);
    };
    const one = await alternate({
      warmUp: 20,
      rounds: 8,
      perRound: 10,
      floor: inTurn(floor),
      product: inTurn(product),
    });

    const atOnce = (screens: readonly Screen[]) => async (index: number) => {
      await rest(500);
      return allState(screens, speakers, index % 2 !== 0);
    };
    const all = await alternate({ warmUp: 1, rounds: 4, perRound: 1, floor: atOnce(floor), product: atOnce(product) });
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
