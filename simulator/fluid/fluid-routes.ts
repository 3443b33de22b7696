import { Hono } from "hono";
import * as z from "zod/mini";
import { type DeskAddresses, type DeskMeeting, fluidTenantId } from "../desk.ts";
import { type DeskPerson, personOf } from "../people/people.ts";
import { bodyOf, refuse } from "../problem.ts";
import type { FluidService } from "./fluid-service.ts";

const id = z.string().check(z.minLength(1), z.maxLength(200));
const meeting = z.optional(z.enum(["channel", "private"]));

/** What the host page asks on behalf of a frame: it knows which person's frame asked, so it names them. */
export function fluidRoutes(service: FluidService, addresses: DeskAddresses): Hono {
  const app = new Hono();

  app.get("/tenant", (context) => {
    const person = mayShare({
      user: context.req.query("user") ?? "",
      meeting: meetingIn(context.req.query("meeting")),
    });
    return context.json({ tenantId: fluidTenantId, serviceEndpoint: addresses.relayOriginOf(person.key) });
  });

  app.post("/token", async (context) => {
    const { containerId, ...caller } = await bodyOf(
      context,
      z.object({ user: id, meeting, containerId: z.optional(z.string().check(z.maxLength(200))) }),
    );
    return context.json({ token: await service.token(mayShare(caller), containerId) });
  });

  app.post("/container", async (context) => {
    const caller = await bodyOf(context, z.object({ user: id, meeting }));
    mayShare(caller);
    return context.json(service.container(caller.meeting));
  });

  app.put("/container", async (context) => {
    const { containerId, ...caller } = await bodyOf(context, z.object({ user: id, meeting, containerId: id }));
    mayShare(caller);
    return context.json(service.setContainer(containerId, caller.meeting));
  });

  app.post("/clients", async (context) => {
    const { clientId, ...caller } = await bodyOf(context, z.object({ user: id, meeting, clientId: id }));
    const roles = service.registerClient(mayShare(caller), clientId);
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

interface Caller {
  readonly user: string;
  readonly meeting?: DeskMeeting | undefined;
}

const meetingIn = (text: string | undefined): DeskMeeting => (text === "private" ? "private" : "channel");

/** Teams gives guests no Live Share in a channel meeting. */
function mayShare({ user, meeting: where = "channel" }: Caller): DeskPerson {
  const person = personOf(user);
  if (person === undefined) throw refuse(404, "not-found", `There is nobody called "${user}" at this desk.`);
  if (person.guest && where === "channel")
    throw refuse(403, "refused", "Live Share is not open to guests in a channel meeting.");
  return person;
}
