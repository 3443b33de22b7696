import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", "ben", "chen");
});
afterAll(() => desk.close());

describe("spaces and sessions", () => {
  it("lists whoever was proved a member", async () => {
    const { people } = await desk.as("ana").ask("people", { params: { space } });
    expect(people.map((person) => person.name)).toEqual(["ana Example", "ben Example", "chen Example"]);
  });

  it("gives the seat with epoch 1 to whoever plans a session", async () => {
    const ana = desk.as("ana");
    const { session, seat } = await ana.ask("planSession", {
      params: { space },
      body: { title: "Standup", format: "what-so-what-now-what", minutes: 30 },
    });
    expect(session).toMatchObject({ title: "Standup", state: "planned", createdAt: desk.clock.now() });
    expect(seat).toMatchObject({ epoch: 1, session: session.id });
    expect(seat.fact?.key).toBe("seat/1");
  });
});
