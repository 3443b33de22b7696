import type { ILiveShareHost } from "@microsoft/live-share";
import type { JoinContainer, SessionTime } from "./session-ports.ts";

/** Fluid and Live Share load beside the first view, never before it; a page that cannot load them stays on the server path. */
export function createLiveShareJoin(deps: {
  readonly host: () => ILiveShareHost | Promise<ILiveShareHost>;
  readonly time: SessionTime;
}): JoinContainer {
  return async (listener) => {
    const [{ createFluidJoin }, host] = await Promise.all([import("./fluid-container.ts"), deps.host()]);
    return createFluidJoin({ host, time: deps.time })(listener);
  };
}
