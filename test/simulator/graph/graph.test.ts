import { beforeEach, describe, expect, it } from "vitest";
import { deskContext } from "../../../simulator/desk.ts";
import { people } from "../../../simulator/people/people.ts";
import { deskInMemory } from "../desk.ts";
import { keysInMemory } from "../desk-keys-in-memory.ts";

const keys = await keysInMemory();
const { teamId, channelId, chatId, tid } = deskContext;
const channelMembers = `/simulator/graph/v1.0/teams/${teamId}/channels/${encodeURIComponent(channelId)}/allMembers`;
let desk: Awaited<ReturnType<typeof deskInMemory>>;
let authorized: { authorization: string };

beforeEach(async () => {
  desk = await deskInMemory(keys);
  authorized = { authorization: `Bearer ${await desk.issuer.graphToken(tid)}` };
});

async function allPages(path: string) {
  const pages: { value: { displayName: string; roles: string[]; userId: string; tenantId: string }[] }[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const page = await (await desk.get(next, authorized)).json();
    pages.push(page);
    next = page["@odata.nextLink"]?.replace(desk.addresses.origin, "");
  }
  return pages;
}

describe("the Graph twin", () => {
  it("lists the channel's members in pages of three, with owner and guest marked", async () => {
    const pages = await allPages(channelMembers);
    const members = pages.flatMap(({ value }) => value);

    expect(pages.slice(0, -1).every(({ value }) => value.length === 3)).toBe(true);
    expect(members.map(({ displayName }) => displayName)).toEqual(people.map(({ name }) => name));
    expect(members.slice(0, 5).map(({ roles }) => roles)).toEqual([["owner"], [], [], [], ["guest"]]);
    expect(members[0]).toMatchObject({
      "@odata.type": "#microsoft.graph.aadUserConversationMember",
      userId: people[0]?.oid,
      tenantId: tid,
    });
  });

  it("[LI12] puts into activity feeds what the manifest knows, of a chain the newest alone, and refuses anything else", async () => {
    const tell = (change: Readonly<Record<string, unknown>>) =>
      desk.send(
        "POST",
        `/simulator/graph/v1.0/teams/${teamId}/sendActivityNotification`,
        {
          topic: { source: "entityUrl", value: "https://example.test/" },
          activityType: "mentioned",
          chainId: 7,
          previewText: { content: "What concerns you in Peerloop" },
          recipient: { userId: people[0]?.oid },
          templateParameters: [{ name: "person", value: "Ben Okafor" }],
          ...change,
        },
        authorized,
      );
    expect((await tell({})).status).toBe(204);
    expect(
      (await tell({ activityType: "severalNew", templateParameters: [{ name: "count", value: "2" }] })).status,
    ).toBe(204);
    const { activities } = await (await desk.get("/simulator/activity")).json();
    expect(activities).toMatchObject([{ user: people[0]?.key, text: "2 new for you in Peerloop" }]);
    for (const wrong of [{ activityType: "shouted" }, { templateParameters: [] }, { recipient: { userId: "nobody" } }])
      expect((await tell(wrong)).status).toBe(400);
  });

  it("lists the chat's members", async () => {
    const members = (await allPages(`/simulator/graph/v1.0/chats/${chatId}/members`)).flatMap(({ value }) => value);

    expect(members).toHaveLength(people.length);
  });

  it("answers 401 without an app token: none, a person's, an expired one", async () => {
    const person = people[0];
    const usersToken = person && (await desk.issuer.userToken(person));

    expect((await desk.get(channelMembers)).status).toBe(401);
    expect((await desk.get(channelMembers, { authorization: `Bearer ${usersToken}` })).status).toBe(401);
    desk.clock.advance(3_601_000);
    const late = await desk.get(channelMembers, authorized);
    expect(late.status).toBe(401);
    expect(await late.json()).toMatchObject({ error: { code: "InvalidAuthenticationToken" } });
  });

  it("answers 404 for a team, a channel or a chat that it does not know", async () => {
    for (const path of [
      `/teams/other/channels/${channelId}/allMembers`,
      `/teams/${teamId}/channels/other/allMembers`,
      "/chats/other/members",
      "/users",
    ]) {
      expect((await desk.get(`/simulator/graph/v1.0${path}`, authorized)).status, path).toBe(404);
    }
  });

  it("answers 404 to the app of another tenant", async () => {
    const stranger = { authorization: `Bearer ${await desk.issuer.graphToken("other-tenant")}` };

    expect((await desk.get(channelMembers, stranger)).status).toBe(404);
  });

  it("answers 429 with Retry-After as many times as asked", async () => {
    await desk.send("POST", "/simulator/graph/throttle", { count: 2 });
    const answers = [];
    for (let asked = 0; asked < 3; asked += 1) answers.push(await desk.get(channelMembers, authorized));

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get("retry-after")).toBe("1");
  });
});
