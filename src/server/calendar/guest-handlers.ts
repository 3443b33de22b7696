import { randomBytes } from "node:crypto";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { calendarEventOf, contentOf, lockOwnRow } from "./calendar-rows.ts";
import { hashOfToken } from "./feed-handlers.ts";
import { dropGuestLinks, putGuestLink } from "./guest-link-rows.ts";

type GuestHandlers = Pick<Handlers, "makeGuestLink" | "endGuestLink">;

/** The link of a speaker from outside: made, made anew and ended by who can change the event. [CE9] */
export function createGuestHandlers({ database }: Pick<Services, "database">): GuestHandlers {
  return {
    makeGuestLink: ({ scope, caller, params: { calendarEvent: event, outside } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnRow(tx, scope, event, caller.member);
        if (!contentOf(row).outside.some(({ id }) => id === outside))
          throw new RequestRefused("not-found", "Nobody like that speaks at this event.");
        const token = randomBytes(32).toString("base64url");
        await putGuestLink(tx, scope, event, outside, hashOfToken(token));
        return { token };
      }),

    endGuestLink: ({ scope, caller, params: { calendarEvent: event, outside } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnRow(tx, scope, event, caller.member);
        await dropGuestLinks(
          tx,
          scope,
          event,
          contentOf(row).outside.filter(({ id }) => id !== outside),
        );
        return calendarEventOf(tx, scope, row, caller.member);
      }),
  };
}
