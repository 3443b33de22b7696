import { describe, expect, it } from "vitest";
import { people } from "../../simulator/people/people.ts";
import { deskInMemory } from "./desk.ts";
import { keysInMemory } from "./desk-keys-in-memory.ts";

const desk = await deskInMemory(await keysInMemory());

describe("the people at the desk", () => {
  it("are Ana, Ben, Chen, Dina and Eli, in this order and with these roles", async () => {
    const { people: five, context } = await (await desk.get("/simulator/people?count=5")).json();
    const told = five.map(({ name, roles, guest }: (typeof people)[number]) => ({ name, roles, guest }));

    expect(told).toEqual([
      { name: "Ana Silva", roles: ["Organizer", "Presenter"], guest: false },
      { name: "Ben Okafor", roles: ["Presenter"], guest: false },
      { name: "Chen Wei", roles: ["Attendee"], guest: false },
      { name: "Dina Haddad", roles: ["Attendee"], guest: false },
      { name: "Eli Novak", roles: ["Guest"], guest: true },
    ]);
    expect(five[0]).toMatchObject({
      key: "ana",
      firstName: "Ana",
      origin: "http://ana.localhost:3000",
      relayOrigin: "http://ana.relay.localhost:3000",
    });
    expect(context).toMatchObject({ channelType: "Regular", tid: expect.any(String), chatId: expect.any(String) });
  });

  it("are more than a hundred, told apart by their first names, which are host names", () => {
    expect(people.length).toBeGreaterThan(100);
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    expect(people.filter(({ key }) => !/^[a-z]+$/.test(key) || key === "relay")).toEqual([]);
  });

  it("cannot be more than there are", async () => {
    expect((await desk.get("/simulator/people?count=100")).status).toBe(200);
    expect((await desk.get("/simulator/people?count=1000")).status).toBe(400);
    expect((await desk.get("/simulator/people?count=some")).status).toBe(400);
  });
});
