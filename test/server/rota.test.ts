import { afterAll, beforeAll, expect, it } from "vitest";
import { nextOnRota } from "../../src/domain/rota.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { planned, running } from "./session-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
});
afterAll(() => desk.close());

const people = async () => (await desk.as("chen").ask("people", { params: { space } })).people;
const next = async () => nextOnRota(await people())?.name;

it("[S19] of a space follows whose sessions have begun; one that is only planned does not count", async () => {
  expect((await people()).every(({ servedAt }) => servedAt === undefined)).toBe(true);
  await planned(desk, space, "ana");
  expect(await next()).toBeUndefined();
  for (const [seat, expected] of [
    ["ana", "ben Example"],
    ["ben", "chen Example"],
    ["chen", "ana Example"],
    ["ana", "ben Example"],
  ] as const) {
    desk.clock.advance(60_000);
    await running(desk, space, seat, ...["ana", "ben", "chen"].filter((user) => user !== seat));
    expect(await next()).toBe(expected);
  }
});
