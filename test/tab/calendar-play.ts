import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { oneEvent } from "../contract/one-event.ts";
import { createFakeServer, NOW } from "./fake-space.tsx";

const ana = { member: "m-ana", name: "Ana Silva" };
const ben = { member: "m-ben", name: "Ben Okafor" };
export const people = [
  { ...ana, oid: "oid-ana", guest: false },
  { ...ben, oid: "oid-ben", guest: false },
];
const STARTS_AT = NOW + 86_400_000;

export const summary = (id: string, title: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  type: "lunch-and-learn",
  title,
  startsAt: STARTS_AT,
  endsAt: STARTS_AT + 2_400_000,
  zone: "UTC",
  host: ben,
  cancelledAt: null,
  limit: 2,
  coming: 1,
  waiting: null,
  mine: null,
  ...parts,
});

type Parts = Readonly<Record<string, unknown>> & { readonly content?: Partial<CalendarContent> };

export const event = ({ content = {}, ...parts }: Parts = {}) => ({
  id: "e1",
  version: 1,
  content: oneEvent(ben.member as MemberId, { link: "https://teams.example.com/l/1", ...content }),
  startsAt: STARTS_AT,
  endsAt: STARTS_AT + 2_400_000,
  createdBy: ben,
  changedAt: NOW,
  changedBy: ben,
  cancelledAt: null,
  canChange: false,
  people: [ben],
  coming: [] as (typeof ana)[],
  waiting: null,
  mine: null,
  session: null,
  guestLinks: [] as string[],
  record: null,
  ...parts,
});

const nobody = { turns: [], volunteers: 0, isMine: false };
export const noRotas = { speak: nobody, host: nobody, cannot: [] as string[] };

/** A space with these events to come, and `one` as `e1`. */
export const withEvents = (events: readonly unknown[], next: string | null = null, one?: unknown) =>
  createFakeServer({
    "calendar?which=upcoming": { events, next },
    "calendar?which=mine": { events: [], next: null },
    "calendar?which=past": { events: [], next: null },
    "calendar-feed": { exists: false },
    "calendar-rota": noRotas,
    "calendar-rota?day=2026-11-25": noRotas,
    people: { people },
    ...(one === undefined
      ? {}
      : { "calendar/e1": one, "calendar/e1/topics": { proposed: [], isOpen: false, isVoted: false } }),
  });

export const bodies = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.flatMap(({ address, body }) => (address.endsWith(end) && body !== undefined ? [body] : []));
