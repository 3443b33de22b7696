import { randomBytes } from "node:crypto";
import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { oneEvent } from "../contract/one-event.ts";
import type { ServerDesk } from "./server-desk.ts";

/** What people do with the calendar of one space. */
export async function calendarIn(desk: Pick<ServerDesk, "as">, space: string, reader = "ana") {
  const { people } = await desk.as(reader).ask("people", { params: { space } });
  const ids = new Map(people.map(({ name, member }) => [name.split(" ")[0], member]));
  /** Of somebody who is not of the space it is a made-up one. */
  const id = (user: string): MemberId => ids.get(user) ?? (`none-${user}` as MemberId);
  const slip = () => randomBytes(24).toString("hex");
  const content = (host: string, changes: Partial<CalendarContent> = {}) => oneEvent(id(host), changes);
  const created = (user: string, changes: Partial<CalendarContent> = {}) =>
    desk.as(user).ask("createCalendarEvent", {
      params: { space },
      body: { slip: slip(), content: content(user, changes) },
    });
  const at = (calendarEvent: string) => ({ space, calendarEvent });
  const read = (user: string, event: string) => desk.as(user).ask("readCalendarEvent", { params: at(event) });
  const comes = (user: string, event: string, coming = true) =>
    desk.as(user).ask("signUp", { params: at(event), body: { coming } });
  const list = (user: string, which: "upcoming" | "past" | "mine", cursor?: string) =>
    desk.as(user).ask("listCalendar", { params: { space }, query: { which, ...(cursor ? { cursor } : {}) } });
  return { space, id, slip, content, created, at, read, comes, list };
}

/** A row in every table of the calendar but those of feeds. */
export async function calendarOfAll(desk: Pick<ServerDesk, "as">, space: string): Promise<void> {
  const { created, comes, at, slip } = await calendarIn(desk, space);
  const { id } = await created("ana", { outside: [{ id: "o", name: "Noor", about: "" }] });
  await comes("ben", id);
  await desk.as("ana").ask("makeGuestLink", { params: { ...at(id), outside: "o" }, body: {} });
  await desk.as("ben").ask("proposeEventTopic", { params: at(id), body: { slip: slip(), topic: "Splices" } });
  await desk.as("ben").ask("volunteer", { params: { space }, body: { what: "speak", on: true } });
  await desk.as("ben").ask("sayCannot", { params: { space }, body: { day: "2031-04-05", cannot: true } });
}
