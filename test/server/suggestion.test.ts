import { afterAll, beforeAll, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { planned, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

const uses = (user: string) => desk.as(user).ask("readUses", { params: { space } });

it("[F8] row S18: what was used, and when, is told from sessions that began; who wants no suggestion says so for a month", async () => {
  await planned(desk, space, "ana");
  expect(await uses("ana")).toEqual({ uses: [], dismissed: null });
  await running(desk, space, "ana", "ben");
  const at = (await uses("ana")).uses[0]?.at ?? 0;
  desk.clock.advance(60_000);
  await running(desk, space, "ana", "ben");
  const told = (await uses("ben")).uses;
  expect(told.map(({ format }) => format)).toEqual(["what-so-what-now-what", "what-so-what-now-what"]);
  expect(told[1]?.at).toBe(at);

  await desk.as("ben").ask("dismissSuggestion", { params: { space }, body: { month: "2030-01" } });
  await desk.as("ben").ask("dismissSuggestion", { params: { space }, body: { month: "2030-02" } });
  expect([(await uses("ben")).dismissed, (await uses("ana")).dismissed]).toEqual(["2030-02", null]);
});
