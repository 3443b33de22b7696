import { Hono } from "hono";
import * as z from "zod/mini";
import type { DeskAddresses } from "../desk.ts";
import type { Issuer } from "../entra/issuer.ts";
import { people, personOf, presentedPeople } from "../people/people.ts";
import { bodyOf, refuse } from "../problem.ts";

const defaultCount = 4;

/** Who is at the desk, and each one's token. */
export function peopleRoutes(issuer: Issuer, addresses: DeskAddresses): Hono {
  const app = new Hono();

  app.get("/people", (context) => {
    const count = Number(context.req.query("count") ?? defaultCount);
    if (!Number.isInteger(count) || count < 1 || count > people.length) {
      throw refuse(400, "bad-request", `count is a whole number from 1 to ${people.length}.`);
    }
    return context.json(presentedPeople(count, addresses));
  });

  app.post("/token", async (context) => {
    const tenantName = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,100}$/));
    const { user, tenant } = await bodyOf(context, z.object({ user: z.string(), tenant: z.optional(tenantName) }));
    const person = personOf(user);
    if (person === undefined) throw refuse(404, "not-found", `There is nobody called "${user}" at this desk.`);
    return context.json({ token: await issuer.userToken(person, tenant) });
  });

  return app;
}
