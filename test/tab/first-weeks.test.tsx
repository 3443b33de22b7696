import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { FirstWeeks } from "../../src/contract/first-weeks.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben" as MemberId, name: "Ben Okafor" };
const chen = { member: "m-chen" as MemberId, name: "Chen Wei" };
const nothing: FirstWeeks = { newcomer: null, offer: null, mentees: [], introducedTo: [], notWith: [] };
const until = NOW + 30 * 24 * 60 * 60_000;
const proposed = {
  ...ben,
  why: [
    { kind: "teaches" as const, topics: ["Pricing"] },
    { kind: "longer-here" as const, months: 14 },
  ],
  mine: false,
  both: false,
};
const newHere: FirstWeeks = { ...nothing, newcomer: { until, buddy: proposed, introductions: [] } };
const person = (one: { readonly member: string; readonly name: string }) => ({ ...one, oid: one.member, guest: false });
const serverWith = (weeks: FirstWeeks) =>
  createFakeServer({
    "first-weeks": weeks,
    people: { people: [person({ member: "m-ana", name: "Ana Silva" }), person(ben), person(chen)] },
    paths: { paths: [] },
    wanted: { wanted: [] },
  });
const sent = (server: ReturnType<typeof createFakeServer>, path: string) =>
  server.asked.flatMap(({ address, body }) => (address.endsWith(path) && body !== undefined ? [body] : []));
const region = async (name: string) => within(await screen.findByRole("region", { name }));

describe("first weeks", () => {
  it("[FW2] [MT6] row S7: show the buddy with why in one sentence; yes and no say who hears of them", async () => {
    const server = serverWith(newHere);
    openTab(server, { subPage: "first-weeks" });
    const buddy = await region("Your buddy");
    await buddy.findByText("Ben Okafor could be your buddy");
    buddy.getByText(
      "Why: one of you can teach Pricing, which the other would like to learn and one of you has been here 14 months longer.",
    );
    buddy.getByText(/^A no is private/);
    server.answers["first-weeks/buddy"] = problem("not-found", 404);
    fireEvent.click(buddy.getByRole("button", { name: "Yes, gladly: Ben Okafor" }));
    expect((await buddy.findByRole("status")).textContent).not.toBe(undefined);
    server.answers["first-weeks/buddy"] = {
      ...newHere,
      newcomer: { until, buddy: { ...proposed, mine: true }, introductions: [] },
    };
    fireEvent.click(buddy.getByRole("button", { name: "Yes, gladly: Ben Okafor" }));
    await buddy.findByText(/^You said yes/);
    server.answers["first-weeks/buddy"] = {
      ...nothing,
      newcomer: { until, buddy: null, introductions: [] },
      notWith: [ben],
    };
    fireEvent.click(buddy.getByRole("button", { name: "Rather not: Ben Okafor" }));
    await buddy.findByText(/^As soon as somebody has room/);
    const notWith = await region("Not with");
    server.answers["first-weeks/not-with"] = newHere;
    fireEvent.click(notWith.getByRole("button", { name: "Take back: Ben Okafor" }));
    await buddy.findByText("Ben Okafor could be your buddy");
    expect(sent(server, "/buddy")).toEqual([
      { newcomer: "m-ana", answer: "yes" },
      { newcomer: "m-ana", answer: "yes" },
      { newcomer: "m-ana", answer: "no" },
    ]);
    expect(sent(server, "/not-with")).toEqual([{ member: "m-ben", notWith: false }]);
  });

  it("[FW2] let go of a buddy a moment after that was pressed, so that it can be undone", async () => {
    const taken = {
      ...newHere,
      newcomer: { until, buddy: { ...proposed, mine: true, both: true }, introductions: [] },
    };
    const server = serverWith(taken);
    const { passTime } = openTab(server, { subPage: "first-weeks" });
    const buddy = await region("Your buddy");
    fireEvent.click(await buddy.findByRole("button", { name: "We are done: Ben Okafor" }));
    fireEvent.click(buddy.getByRole("button", { name: "Undo: Ben Okafor stays" }));
    fireEvent.click(screen.getByRole("button", { name: "I am not new any more" }));
    screen.getByText(/^Your first weeks end in a moment/);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await passTime(6_000);
    expect([sent(server, "/buddy"), sent(server, "/new")]).toEqual([[], []]);
    server.answers["first-weeks/buddy"] = nothing;
    fireEvent.click(buddy.getByRole("button", { name: "We are done: Ben Okafor" }));
    await passTime(6_000);
    expect(sent(server, "/buddy")).toEqual([{ newcomer: "m-ana", answer: "over" }]);
    await screen.findByRole("button", { name: "I am new here" });
  });

  it("[FW4] row S8: list whom one should meet, and count who was met once both say so", async () => {
    const server = serverWith(newHere);
    openTab(server, { subPage: "first-weeks" });
    const meet = await region("People to meet");
    await meet.findByText(/^0 of 5 met, by /);
    const known = (mine: boolean, theirs: boolean) => ({
      ...newHere,
      newcomer: { until, buddy: proposed, introductions: [{ ...chen, mine, theirs }] },
    });
    server.answers["first-weeks/introductions"] = known(false, false);
    await meet.findByRole("option", { name: "Chen Wei" });
    fireEvent.change(meet.getByRole("combobox", { name: "Somebody to meet" }), { target: { value: "m-chen" } });
    fireEvent.click(meet.getByRole("button", { name: "Meet" }));
    await meet.findByText("Still to meet.");
    server.answers["first-weeks/introductions"] = known(true, false);
    fireEvent.click(meet.getByRole("button", { name: "We have met: Chen Wei" }));
    await meet.findByText("Chen Wei has still to say so.");
    server.answers["first-weeks"] = known(true, true);
    act(() => server.say({ type: "first-weeks" }));
    await meet.findByText(/^1 of 5 met, by /);
    expect(sent(server, "/introductions")).toEqual([
      { newcomer: "m-ana", member: "m-chen", state: "to-meet" },
      { newcomer: "m-ana", member: "m-chen", state: "met" },
    ]);
  });

  it("[FW3] row S7: let everybody offer to be a buddy, of so many, and say who is new", async () => {
    const server = serverWith(nothing);
    openTab(server, { subPage: "first-weeks" });
    const offer = await region("Be a buddy");
    fireEvent.change(offer.getByRole("combobox", { name: "How many at a time" }), { target: { value: "2" } });
    server.answers["first-weeks/offer"] = {
      ...nothing,
      offer: { capacity: 2, pausedUntil: null },
      mentees: [{ ...chen, why: [{ kind: "free" }], mine: true, both: true }],
    };
    fireEvent.click(offer.getByRole("button", { name: "Offer it" }));
    await offer.findByText("Saved.");
    const mentees = await region("Newcomers you could help");
    mentees.getByText("You are Chen Wei’s buddy");
    mentees.getByRole("combobox", { name: "Introduce Chen Wei to" });
    expect(sent(server, "/offer")).toEqual([{ capacity: 2, pausedUntil: null }]);
    server.answers["first-weeks/new"] = newHere;
    fireEvent.click(screen.getByRole("button", { name: "I am new here" }));
    await region("Your buddy");
  });

  it("[FW1] stand on Home of whoever is new, and of nobody whom they do not concern", async () => {
    const server = serverWith(nothing);
    openTab(server);
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("region", { name: "First weeks" })).toBeNull();
    server.answers["first-weeks"] = newHere;
    act(() => server.say({ type: "first-weeks" }));
    const card = await region("First weeks");
    expect(card.getByRole("link", { name: "First weeks" }).getAttribute("href")).toBe("#/first-weeks");
  });

  it("say what is wrong where they cannot be had, and how to try again", async () => {
    const server = serverWith(nothing);
    server.answers["first-weeks"] = problem("unavailable", 503);
    openTab(server, { subPage: "first-weeks" });
    const again = await screen.findByRole("button", { name: "Try again" });
    server.answers["first-weeks"] = newHere;
    fireEvent.click(again);
    await region("Your buddy");
  });
});
