import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  window.localStorage.clear();
});

const [ana, ben] = [
  { member: "m-ana", name: "Ana Silva" },
  { member: "m-ben", name: "Ben Okafor" },
];
const summary = { id: "r1", title: "The plan", author: ben, isAnonymous: true, dueAt: NOW + 8.64e7, isClosed: false };
const asked = { ...summary, hasAnswered: false, declined: false, isReminded: true, isThanked: false };
const review = {
  ...summary,
  work: "https://example.com/plan",
  wants: "Is it clear?",
  askedOf: 2,
  as: "reviewer",
  reviewers: [] as unknown[],
  readers: [] as unknown[],
  isThanked: false,
  own: null,
  hasAnswered: false,
  declined: false,
  answers: [] as unknown[],
};
const person = (of: typeof ana) => ({ ...of, oid: `oid-${of.member}`, guest: false });
const opened = (place: string, answers: Readonly<Record<string, unknown>>) => {
  window.location.hash = `#/${place}`;
  const server = createFakeServer({ people: { people: [person(ana), person(ben)] }, ...answers });
  openTab(server);
  return server;
};
const sentTo = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.filter(({ address, method }) => address.endsWith(end) && method !== "GET").map(({ body }) => body);

describe("peer reviews", () => {
  it("[RV1] row S14: asks chosen peers, and says who will read what before it is sent", async () => {
    const server = opened("reviews", { reviews: { mine: [], asked: [asked], shared: [] } });
    const list = within(await screen.findByRole("region", { name: "Asked of you" }));
    expect(list.getByText(/Still waiting for you/)).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: "What it is" }), { target: { value: "My draft" } });
    fireEvent.click(await screen.findByRole("checkbox", { name: "Ben Okafor" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Without names" }));
    expect(screen.getByText(/^You ask fewer than 5/)).toBeTruthy();
    expect(screen.getByText(/Nobody else does, owners of the team neither/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Ask them" }));
    const sent = [{ title: "My draft", anonymous: true, reviewers: ["m-ben"] }];
    await waitFor(() => expect(sentTo(server, "/reviews")).toMatchObject(sent));
    expect(screen.getByRole("textbox", { name: "What it is" })).toHaveProperty("value", "My draft");
  });

  it("[RV3] [RV4] row S14: a reviewer reads that the author may guess; what is typed stays over a reload", async () => {
    const server = opened("reviews/r1", { "reviews/r1": review });
    const warm = await screen.findByRole("textbox", { name: "Warm: what is good about it" });
    expect(screen.getByText("Fewer than 5 were asked: Ben Okafor may guess who wrote what.")).toBeTruthy();
    fireEvent.change(warm, { target: { value: "It is short" } });
    leaveTab();
    window.location.hash = "#/reviews/r1";
    openTab(server);
    const again = await screen.findByRole("textbox", { name: "Warm: what is good about it" });
    expect(again).toHaveProperty("value", "It is short");
    server.answers["reviews/r1/answer"] = { ...review, hasAnswered: true };
    fireEvent.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("Sent.");
    expect(sentTo(server, "/answer")).toMatchObject([{ warm: "It is short", cool: "", question: "" }]);
  });

  it("[RV2] [RV6] row S14: its author reads it, lets somebody read it and no longer, and can keep it after all", async () => {
    const answers = [{ by: ben, warm: "Good", cool: "", question: "" }];
    const mine = { ...review, author: ana, as: "author", isAnonymous: false, reviewers: [ben], answers };
    const server = opened("reviews/r1", { "reviews/r1": mine });
    expect(within(await screen.findByRole("region", { name: "What they say" })).getByText("Good")).toBeTruthy();
    server.answers["reviews/r1/readers"] = { ...mine, readers: [ben] };
    await screen.findByRole("option", { name: "Ben Okafor" });
    fireEvent.change(screen.getByRole("combobox", { name: "Let somebody read it" }), { target: { value: "m-ben" } });
    expect(sentTo(server, "/readers")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Let them" }));
    fireEvent.click(await screen.findByRole("button", { name: "No longer: Ben Okafor" }));
    const consents = [true, false].map((may) => ({ member: "m-ben", may }));
    await waitFor(() => expect(sentTo(server, "/readers")).toEqual(consents));
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    fireEvent.click(screen.getByRole("button", { name: "Keep it after all" }));
    expect(sentTo(server, "/removed")).toEqual([]);
  });
});
