import { LiveShareClient } from "@microsoft/live-share";
import { ConnectionState, SharedMap } from "fluid-framework";
import { alternate } from "./alternate.ts";
import type { Measurement } from "./measurement.ts";
import { startRunningSession, whenView } from "./meeting/running-session.ts";
import { rest } from "./rest.ts";

/** From opening the link to being live with what was said last. */
export const join: Measurement = {
  name: "join",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const session = await startRunningSession(await desk(), service);
    const { latecomer, id, note } = session;
    latecomer.follow(id);
    const said = `reflection/questions/${note}`;

    const samples = await alternate({
      warmUp: 3,
      rounds: 4,
      perRound: 10,
      async floor() {
        await rest(50);
        const begun = performance.now();
        const client = new LiveShareClient(service.hostOf("dina"));
        const { container } = await client.joinContainer({ initialObjects: { facts: SharedMap } });
        if (container.connectionState !== ConnectionState.Connected)
          await new Promise<void>((resolve) => container.once("connected", () => resolve()));
        const took = performance.now() - begun;
        container.dispose();
        return took;
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
