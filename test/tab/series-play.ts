import { act, fireEvent, screen } from "@testing-library/react";
import type { SeriesContent } from "../../src/domain/series-content.ts";
import { oneSeries } from "../contract/one-series.ts";
import { createFakeServer, NOW, openTab } from "./fake-space.tsx";

export const DAY_MS = 86_400_000;
export const ana = { member: "m-ana", name: "Ana Silva" };
export const ben = { member: "m-ben", name: "Ben Okafor" };
export const content: SeriesContent = { ...oneSeries, zone: "UTC", starts: "2026-11-25T14:00" };
export const dateOf = (day: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  date: `${day}T14:00`,
  at: Date.parse(`${day}T14:00Z`),
  skipped: false,
  movedTo: null as string | null,
  ...parts,
});
export const series = {
  id: "r1",
  content,
  begunBy: ben as unknown,
  endedAt: null as number | null,
  group: null as unknown,
  canChange: true,
  meets: {
    format: "what-so-what-now-what" as string | null,
    cadence: "weekly" as string | null,
    isFormatVoted: false,
    isCadenceVoted: false,
  },
  dates: [dateOf("2026-11-25"), dateOf("2026-12-02")],
  sessions: [] as unknown[],
  past: { sessions: [] as unknown[], next: null as string | null },
  open: { commitments: [] as unknown[], questions: [] as unknown[], recall: [] as unknown[] },
  comes: [ben],
  isComing: false,
  turns: { volunteers: { facilitator: [] as unknown[], speaker: [] as unknown[] }, turns: [] as unknown[] },
};
export const summary = {
  id: "r1",
  content,
  cadence: "weekly",
  endedAt: null,
  held: 2,
  comes: 1,
  isComing: true,
  nextAt: NOW + DAY_MS,
};
export const serverWith = (parts: Partial<typeof series> = {}, more: Readonly<Record<string, unknown>> = {}) =>
  createFakeServer({
    "series/r1": { ...series, ...parts },
    series: { series: [summary] },
    people: { people: [ana, ben].map((one) => ({ ...one, oid: `oid-${one.member}`, guest: false })) },
    ...more,
  });

/** What was sent to addresses that end so. */
export const bodies = (server: ReturnType<typeof serverWith>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
/** A page of series, once it is there. */
export const openSeries = async (server: ReturnType<typeof serverWith>, subPage = "series/r1") => {
  const tab = openTab(server, { subPage });
  await screen.findByRole("heading", { level: 1, name: content.name });
  return tab;
};
export const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
