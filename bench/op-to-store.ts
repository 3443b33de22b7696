import type { SessionStore } from "../src/meeting/session/session-store.ts";
import { alternate } from "./alternate.ts";
import type { Measurement } from "./measurement.ts";
import { joinBareMaps, whenTold } from "./meeting/bare-map.ts";
import { startRunningSession } from "./meeting/running-session.ts";
import { rest } from "./rest.ts";

/** Moment at which a subscriber of the store sees `holds` come true. */
function whenSeen(store: SessionStore, holds: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      const at = performance.now();
      stop();
      resolve(at);
    });
  });
}

/** From `send` in one person's store to a subscriber of another's: rules, judging and all. */
export const opToStore: Measurement = {
  name: "op-to-store",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const session = await startRunningSession(await desk(), { service });
    const bare = await joinBareMaps(service, ["ana", "ben", "chen"]);
    const [, peerMap, ownMap] = bare.maps;
    if (!peerMap || !ownMap) throw new Error("The bare maps are not there.");
    const { note } = session;
    const [, writer, reader] = session.stores;
    if (!writer || !reader) throw new Error("The stores are not there.");
    const key = `same/${note}/${reader.me}`;

    const samples = await alternate({
      warmUp: 40,
      rounds: 8,
      perRound: 50,
      async floor(index) {
        await rest();
        const on = index % 2 === 0;
        const told = whenTold(peerMap, key, (value) => (value as { on: boolean }).on === on);
        const begun = performance.now();
        ownMap.set(key, { on });
        return (await told) - begun;
      },
      async product(index) {
        await rest();
        const on = index % 2 === 0;
        const seen = whenSeen(writer, () => writer.read().document.get(key)?.value.on === on);
        const begun = performance.now();
        const sent = reader.send({ type: "same-here", note, on });
        if (!sent.ok) throw new Error(`same-here was refused: ${sent.reason}`);
        const took = (await seen) - begun;
        await sent.settled;
        return took;
      },
    });
    bare.close();
    session.close();
    return [
      {
        name: "op to peer's store",
        unit: "ms",
        product: samples.product,
        floor: { is: "SharedMap.set to a peer's valueChanged, azure-client, same relay", samples: samples.floor },
        bars: [{ at: "p50", most: 1.25, of: "floor" }],
      },
    ];
  },
};
