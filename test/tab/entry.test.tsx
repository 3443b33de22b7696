import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const text = "We forgot the night shift.\nA card on the door helped.";
const kept = {
  ...entryOf("k1", "We forgot the night shift."),
  type: "experience",
  author: ben,
  people: 1,
  session: "x1",
  text,
  from: { session: "x1", title: "On call", record: "e1" },
  key: null as string | null,
};
const record = {
  session: "x1",
  title: "On call",
  format: "what-so-what-now-what",
  startedAt: NOW - 2_700_000,
  endedAt: NOW,
  facilitators: [],
  participants: [ben],
  steps: [],
  commitments: [],
};
const proposal = { key: "reflection/why/n1", kind: "experience", step: "Why?", text, entry: null as string | null };
const bodies = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.filter(({ address }) => address.endsWith(end)).map(({ body }) => body);

describe("an entry that somebody kept", () => {
  it("[K11] tells what, who and when, and leads to the record it comes from", async () => {
    openTab(createFakeServer({ "entries/k1": kept }), { subPage: "entries/k1" });

    await screen.findByRole("heading", { level: 1, name: "We forgot the night shift." });
    const article = within(screen.getByRole("article"));
    expect(article.getByText(/A card on the door helped/)).toBeTruthy();
    expect(article.getByText(/^Experience ·/).textContent).toBe("Experience · 1 hour ago · Ben Okafor");
    expect(article.getByRole("link", { name: "On call" }).getAttribute("href")).toBe("#/records/e1");
    expect(article.queryByRole("button", { name: "Take it out again" })).toBeNull();
  });

  it("[K11] is taken out by its author, with a moment to undo it; then it is gone from the screen", async () => {
    const server = createFakeServer({
      "entries/k1": { ...kept, key: proposal.key },
      "sessions/x1/proposals/withdrawn": { proposals: [proposal] },
    });
    const { passTime } = openTab(server, { subPage: "entries/k1" });
    fireEvent.click(await screen.findByRole("button", { name: "Take it out again" }));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await passTime(6_000);
    expect(bodies(server, "withdrawn")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Take it out again" }));
    await passTime(5_000);
    await screen.findByRole("heading", { level: 1, name: "You took it out" });
    expect(bodies(server, "withdrawn")).toEqual([{ key: proposal.key }]);
    expect(screen.getByRole("link", { name: "Go to the library" })).toBeTruthy();
  });

  it("[K11] leaves the screens of others when it is taken out", async () => {
    const server = createFakeServer({ "entries/k1": kept });
    openTab(server, { subPage: "entries/k1" });
    await screen.findByRole("article");
    server.answers["entries/k1"] = problem("not-found", 404);
    act(() => server.say({ type: "entry-changed", entry: "k1" }));
    await screen.findByRole("heading", { level: 1, name: "Not here any more" });
    expect(screen.queryByText(/night shift/)).toBeNull();
  });

  it("[K13] is marked as a draft for whoever taught, in the library too", async () => {
    const lesson = { ...kept, type: "lesson", draft: true, key: "role/teacher" };
    const server = createFakeServer({ "entries/k1": lesson, entries: { entries: [lesson], next: null } });
    const { navigation } = openTab(server, { subPage: "library" });
    const link = await screen.findByRole("link", { name: lesson.title });
    expect(link.getAttribute("href")).toBe("#/entries/k1");
    expect(link.closest("li")?.textContent).toContain("Draft, only for you");
    act(() => navigation.go({ page: "entry", entry: "k1" }));
    expect(await screen.findByText("A draft: only you can see it, and no search finds it.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Copy link" })).toBeNull();
  });

  it("[Q8] is, as a question, reached from the list of what nobody has answered", async () => {
    const question = { id: "k1", author: ben, text: "Who owns it?", votes: 0, entry: "k1", kept: true };
    const questions = [{ ...question, title: "On call", publishedAt: NOW - 3_600_000 }];
    openTab(createFakeServer({ questions: { questions, next: null } }), { subPage: "questions" });
    const link = await screen.findByRole("link", { name: "Who owns it?" });
    expect(link.getAttribute("href")).toBe("#/entries/k1");
  });

  it("[K11] says a question once: what is more about it stands below its title", async () => {
    const content = { type: "question", title: "Who owns it?", body: "The runbook, I mean." };
    const question = {
      ...kept,
      type: "question",
      title: content.title,
      content,
      text: `${content.title}\n\n${content.body}`,
    };
    openTab(createFakeServer({ "entries/k1": question }), { subPage: "entries/k1" });
    const article = within(await screen.findByRole("article"));
    expect(await article.findByText("The runbook, I mean.")).toBeTruthy();
    expect(article.getAllByText(/Who owns it/)).toHaveLength(1);
  });
});

describe("the page of a record", () => {
  const serverWith = (proposals: readonly (typeof proposal)[]) =>
    createFakeServer({
      "entries/e1": { ...entryOf("e1", "On call"), session: "x1", record },
      "sessions/x1/proposals": { proposals },
    });

  it("[K10] [K11] proposes to its reader what of theirs could be kept, and keeps it as they want it to say", async () => {
    const server = serverWith([proposal]);
    openTab(server, { subPage: "records/e1" });
    const region = within(await screen.findByRole("region", { name: "Yours to keep" }));
    const box = region.getByRole("textbox", { name: "Keep this as an experience?" });
    expect(box).toHaveProperty("value", text);
    fireEvent.change(box, { target: { value: "A card on the door" } });
    server.answers["sessions/x1/proposals"] = {
      proposals: [{ ...proposal, text: "A card on the door", entry: "k1" }],
    };
    fireEvent.click(region.getByRole("button", { name: "Keep: A card on the door" }));
    const read = await region.findByRole("link", { name: "Read it: A card on the door" });
    expect(read.getAttribute("href")).toBe("#/entries/k1");
    expect(region.getByText("Kept as an experience.")).toBeTruthy();
    const sent = server.asked.find(({ address, body }) => address.endsWith("/proposals") && body !== undefined);
    expect(sent?.body).toEqual({ key: proposal.key, text: "A card on the door" });
  });

  it("[K11] forgets what its reader would rather not keep, at the latest when they leave", async () => {
    const server = serverWith([proposal]);
    server.answers["sessions/x1/proposals/declined"] = { proposals: [] };
    openTab(server, { subPage: "records/e1" });
    fireEvent.click(await screen.findByRole("button", { name: /^No thanks: / }));
    expect(bodies(server, "declined")).toEqual([]);
    leaveTab();
    await vi.waitFor(() => expect(bodies(server, "declined")).toEqual([{ key: proposal.key }]));
  });

  it("[K13] leads to the lesson draft that was kept, to be written on", async () => {
    openTab(serverWith([{ ...proposal, kind: "lesson", entry: "k1" }]), { subPage: "records/e1" });
    const region = within(await screen.findByRole("region", { name: "Yours to keep" }));
    const link = region.getByRole("link", { name: /^Carry on writing/ });
    expect(link.getAttribute("href")).toBe("#/write/k1");
  });

  it("[K10] says nothing of it to whom nothing is proposed", async () => {
    openTab(serverWith([]), { subPage: "records/e1" });
    await screen.findByRole("heading", { name: "On call" });
    expect(screen.queryByRole("region", { name: "Yours to keep" })).toBeNull();
  });
});
