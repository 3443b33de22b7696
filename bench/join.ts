import { alternate } from "./alternate.ts";
import type { Measurement } from "./measurement.ts";
import { joinBare } from "./meeting/bare-join.ts";
import { arrive } from "./meeting/member.ts";
import { startRunningSession, whenView } from "./meeting/running-session.ts";
import { rest } from "./rest.ts";

/** From opening the link to being live with what was said last. */
export const join: Measurement = {
  name: "join",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const session = await startRunningSession(await desk(), { service });
    const { id, note } = session;
    const latecomer = await arrive("dina", await desk(), { service });
    latecomer.follow(id);
    const said = `reflection/questions/${note}`;

    const samples = await alternate({
      warmUp: 3,
      rounds: 4,
      perRound: 10,
      async floor() {
        await rest(50);
        return joinBare(service.hostOf("dina"));
      },
      async product() {
        await rest(50);
        const begun = performance.now();
        const link = latecomer.openLink();
        const store = link.openSession(id);
        await whenView(store, ({ read }) => read().link === "live" && read().document.get(said) !== undefined);
        const took = performance.now() - begun;
        link.close();
        return took;
      },
    });
    latecomer.close();
    session.close();
    return [
      {
        name: "join",
        unit: "ms",
        product: samples.product,
        floor: { is: "LiveShareClient.joinContainer until connected, same host and container", samples: samples.floor },
        bars: [],
      },
    ];
  },
};
