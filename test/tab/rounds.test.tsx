import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Meeting, Rounds } from "../../src/contract/rounds.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const DAY_MS = 24 * 60 * 60_000;
const ben = { member: "m-ben" as MemberId, name: "Ben Okafor", oid: "o-ben", both: false };
const chen = { member: "m-chen" as MemberId, name: "Chen Wei", oid: "o-chen", both: false };
const rhythm = { cadence: "weekly" as const, nextAt: NOW + 6 * DAY_MS };
const nothing: Rounds = { rhythm: null, joined: null, meeting: null, past: [], met: 0 };
const taking: Rounds = { ...nothing, rhythm, joined: { pausedUntil: null } };
const meeting: Meeting = {
  id: "p1",
  at: NOW,
  people: [ben],
  why: [{ kind: "never-met" }, { kind: "mixed" }],
  beginning: { kind: "teaches", by: ben.member, to: "m-ana" as MemberId, topic: "Knots" },
  mine: false,
};
const serverWith = (rounds: unknown) => createFakeServer({ rounds, contacts: { contacts: [], ticked: [] } });
const sent = (server: ReturnType<typeof createFakeServer>, path: string) =>
  server.asked.flatMap(({ address, body }) => (address.endsWith(path) && body !== undefined ? [body] : []));
const region = async (name: string) => within(await screen.findByRole("region", { name }));

describe("coffee rounds", () => {
  it("[PB1] begin when somebody takes part, and are as often as the channel says", async () => {
    const server = serverWith(nothing);
    openTab(server, { subPage: "rounds" });
    const part = await region("Taking part");
    part.getByText(/^Nobody has begun rounds here yet/);
    server.answers["rounds/joined"] = taking;
    fireEvent.click(part.getByRole("button", { name: "Take part" }));
    await part.findByRole("button", { name: "Leave" });
    expect((await region("Whom you meet")).getByText(/none of them is told/).textContent).toMatch(/comes on /);
    server.answers["rounds/cadence"] = { ...taking, rhythm: { ...rhythm, cadence: "monthly" } };
    fireEvent.change(part.getByRole("combobox", { name: "How often there is a round" }), {
      target: { value: "monthly" },
    });
    expect(sent(server, "rounds/cadence")).toEqual([]);
    fireEvent.click(part.getByRole("button", { name: "Change" }));
    await part.findByText("Changed for everybody.");
    part.getByDisplayValue("Every month");
    expect(sent(server, "rounds/joined")).toEqual([{ joined: true, pausedUntil: null }]);
    expect(sent(server, "rounds/cadence")).toEqual([{ cadence: "monthly" }]);
  });

  it("[PB3] [PB4] row S22: show whom one meets, why in one sentence, how to begin, and the way to a chat", async () => {
    const server = serverWith(taking);
    openTab(server, { subPage: "rounds" });
    const now = await region("Whom you meet");
    server.answers.rounds = { ...taking, meeting };
    act(() => server.say({ type: "news" }));
    await now.findByRole("heading", { level: 3, name: "You meet Ben Okafor" });
    now.getByText("Why: you have not met in a round yet and you work on different things.");
    now.getByText("Ben Okafor can teach “Knots”, and you would like to learn it.");
    expect(now.getByRole("link", { name: "Open a chat in Teams" }).getAttribute("href")).toBe(
      "https://teams.microsoft.com/l/chat/0/0?users=8:orgid:o-ben",
    );
  });

  it("[PB4] of three name both others, with a question to begin with", async () => {
    const trio: Meeting = {
      ...meeting,
      people: [ben, chen],
      why: [{ kind: "met-least", times: 2 }, { kind: "odd" }],
      beginning: { kind: "question", number: 2 },
    };
    openTab(serverWith({ ...taking, meeting: trio }), { subPage: "rounds" });
    const now = await region("Whom you meet");
    now.getByRole("heading", { level: 3, name: "You meet Ben Okafor and Chen Wei" });
    now.getByText(/^Why: you have met 2 times, .* and you are an odd number, so three meet\.$/);
    now.getByText("What took you far too long to find out here?");
    expect(now.getByRole("link", { name: "Open a chat in Teams" }).getAttribute("href")).toMatch(
      /8:orgid:o-ben,8:orgid:o-chen$/,
    );
  });

  it("[PB5] count a meeting once both say that they have met, also one of before", async () => {
    const server = serverWith({
      ...taking,
      meeting,
      past: [{ id: "p0", at: NOW - DAY_MS, people: [chen], mine: false }],
    });
    openTab(server, { subPage: "rounds" });
    const now = await region("Whom you meet");
    server.answers["rounds/met"] = { ...taking, meeting: { ...meeting, mine: true } };
    fireEvent.click(now.getByRole("button", { name: "We have met: Ben Okafor" }));
    await now.findByText("You said so. It counts once they say so, too.");
    server.answers.rounds = {
      ...taking,
      met: 1,
      meeting: { ...meeting, mine: true, people: [{ ...ben, both: true }] },
      past: [{ id: "p0", at: NOW - DAY_MS, people: [chen], mine: false }],
    };
    act(() => server.say({ type: "news" }));
    await now.findByText("You have met Ben Okafor.");
    const before = await region("Before");
    before.getByText("You have met 1 person in these rounds.");
    server.answers["rounds/met"] = problem("not-found", 404);
    fireEvent.click(before.getByRole("button", { name: "We have met: Chen Wei" }));
    await before.findByText(/^This is not here\./);
    expect(sent(server, "rounds/met")).toEqual([
      { meeting: "p1", met: true },
      { meeting: "p0", met: true },
    ]);
  });

  it("[PB2] pause until a day, come back before it, and are left at once", async () => {
    const server = serverWith(taking);
    openTab(server, { subPage: "rounds" });
    const part = await region("Taking part");
    const day = new Date(NOW + 20 * DAY_MS).toISOString().slice(0, 10);
    fireEvent.change(part.getByLabelText("Pause until"), { target: { value: day } });
    server.answers["rounds/joined"] = { ...taking, joined: { pausedUntil: NOW + 20 * DAY_MS } };
    fireEvent.click(part.getByRole("button", { name: "Pause" }));
    expect((await part.findByText(/^You pause until /)).getAttribute("role")).toBe("status");
    server.answers["rounds/joined"] = taking;
    fireEvent.click(part.getByRole("button", { name: "Pause no longer" }));
    await part.findByText("You take part.");
    server.answers["rounds/joined"] = { ...nothing, rhythm };
    fireEvent.click(part.getByRole("button", { name: "Leave" }));
    await part.findByText("You have left. You can come back at any time.");
    part.getByRole("button", { name: "Take part" });
    expect(sent(server, "rounds/joined")).toEqual([
      { joined: true, pausedUntil: new Date(`${day}T00:00:00`).getTime() },
      { joined: true, pausedUntil: null },
      { joined: false, pausedUntil: null },
    ]);
  });

  it("[PB8] row S22: let each tick whom they would keep in touch with, and show who did so, too", async () => {
    const server = serverWith({ ...taking, meeting });
    openTab(server, { subPage: "rounds" });
    const now = await region("Whom you meet");
    server.answers.contacts = { contacts: [], ticked: [ben.member] };
    fireEvent.click(await now.findByRole("checkbox", { name: "Keep in touch with Ben Okafor" }));
    await now.findByRole("checkbox", { name: "Keep in touch with Ben Okafor", checked: true });
    expect(screen.queryByRole("region", { name: "Contacts" })).toBeNull();
    server.answers.contacts = {
      contacts: [{ member: ben.member, name: ben.name, oid: ben.oid }],
      ticked: [ben.member],
    };
    act(() => server.say({ type: "news" }));
    const contacts = await region("Contacts");
    await now.findByRole("checkbox", { name: "You keep in touch with Ben Okafor.", checked: true });
    server.answers.contacts = { contacts: [], ticked: [] };
    fireEvent.click(contacts.getByRole("button", { name: "End it: keep in touch no longer with Ben Okafor" }));
    await now.findByRole("checkbox", { name: "Keep in touch with Ben Okafor", checked: false });
    expect(sent(server, "/contacts")).toEqual([
      { member: "m-ben", keep: true },
      { member: "m-ben", keep: false },
    ]);
  });

  it("list many meetings of before, and say what is wrong where they cannot be had", async () => {
    const past = Array.from({ length: 20 }, (_, at) => ({
      id: `p${at}`,
      at: NOW - at * DAY_MS,
      people: [{ ...chen, name: `Somebody with a rather long name, number ${at}` }],
      mine: true,
    }));
    const server = serverWith(problem("unavailable", 503));
    openTab(server, { subPage: "rounds" });
    const again = await screen.findByRole("button", { name: "Try again" });
    server.answers.rounds = { ...taking, past };
    fireEvent.click(again);
    expect((await region("Before")).getAllByRole("listitem")).toHaveLength(20);
  });

  it("[PB8] say that ticks cannot be had right now, and try again", async () => {
    const server = serverWith({ ...taking, meeting });
    server.answers.contacts = problem("unavailable", 503);
    openTab(server, { subPage: "rounds" });
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(screen.queryByRole("checkbox")).toBeNull();
    server.answers.contacts = { contacts: [], ticked: [] };
    fireEvent.click(again);
    await screen.findByRole("checkbox", { name: "Keep in touch with Ben Okafor" });
  });
});
