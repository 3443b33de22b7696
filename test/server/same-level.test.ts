import { afterAll, beforeAll, expect, it } from "vitest";
import { jobTitleOf } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { running, SEALED_STEP, sealedNote } from "./session-play.ts";

const people = ["ana", "ben", "chen", "dina"];

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, ...people);
});
afterAll(() => desk.close());

it("row S1: no job title is in any payload of a session, its record, the database or the log", async () => {
  const session = await running(desk, space, ...people);
  const { params } = session;
  const stream = await openEvents(desk.as("chen"), space, session.id);
  await desk.as("ben").ask("writeSealed", { params, body: sealedNote("We tried twice", true) });
  await desk.as("ana").ask("reveal", { params, body: { step: SEALED_STEP, epoch: 1 } });
  const seatBody = { action: "hand-over" as const, epoch: 1, to: session.member("ben") };
  await desk.as("ana").ask("changeSeat", { params, body: seatBody });
  await session.does("ben", { type: "end-session" });
  const record = await desk.as("chen").send("publishRecord", { params, body: {} });
  const told = await stream.next("entry");
  await stream.stop();

  const replies = await Promise.all([
    desk.as("dina").send("people", { params: { space } }),
    desk.as("dina").send("listSessions", { params: { space } }),
    desk.as("dina").send("readSession", { params }),
    desk.as("dina").send("readSeat", { params }),
    desk.as("dina").send("readDocument", { params }),
    desk.as("dina").send("listEntries", { params: { space } }),
    desk.as("dina").send("readFeedback", { params }),
    desk.as("dina").send("search", { params: { space }, query: { q: "tried" } }),
  ]);
  const texts = await Promise.all([record, ...replies].map((reply) => reply.text()));
  expect([record, ...replies].map(({ status }) => status)).toEqual(Array(9).fill(200));
  const kept = [...texts, JSON.stringify(told), JSON.stringify(await everyRow(desk)), ...desk.logged].join("\n");
  // Names do reach them: what is looked through is what people see.
  for (const user of people) expect(kept).toContain(`${user} Example`);
  for (const user of people) expect(kept).not.toContain(jobTitleOf(user));
  expect(kept).not.toMatch(/job.?title/i);
});
