/** The relay as a process of its own, so that it can be killed like the hosted one can fail. Started by the supervisor. */
import * as z from "zod";
import { startRelay } from "../relay/start-relay.ts";

const env = z
  .object({
    RELAY_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
    RELAY_SECRET: z.string().min(1),
    RELAY_TENANT: z.string().min(1),
    RELAY_STORAGE: z.string().min(1),
  })
  .parse(process.env);

const clockMessage = z.object({ type: z.literal("clock"), shiftMs: z.number() });

// The orderer stamps ops with Date.now(), so a driven clock has to reach in there.
const machineNow = Date.now.bind(Date);
let shiftMs = 0;
Date.now = () => machineNow() + shiftMs;

const relay = await startRelay({
  port: env.RELAY_PORT,
  secret: env.RELAY_SECRET,
  tenantId: env.RELAY_TENANT,
  storageDir: env.RELAY_STORAGE,
  publicOrigin: (hostHeader) => `http://${hostHeader}`,
  now: Date.now,
});

const stop = (): void => {
  void relay.close().finally(() => process.exit(0));
};

process.on("message", (message) => {
  const parsed = clockMessage.safeParse(message);
  if (!parsed.success) return;
  shiftMs = parsed.data.shiftMs;
  relay.clockMoved();
});
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The supervisor is gone: a relay without it would only hold the port.
process.on("disconnect", stop);
process.send?.({ type: "ready", port: relay.port });
