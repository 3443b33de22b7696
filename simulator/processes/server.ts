/** The server as a process of its own, by the desk's clock. Started by the supervisor with plain configuration. */
import * as z from "zod/mini";
import { createDrivenClock } from "../../src/server/clock.ts";
import { parseEnv } from "../../src/server/env.ts";
import { startServer } from "../../src/server/start.ts";

const clockMessage = z.object({ type: z.literal("clock"), shiftMs: z.number() });

const clock = createDrivenClock(Number(process.env.PEERLOOP_CLOCK_SHIFT_MS ?? 0));

process.on("message", (message) => {
  const parsed = z.safeParse(clockMessage, message);
  if (!parsed.success) return;
  clock.shiftTo(parsed.data.shiftMs);
  process.send?.(parsed.data);
});

const server = await startServer(parseEnv(process.env), { clock });

const stop = (): void => {
  void server.close().finally(() => process.exit(0));
};
process.on("SIGTERM", stop);
// The supervisor is gone: a server without it would only hold the database.
process.on("disconnect", stop);
process.send?.({ type: "ready", port: server.port });
