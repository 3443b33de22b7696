import { tmpdir } from "node:os";
import { createAnnouncements } from "../../simulator/control/announcements.ts";
import { deskAddresses } from "../../simulator/desk.ts";
import { createDeskApp } from "../../simulator/desk-app.ts";
import type { DeskClock } from "../../simulator/desk-clock.ts";
import type { DeskKeys } from "../../simulator/desk-keys.ts";
import { createIssuer } from "../../simulator/entra/issuer.ts";
import { createFluidService } from "../../simulator/fluid/fluid-service.ts";
import { createNetwork } from "../../simulator/gateway/network.ts";
import { createSupervisor } from "../../simulator/processes/supervisor.ts";

/** A clock that stands still until it is moved. */
function stoppedClock(startMs = Date.UTC(2026, 0, 5, 9)): DeskClock {
  let shiftMs = 0;
  return {
    now: () => startMs + shiftMs,
    shiftMs: () => shiftMs,
    advance: (ms) => {
      shiftMs += ms;
    },
  };
}

/** The desk without its processes, answering in memory at `http://localhost:3000/simulator…`. */
export async function deskInMemory(keys: DeskKeys, serverPort: () => number | undefined = () => undefined) {
  const addresses = deskAddresses(3_000);
  const clock = stoppedClock();
  const issuer = await createIssuer(keys, clock, addresses.authority);
  const fluid = createFluidService({ clock, relaySecret: keys.relaySecret });
  const network = createNetwork();
  const app = createDeskApp({
    addresses,
    issuer,
    fluid,
    serverPort,
    network,
    supervisor: createSupervisor([]),
    clock,
    announcements: createAnnouncements(),
    dataDir: "/nowhere",
    hostPageDir: tmpdir(),
  });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(`${addresses.origin}${path}`, { headers });
  const send = async (method: "POST" | "PUT", path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(`${addresses.origin}${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  return { app, addresses, clock, issuer, fluid, network, get, send };
}
