import { people } from "../simulator/people/people.ts";
import type { Bar, Measurement } from "./measurement.ts";
import { oneStates, partOf } from "./meeting/part.ts";
import { startRunningSession } from "./meeting/running-session.ts";
import { screensOf } from "./meeting/screens.ts";
import { rest } from "./rest.ts";

const EACH = 20;
/** Whoever facilitates and whoever wrote the note has nothing to say to it. */
const SILENT = 2;
const bars: readonly Bar[] = [{ at: "p95", most: 2_000, of: "product" }];

/** Twenty people whom Live Share does not take, beside twenty whom it does: how long either waits for the other. */
export const relayedCrowd: Measurement = {
  name: "relayed-crowd",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const keys = people.filter(({ guest }) => !guest).map(({ key }) => key);
    const session = await startRunningSession(await desk(), { service }, keys.slice(0, EACH));
    await session.enter(keys.slice(EACH, 2 * EACH), {});
    const links = session.stores.map((store) => store.read().link);
    if (links.some((link, who) => link !== (who < EACH ? "live" : "relayed")))
      throw new Error(`Wrong roads: ${links}.`);
    const crowd = [partOf(screensOf(session.stores, session.note))];

    const behindLive: number[] = [];
    const fromRelayed: number[] = [];
    for (let index = 0; index < 2 * (EACH - SILENT); index += 1) {
      const [who, on] = [SILENT + (index % (EACH - SILENT)), index < EACH - SILENT];
      await rest(500);
      const ofLive = await oneStates(crowd, who, on);
      const first = Math.min(...ofLive.slice(0, EACH - 1));
      behindLive.push(...ofLive.slice(EACH - 1).map((ms) => ms - first));
      await rest(500);
      fromRelayed.push(...(await oneStates(crowd, EACH + who, on)));
    }
    session.close();
    return [
      {
        name: `${EACH} on the server path know after the first of ${EACH} live`,
        unit: "ms",
        product: behindLive,
        bars,
      },
      { name: `${2 * EACH - 1} know what one on the server path states`, unit: "ms", product: fromRelayed, bars },
    ];
  },
};
