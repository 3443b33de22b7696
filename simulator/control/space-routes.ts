import { Hono } from "hono";
import * as z from "zod/mini";
import { deskContext } from "../desk.ts";
import type { Issuer } from "../entra/issuer.ts";
import type { Roster } from "../graph/roster.ts";
import { people, personOf } from "../people/people.ts";
import { bodyOf, refuse } from "../problem.ts";

export interface SpaceDeps {
  readonly issuer: Issuer;
  readonly channel: Roster;
  /** Port of the server process, or `undefined` while it is down. */
  readonly serverPort: () => number | undefined;
}

/** The simulated channel as a space of the real server, and who belongs to it. */
export function spaceRoutes({ issuer, channel, serverPort }: SpaceDeps): Hono {
  const app = new Hono();
  let known: string | undefined;

  app.get("/space", async (context) => context.json({ space: await channelSpace() }));

  app.post("/membership", async (context) => {
    const body = z.object({ space: z.string(), user: z.string(), member: z.boolean() });
    const { space, user, member } = await bodyOf(context, body);
    const person = personOf(user);
    if (person === undefined) throw refuse(404, "not-found", `There is nobody called "${user}" at this desk.`);
    if (space !== (await channelSpace())) throw refuse(404, "not-found", "This is not the simulated channel's space.");
    channel.change(person, member);
    return context.json({ space, user, member });
  });

  /** The server gave the channel this id for good, so it is asked once. */
  async function channelSpace(): Promise<string> {
    known ??= await resolve();
    return known;
  }

  async function resolve(): Promise<string> {
    const port = serverPort();
    const asker = channel.members()[0] ?? people[0];
    if (port === undefined || asker === undefined) throw unavailable();
    const { teamId, channelId } = deskContext;
    const answer = await fetch(`http://127.0.0.1:${port}/api/spaces/resolve`, {
      method: "POST",
      headers: { authorization: `Bearer ${await issuer.userToken(asker)}`, "content-type": "application/json" },
      body: JSON.stringify({ kind: "channel", teamId, channelId }),
    }).catch(() => undefined);
    const parsed = z.safeParse(z.object({ space: z.string() }), await answer?.json().catch(() => undefined));
    if (answer?.ok !== true || !parsed.success) throw unavailable();
    return parsed.data.space;
  }

  return app;
}

const unavailable = () =>
  refuse(503, "server-down", "The server cannot say which space the channel is. Try again shortly.");
