import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import * as z from "zod/mini";
import type { DeskClock } from "../desk-clock.ts";
import type { Network } from "../gateway/network.ts";
import type { ActivityFeed } from "../graph/activity-feed.ts";
import { personOf } from "../people/people.ts";
import { bodyOf, refuse } from "../problem.ts";
import type { Supervisor } from "../processes/supervisor.ts";
import type { Announcement, Announcements } from "./announcements.ts";

export interface ControlDeps {
  readonly network: Network;
  readonly supervisor: Supervisor;
  readonly clock: DeskClock;
  readonly announcements: Announcements;
  readonly feed: ActivityFeed;
}

/** Pulling cables, killing processes, moving the clock: how faults are made, by hand and by tests. */
export function controlRoutes({ network, supervisor, clock, announcements, feed }: ControlDeps): Hono {
  const app = new Hono();
  const readers = {
    network: () => ({ offline: network.offline() }),
    processes: () => supervisor.states(),
    clock: () => ({ now: clock.now(), shiftMs: clock.shiftMs() }),
    activity: () => ({ activities: feed.list() }),
  } satisfies Record<Announcement, () => unknown>;

  app.get("/network", (context) => context.json(readers.network()));
  app.post("/network", async (context) => {
    const { user, online } = await bodyOf(context, z.object({ user: z.string(), online: z.boolean() }));
    const person = personOf(user);
    if (person === undefined) throw refuse(404, "not-found", `There is nobody called "${user}" at this desk.`);
    network.setOnline(person.key, online);
    announcements.announce("network");
    return context.json(readers.network());
  });

  app.get("/processes", (context) => context.json(readers.processes()));
  app.post("/processes/:name", async (context) => {
    const process = supervisor.process(context.req.param("name"));
    if (process === undefined) throw refuse(404, "not-found", "There are the processes postgres, server and relay.");
    const { action } = await bodyOf(context, z.object({ action: z.enum(["kill", "start", "restart"]) }));
    if (action !== "start") await process.kill();
    // One that cannot start yet is tried again; its state tells.
    if (action !== "kill") await process.start().catch(() => undefined);
    return context.json(readers.processes());
  });

  app.get("/clock", (context) => context.json(readers.clock()));
  app.post("/clock", async (context) => {
    const body = z.object({ advanceMs: z.number().check(z.int(), z.minimum(0)) });
    clock.advance((await bodyOf(context, body)).advanceMs);
    await supervisor.tell({ type: "clock", shiftMs: clock.shiftMs() });
    announcements.announce("clock");
    return context.json(readers.clock());
  });

  app.get("/activity", (context) => context.json(readers.activity()));

  app.get("/events", (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: Announcement) => stream.writeSSE({ event, data: JSON.stringify(readers[event]()) });
      const stop = announcements.listen((event) => void send(event));
      for (const event of ["network", "processes", "clock", "activity"] as const) await send(event);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
    }),
  );

  return app;
}
