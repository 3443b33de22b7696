import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { MOST_GROUP_TOPICS } from "../../src/domain/work-group.ts";
import { json } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

const ana = { member: "m-ana", name: "Ana Silva" };
const ben = { member: "m-ben", name: "Ben Okafor" };
const none = { entries: [] as unknown[], next: null as string | null };
const group = {
  id: "g1",
  version: 2,
  content: { name: "On call", purpose: "To sleep at night.", cadence: "weekly", weekday: 2, topics: ["Pagers"] },
  begunBy: ben,
  changedAt: NOW,
  changedBy: ben,
  archivedAt: null as number | null,
  members: [ana, ben],
  isMember: true,
  invitation: null as unknown,
  sessions: [] as unknown[],
  parts: { records: none, entries: none },
  written: [] as string[],
};
const summary = {
  id: "g1",
  name: "On call",
  purpose: "",
  cadence: "weekly",
  weekday: 2,
  members: 0,
  isMember: false,
  invitation: null as unknown,
  archivedAt: null,
  nextAt: null as number | null,
};
const people = [ana, ben, { member: "m-chen", name: "Chen Wei" }].map((one) => ({
  ...one,
  oid: `oid-${one.member}`,
  guest: false,
}));
const serverWith = (parts: Partial<typeof group> = {}) =>
  createFakeServer({ "work-groups/g1": { ...group, ...parts }, "work-groups": { groups: [] }, people: { people } });
const bodies = (server: ReturnType<typeof serverWith>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const enter = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("the list of work groups", () => {
  it("[WG1] says what to do while there is none, and marks a group that nobody is in", async () => {
    const server = serverWith();
    openTab(server, { subPage: "groups" });
    await screen.findByText("No group yet");
    leaveTab();
    const invitation = { by: ben, declined: false };
    server.answers["work-groups"] = {
      groups: [summary, { ...summary, id: "g2", name: "Nights", members: 3, invitation }],
    };
    openTab(server, { subPage: "groups" });
    const link = await screen.findByRole("link", { name: "On call" });
    expect(link.getAttribute("href")).toBe("#/groups/g1");
    expect(screen.getByText("Every week · Tuesday · Nobody yet")).toBeTruthy();
    expect(screen.getByText("Every week · Tuesday · 3 members")).toBeTruthy();
    expect(screen.getByText("Ben Okafor invites you to this group.")).toBeTruthy();
  });

  it("[WG1] is reached from every page", async () => {
    openTab(serverWith());
    fireEvent.click(await screen.findByRole("button", { name: "More" }));
    expect(screen.getByRole("link", { name: "Groups" }).getAttribute("href")).toBe("#/groups");
  });
});

describe("a work group", () => {
  it("[WG4] [WG5] row S10: shows its purpose, sessions, records and what to read, and plans from its own page", async () => {
    const server = serverWith({
      sessions: [sessionOf("x1", "Night shift")],
      parts: {
        records: { entries: [entryOf("r1", "Last week")], next: null },
        entries: { entries: [{ ...entryOf("e1", "Quiet pagers"), type: "lesson" }], next: null },
      },
      written: ["e1"],
    });
    openTab(server, { subPage: "groups/g1" });
    await screen.findByRole("heading", { level: 1, name: "On call" });
    const sessions = within(screen.getByRole("region", { name: "Sessions" }));
    expect(await sessions.findByText("Night shift")).toBeTruthy();
    expect(
      within(screen.getByRole("region", { name: "Records" }))
        .getByRole("link")
        .getAttribute("href"),
    ).toBe("#/records/r1");
    const toRead = within(screen.getByRole("region", { name: "To read" }));
    expect(toRead.getByRole("link", { name: "Quiet pagers" })).toBeTruthy();
    expect(toRead.getByRole("link", { name: "A lesson" }).getAttribute("href")).toBe("#/write/lesson?group=g1");
    expect(screen.getByRole("link", { name: "Pagers" }).getAttribute("href")).toBe("#/topic/Pagers");
    server.answers.sessions = {
      session: sessionOf("x2", "T"),
      seat: { epoch: 1, member: "m-ana", signature: null, leaseLeftMs: 1 },
    };
    fireEvent.click(sessions.getByRole("button", { name: "Plan a session" }));
    const form = within(await screen.findByRole("form", { name: "Plan a session" }));
    fireEvent.click(await form.findByRole("radio", { name: "Learning-loop lesson" }));
    await act(async () => fireEvent.click(form.getByRole("button", { name: "Plan a session" })));
    await waitFor(() => expect(bodies(server, "/sessions")).toMatchObject([{ group: "g1", title: "On call" }]));
  });

  it("[WG1] [WG3] is joined, left and said no to by oneself, and its members invite others", async () => {
    const invitation = { by: ben, declined: false };
    const server = serverWith({ isMember: false, members: [ben], invitation });
    openTab(server, { subPage: "groups/g1" });
    await screen.findByText("Ben Okafor invites you to this group.");
    expect(screen.queryByRole("button", { name: "Change" })).toBeNull();
    const declined = { ...group, isMember: false, members: [ben], invitation: { by: ben, declined: true } };
    for (const key of ["work-groups/g1/declined", "work-groups/g1"]) server.answers[key] = declined;
    press("No, thanks");
    await screen.findByText("You said no to an invitation. Only you see that.");
    for (const key of ["work-groups/g1/joined", "work-groups/g1"]) server.answers[key] = group;
    press("Join");
    await screen.findByText("You are in the group.");
    server.answers["work-groups/g1/invited"] = {};
    await screen.findByRole("option", { name: "Chen Wei" });
    expect(screen.queryByRole("option", { name: "Ben Okafor" })).toBeNull();
    enter("Invite somebody", "m-chen");
    press("Invite");
    await screen.findByText(/^Chen Wei will see the invitation here/);
    const left = { ...group, isMember: false, members: [] };
    for (const key of ["work-groups/g1/joined", "work-groups/g1"]) server.answers[key] = left;
    press("Leave");
    await screen.findByText(/^You have left the group/);
    expect(screen.getByText("Nobody is in it yet. Whoever joins can go on with it.")).toBeTruthy();
    expect(bodies(server, "/joined")).toEqual([{ joined: true }, { joined: false }]);
    expect(bodies(server, "/invited")).toEqual([{ member: "m-chen" }]);
  });

  it("[WG2] lets nobody type a topic for which there is no room, so that none is lost when it is saved", async () => {
    const topics = Array.from({ length: MOST_GROUP_TOPICS }, (_, at) => `Topic ${at}`);
    openTab(serverWith({ content: { ...group.content, topics } }), { subPage: "groups/g1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    const box = screen.getByRole("combobox", { name: "Topics" });
    expect(box).toHaveProperty("readOnly", true);
    press("Remove Topic 3");
    expect(box).toHaveProperty("readOnly", false);
  });

  it("[WG2] is begun with a name and every topic that is in its box, and archived and brought back", async () => {
    const server = serverWith();
    openTab(server, { subPage: "groups/new" });
    await screen.findByRole("heading", { level: 1, name: "New group" });
    press("Save");
    await screen.findByText("A group needs a name.");
    enter("Name", "On call");
    enter("How often it meets", "weekly");
    enter("On", "2");
    enter("Topics", "Pagers");
    press("Add to “Topics”");
    fireEvent.change(screen.getByRole("combobox", { name: "Topics" }), { target: { value: "Sleep" } });
    server.answers["work-groups"] = group;
    press("Save");
    await screen.findByRole("heading", { level: 1, name: "On call" });
    expect(bodies(server, "/work-groups")).toMatchObject([
      { content: { name: "On call", purpose: "", cadence: "weekly", weekday: 2, topics: ["Pagers", "Sleep"] } },
    ]);
    const archived = { ...group, archivedAt: NOW };
    for (const key of ["work-groups/g1/archived", "work-groups/g1"]) server.answers[key] = archived;
    press("Archive");
    await screen.findByText(/^Archived: in no list/);
    for (const key of ["work-groups/g1/archived", "work-groups/g1"]) server.answers[key] = group;
    press("Bring it back");
    await screen.findByRole("button", { name: "Archive" });
    expect(bodies(server, "/archived")).toEqual([{ archived: true }, { archived: false }]);
  });

  it("[WG2] that somebody else changed meanwhile overwrites nothing: where both meet its writer chooses", async () => {
    const server = serverWith();
    openTab(server, { subPage: "groups/g1" });
    await screen.findByRole("heading", { level: 1, name: "On call" });
    press("Change");
    enter("Name", "Nights");
    const theirs = { version: 3, by: ben, at: NOW, content: { ...group.content, name: "Pagers", purpose: "Sleep." } };
    const refused = (conflict: unknown) =>
      json(
        { type: "about:blank", title: "refused", status: 409, code: "refused", reason: "group-changed", conflict },
        409,
      );
    server.answers["work-groups/g1"] = refused({ yours: { ...group.content, name: "Nights" }, theirs });
    press("Save");
    const both = within(await screen.findByRole("region", { name: "Two versions of the same" }));
    expect(both.getByText("Pagers")).toBeTruthy();
    fireEvent.click(both.getByRole("button", { name: "Keep mine" }));
    expect(screen.queryByRole("region", { name: "Two versions of the same" })).toBeNull();
    const saved = { ...group, version: 4, content: { ...theirs.content, name: "Nights" } };
    server.answers["work-groups/g1"] = saved;
    press("Save");
    await screen.findByRole("heading", { level: 1, name: "Nights" });
    expect(bodies(server, "work-groups/g1")).toMatchObject([
      { version: 2, content: { name: "Nights", purpose: "To sleep at night." } },
      { version: 3, content: { name: "Nights", purpose: "Sleep." } },
    ]);
  });
});
