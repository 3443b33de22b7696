import { Hono } from "hono";
import * as z from "zod/mini";
import { type DeskMeeting, deskContext } from "../desk.ts";
import type { Issuer } from "../entra/issuer.ts";
import type { Roster } from "../graph/roster.ts";
import { people, personOf } from "../people/people.ts";
import { bodyOf, refuse } from "../problem.ts";

export interface SpaceDeps {
  readonly issuer: Issuer;
  readonly channel: Roster;
  readonly privateChat: Roster;
  /** Port of the server process, or `undefined` while it is down. */
  readonly serverPort: () => number | undefined;
}

/** The simulated channel and the private meeting as spaces of the real server, and who belongs to them. */
export function spaceRoutes({ issuer, channel, privateChat, serverPort }: SpaceDeps): Hono {
  const app = new Hono();
  const known = new Map<DeskMeeting, string>();
  const { teamId, channelId, privateMeeting } = deskContext;
  const places = {
    channel: { roster: channel, body: { kind: "channel", teamId, channelId } },
    private: { roster: privateChat, body: { kind: "chat", chatId: privateMeeting.chatId } },
  } as const;

  app.get("/space", async (context) => {
    const place = context.req.query("meeting") === "private" ? "private" : "channel";
    return context.json({ space: await spaceOf(place) });
  });

  app.post("/membership", async (context) => {
    const body = z.object({ space: z.string(), user: z.string(), member: z.boolean() });
    const { space, user, member } = await bodyOf(context, body);
    const person = personOf(user);
    if (person === undefined) throw refuse(404, "not-found", `There is nobody called "${user}" at this desk.`);
    places[await placeOf(space)].roster.change(person, member);
    return context.json({ space, user, member });
  });

  async function placeOf(space: string): Promise<DeskMeeting> {
    if (space === (await spaceOf("channel"))) return "channel";
    if (space === (await spaceOf("private"))) return "private";
    throw refuse(404, "not-found", "This is neither the simulated channel's space nor the private meeting's.");
  }

  /** The server gave each place its id for good, so it is asked once. */
  async function spaceOf(place: DeskMeeting): Promise<string> {
    const space = known.get(place) ?? (await resolve(place));
    known.set(place, space);
    return space;
  }

  async function resolve(place: DeskMeeting): Promise<string> {
    const port = serverPort();
    const { roster, body } = places[place];
    const asker = roster.members()[0] ?? people[0];
    if (port === undefined || asker === undefined) throw unavailable();
    const answer = await fetch(`http://127.0.0.1:${port}/api/spaces/resolve`, {
      method: "POST",
      headers: { authorization: `Bearer ${await issuer.userToken(asker)}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    const parsed = z.safeParse(z.object({ space: z.string() }), await answer?.json().catch(() => undefined));
    if (answer?.ok !== true || !parsed.success) throw unavailable();
    return parsed.data.space;
  }

  return app;
}

const unavailable = () => refuse(503, "server-down", "The server cannot say which space this is. Try again shortly.");
