import { Hono } from "hono";
import * as z from "zod/mini";
import { type ControlDeps, controlRoutes } from "./control/control-routes.ts";
import { peopleRoutes } from "./control/people-routes.ts";
import { spaceRoutes } from "./control/space-routes.ts";
import type { DeskAddresses } from "./desk.ts";
import { entraRoutes } from "./entra/entra-routes.ts";
import type { Issuer } from "./entra/issuer.ts";
import { fluidRoutes } from "./fluid/fluid-routes.ts";
import type { FluidService } from "./fluid/fluid-service.ts";
import { hostPage } from "./gateway/host-page.ts";
import { createActivityFeed } from "./graph/activity-feed.ts";
import { createGraphTwin } from "./graph/graph-routes.ts";
import { createRoster } from "./graph/roster.ts";
import { answerProblems, bodyOf, refuse } from "./problem.ts";

export interface DeskAppDeps extends Omit<ControlDeps, "feed"> {
  readonly addresses: DeskAddresses;
  readonly issuer: Issuer;
  readonly fluid: FluidService;
  readonly serverPort: () => number | undefined;
  /** Which data folder this desk runs on: a second one must not open it too. */
  readonly dataDir: string;
  /** The built host page. */
  readonly hostPageDir: string;
}

/** Everything under /simulator on plain localhost: the host page, and what stands in for Entra, Graph and Live Share. */
export function createDeskApp(deps: DeskAppDeps): Hono {
  const { addresses, issuer, fluid, serverPort, dataDir, hostPageDir } = deps;
  const [channel, privateChat] = [createRoster(), createRoster()];
  const chat = createRoster();
  const feed = createActivityFeed(() => deps.announcements.announce("activity"));
  const graph = createGraphTwin({ issuer, channel, chat, privateChat, graphUrl: addresses.graphUrl, feed });
  const app = new Hono({ strict: false }).basePath("/simulator");
  answerProblems(app);

  app.use(async (context, next) => {
    // A page from elsewhere may send here, though not read: it must not kill processes or pull cables.
    const origin = context.req.header("origin");
    if (origin !== undefined && origin !== addresses.origin) {
      throw refuse(403, "refused", "Only the host page may ask this of the simulator.");
    }
    await next();
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
  });

  app.get("/instance", (context) => context.json({ dataDir, pid: process.pid }));
  app.post("/graph/throttle", async (context) => {
    const { count } = await bodyOf(context, z.object({ count: z.number().check(z.int(), z.minimum(0)) }));
    graph.throttle(count);
    return context.json({ count });
  });
  app.route("/graph/v1.0", graph.routes);
  app.route("/entra", entraRoutes(issuer));
  app.route("/fluid", fluidRoutes(fluid, addresses));
  app.route("/", peopleRoutes(issuer, addresses));
  app.route("/", spaceRoutes({ issuer, channel, privateChat, serverPort }));
  app.route("/", controlRoutes({ ...deps, feed }));
  app.route("/", hostPage(hostPageDir, addresses));
  return app;
}
