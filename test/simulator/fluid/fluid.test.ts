import { jwtVerify } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { people } from "../../../simulator/people/people.ts";
import { deskInMemory } from "../desk.ts";
import { keysInMemory } from "../desk-keys-in-memory.ts";

const keys = await keysInMemory();
let desk: Awaited<ReturnType<typeof deskInMemory>>;

beforeEach(async () => {
  desk = await deskInMemory(keys);
});

const askContainer = async (user: string) => (await desk.send("POST", "/simulator/fluid/container", { user })).json();
const setContainer = async (user: string, containerId: string) =>
  (await desk.send("PUT", "/simulator/fluid/container", { user, containerId })).json();

describe("the Live Share service twin", () => {
  it("lets exactly one page create the container; the others ask again and find it", async () => {
    const answers = await Promise.all(["ana", "ben", "chen"].map(askContainer));

    expect(answers.filter(({ shouldCreate }) => shouldCreate)).toHaveLength(1);
    for (const { containerState, retryAfter } of answers.filter(({ shouldCreate }) => !shouldCreate)) {
      expect(containerState).toBe("NotFound");
      expect(retryAfter).toBeGreaterThan(0);
    }
    expect(await setContainer("ana", "c-1")).toMatchObject({ containerState: "Added", containerId: "c-1" });
    expect(await askContainer("ben")).toMatchObject({ containerState: "AlreadyExists", containerId: "c-1" });
  });

  it("keeps the first container and tells the second creator so", async () => {
    await setContainer("ana", "c-1");

    expect(await setContainer("ben", "c-2")).toEqual({
      containerState: "Conflict",
      containerId: "c-1",
      shouldCreate: false,
      retryAfter: 0,
    });
  });

  it("lets another create when the first has not for 5 s", async () => {
    expect((await askContainer("ana")).shouldCreate).toBe(true);
    desk.clock.advance(4_999);
    expect((await askContainer("ben")).shouldCreate).toBe(false);
    desk.clock.advance(1);
    expect((await askContainer("chen")).shouldCreate).toBe(true);
  });

  it("forgets the container, and a creation under way, when the relay went down", async () => {
    await setContainer("ana", "c-1");
    desk.fluid.forgetContainer();
    expect(await askContainer("ben")).toMatchObject({ containerState: "NotFound", shouldCreate: true });
    desk.fluid.forgetContainer();
    expect((await askContainer("chen")).shouldCreate).toBe(true);
  });

  it("keeps the two meetings apart, and takes guests into the private one alone", async () => {
    await setContainer("ana", "c-1");
    const asked = { user: "eli", meeting: "private" };
    const answer = await (await desk.send("POST", "/simulator/fluid/container", asked)).json();
    expect(answer).toMatchObject({ containerState: "NotFound", shouldCreate: true });
    const inChannel = await desk.send("POST", "/simulator/fluid/container", { user: "eli" });
    expect(inChannel.status).toBe(403);
  });

  it("binds a client to the person whose frame registered it, and to nobody else", async () => {
    const register = (user: string) => desk.send("POST", "/simulator/fluid/clients", { user, clientId: "client-1" });

    expect(await (await register("ben")).json()).toEqual({ roles: ["Presenter"] });
    expect((await register("ana")).status).toBe(403);
    expect(await (await desk.get("/simulator/fluid/clients/client-1")).json()).toEqual({
      userId: people[1]?.oid,
      roles: ["Presenter"],
      displayName: "Ben Okafor",
    });
    expect((await desk.get("/simulator/fluid/clients/client-2")).status).toBe(404);
  });

  it("gives each person a token with their own name, signed with the relay's secret", async () => {
    const { token } = await (
      await desk.send("POST", "/simulator/fluid/token", { user: "dina", containerId: "c-1" })
    ).json();
    const { payload } = await jwtVerify(token, new TextEncoder().encode(keys.relaySecret), {
      currentDate: new Date(desk.clock.now()),
    });

    expect(payload).toMatchObject({
      documentId: "c-1",
      tenantId: "peerloop-desk",
      scopes: ["doc:read", "doc:write", "summary:write"],
      user: { id: people[3]?.oid, name: "Dina Haddad" },
      ver: "1.0",
    });
  });

  it("sends each person to the relay by their own origin, and a guest nowhere", async () => {
    const tenant = (user: string) => desk.get(`/simulator/fluid/tenant?user=${user}`);

    expect(await (await tenant("ana")).json()).toEqual({
      tenantId: "peerloop-desk",
      serviceEndpoint: "http://ana.relay.localhost:3000",
    });
    expect((await tenant("eli")).status).toBe(403);
    expect((await desk.send("POST", "/simulator/fluid/container", { user: "eli" })).status).toBe(403);
  });
});
