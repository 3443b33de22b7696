import type { ResolveRequest } from "../../contract/session.ts";
import type { Gate } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest } from "../http/refusal.ts";
import type { Place } from "../membership/graph.ts";
import { readRoleOf } from "../roles/role-rows.ts";
import type { Services } from "../services.ts";
import { noteName, spacesOf } from "./own-spaces.ts";
import { readPeople, readRota } from "./people-rows.ts";

type SpaceHandlers = Pick<Handlers, "time" | "resolveSpace" | "listSpaces" | "people">;

/** Each is asked of Graph when it is listed. */
const MOST_SPACES = 40;

/** Teams ids as they are; nothing that could lead to another address of Graph. */
const teamsId = /^(?!\.+$)[A-Za-z0-9:@._=+-]{1,200}$/;

function placeOf(body: ResolveRequest): Place {
  const id = (path: string, text: string): string => {
    if (!teamsId.test(text)) throw badRequest(path, "is not an id that Teams gives out");
    return text;
  };
  switch (body.kind) {
    case "channel":
      return {
        kind: "channel",
        group: id("teamId", body.teamId).toLowerCase(),
        channel: id("channelId", body.channelId),
      };
    case "chat":
      return { kind: "chat", group: id("chatId", body.chatId), channel: "" };
  }
}

export function createSpaceHandlers({ database, clock, signer }: Services, gate: Gate): SpaceHandlers {
  return {
    time: async () => ({ now: clock.now() }),

    async resolveSpace({ caller, body }) {
      const scope = await gate.admit(caller, placeOf(body));
      const { people, role } = await database.inSpace(scope, async (tx) => {
        if (body.called !== undefined) await noteName(tx, scope, caller.member, body.called);
        return { people: await readPeople(tx, scope), role: await readRoleOf(tx, scope, caller.member) };
      });
      const me = people.find((person) => person.member === caller.member);
      if (!me) throw new Error("A member that was just admitted is not among the people of the space");
      // Teams shows the place's own name; the server is not told it.
      const name = body.kind === "channel" ? "Channel" : "Chat";
      return { space: scope.space, name, me, role, factKey: { ...signer.publicKey } };
    },

    async listSpaces({ caller }) {
      const known = await database.inTenant(caller.tenant, (tx) => spacesOf(tx, caller.member, MOST_SPACES));
      const belongs = await Promise.all(known.map(({ space }) => gate.belongs(caller, space)));
      return { spaces: known.filter((_, index) => belongs[index]) };
    },

    people: ({ scope }) => database.inSpace(scope, async (tx) => ({ people: await readRota(tx, scope) })),
  };
}
