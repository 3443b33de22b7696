import { Hono } from "hono";
import * as z from "zod/mini";
import { type DeskAddresses, fluidTenantId } from "../desk.ts";
import { type DeskPerson, personOf } from "../people/people.ts";
import { bodyOf, refuse } from "../problem.ts";
import type { FluidService } from "./fluid-service.ts";

const id = z.string().check(z.minLength(1), z.maxLength(200));

/** What the host page asks on behalf of a frame: it knows which person's frame asked, so it names them. */
export function fluidRoutes(service: FluidService, addresses: DeskAddresses): Hono {
  const app = new Hono();

  app.get("/tenant", (context) => {
    const person = mayShare(context.req.query("user") ?? "");
    return context.json({ tenantId: fluidTenantId, serviceEndpoint: addresses.relayOriginOf(person.key) });
  });

  app.post("/token", async (context) => {
    const { user, containerId } = await bodyOf(
      context,
      z.object({ user: id, containerId: z.optional(z.string().check(z.maxLength(200))) }),
    );
    return context.json({ token: await service.token(mayShare(user), containerId) });
  });

  app.post("/container", async (context) => {
    mayShare((await bodyOf(context, z.object({ user: id }))).user);
    return context.json(service.container());
  });

  app.put("/container", async (context) => {
    const { user, containerId } = await bodyOf(context, z.object({ user: id, containerId: id }));
    mayShare(user);
    return context.json(service.setContainer(containerId));
  });

  app.post("/clients", async (context) => {
    const { user, clientId } = await bodyOf(context, z.object({ user: id, clientId: id }));
    const roles = service.registerClient(mayShare(user), clientId);
    if (roles === undefined) throw refuse(403, "refused", "This client belongs to somebody else.");
    return context.json({ roles });
  });

  app.get("/clients/:client", (context) => {
    const info = service.client(context.req.param("client"));
    if (info === undefined) throw refuse(404, "not-found", "No frame has registered this client.");
    return context.json(info);
  });

  return app;
}

/** Teams gives guests no Live Share in a channel meeting. */
function mayShare(user: string): DeskPerson {
  const person = personOf(user);
  if (person === undefined) throw refuse(404, "not-found", `There is nobody called "${user}" at this desk.`);
  if (person.guest) throw refuse(403, "refused", "Live Share is not open to guests in a channel meeting.");
  return person;
}
