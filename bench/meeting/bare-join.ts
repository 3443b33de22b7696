import { type ILiveShareHost, LiveShareClient } from "@microsoft/live-share";
import { ConnectionState, SharedMap } from "fluid-framework";

/** How long Live Share alone needs to join the meeting's container and to be caught up; ms. */
export async function joinBare(host: ILiveShareHost): Promise<number> {
  const begun = performance.now();
  const client = new LiveShareClient(host);
  const { container } = await client.joinContainer({ initialObjects: { facts: SharedMap } });
  if (container.connectionState !== ConnectionState.Connected)
    await new Promise<void>((resolve) => container.once("connected", () => resolve()));
  const took = performance.now() - begun;
  container.dispose();
  return took;
}
