import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { topicParts } from "../../src/contract/topic.ts";
import { json } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, untended } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

const none = { entries: [], next: null as string | null };
const empty = Object.fromEntries(topicParts.map((part) => [part, none]));
const lessonOf = (id: string, title: string) => ({ ...entryOf(id, title), type: "lesson" as const });
const knots = {
  name: "Knots",
  entries: 2,
  reached: ["knowledge"],
  parts: {
    ...empty,
    lessons: { entries: [lessonOf("k1", "A bowline")], next: "9.k1" },
    "open-questions": { entries: [{ ...lessonOf("q1", "Which rope?"), type: "question" }], next: null },
  },
  paths: [{ id: "p1", title: "Sailing" }],
  followers: null as number | null,
  follows: false,
  muted: false,
  canRename: true,
  alike: [] as { topic: string; entries: number }[],
  moves: [] as { id: string; was: string; by: { member: string; name: string }; at: number }[],
};
const move = { id: "v1", was: "Hitches", by: { member: "m-ben", name: "Ben Okafor" }, at: NOW - 3_600_000 };
const AT = "topic?topic=Knots";

const serverWith = (parts: Partial<typeof knots> = {}, more: Readonly<Record<string, unknown>> = {}) =>
  createFakeServer({ [AT]: { ...knots, ...parts }, wanted: { wanted: [] }, people: { people: [] }, ...more });
const sent = (server: ReturnType<typeof serverWith>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

describe("the page of a topic", () => {
  it("[PR3] row S4: shows who knows it, of those who want to be found", async () => {
    const unsaid = { learns: [], worksAs: null, site: null, timeZone: null, startMonth: null };
    const of = (member: string, name: string, topic: string) => ({
      ...{ member, name, ...unsaid },
      knows: [{ topic, ways: ["says"] }],
    });
    const people = [of("m-ben", "Ben Okafor", "knots"), of("m-chen", "Chen Wei", "Sails")];
    openTab(serverWith({}, { profiles: { people } }), { subPage: "topic/Knots" });
    const knowers = within(await screen.findByRole("region", { name: "Who knows this" }));
    expect(knowers.getByRole("link", { name: "Ben Okafor" }).getAttribute("href")).toBe("#/people/m-ben");
    expect(knowers.queryByRole("link", { name: "Chen Wei" })).toBeNull();
  });

  it("[TO1] row S3: shows by kind what the space has on it, its loop and its paths, and reads on", async () => {
    const server = serverWith(
      {},
      {
        "topic/entries?topic=Knots&part=lessons&cursor=9.k1": { entries: [lessonOf("k2", "A hitch")], next: null },
      },
    );
    openTab(server, { subPage: "topic/Knots" });
    await screen.findByRole("heading", { level: 1, name: "Knots" });
    expect(screen.getByText("Topic · 2 entries")).toBeTruthy();
    expect(
      within(screen.getByRole("region", { name: "Its learning loop" })).getByText("Missing next: Practice."),
    ).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Experiences" })).toBeNull();
    expect(within(screen.getByRole("region", { name: "Open questions" })).getByRole("link").textContent).toBe(
      "Which rope?",
    );
    expect(screen.getByRole("link", { name: "Sailing" }).getAttribute("href")).toBe("#/paths/p1");
    const lessons = within(screen.getByRole("region", { name: "Lessons" }));
    await act(async () => fireEvent.click(lessons.getByRole("button", { name: "Show more" })));
    expect(lessons.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["A bowline", "A hitch"]);
    expect(lessons.queryByRole("button")).toBeNull();
  });

  it("[TO1] is followed, muted and shared from there; how many follow is told as the server tells it", async () => {
    const server = serverWith({ followers: 5 });
    const { calls } = openTab(server, { subPage: "topic/Knots" });
    await screen.findByText("Topic · 2 entries · followed by at least 5");
    server.answers.following = {
      entries: [],
      topics: ["Knots"],
      mutedKinds: [],
      mutedTopics: [],
      digest: "never",
      notices: null,
    };
    server.answers[AT] = { ...knots, follows: true };
    await press("Follow");
    expect(screen.getByRole("button", { name: "Follow" }).getAttribute("aria-pressed")).toBe("true");
    await press("Mute");
    expect(sent(server, "/following")).toEqual([
      { what: "follow-topic", about: "Knots", on: true },
      { what: "mute-topic", about: "Knots", on: true },
    ]);
    await press("Share");
    expect(calls).toContain("shareDeepLink topic/Knots Knots");
  });

  it("[TO1] leads to words and to a session about it, and shows the lessons that are wanted on it", async () => {
    const wanted = {
      id: "w1",
      topic: "Tying knots",
      isCard: true,
      askers: null,
      mine: false,
      lesson: null,
      isNew: false,
    };
    const planned = [{ ...wanted, id: "w2", topic: "Sails" }, wanted];
    const server = serverWith({}, { wanted: { wanted: planned } });
    openTab(server, { subPage: "topic/Knots" });
    const on = within(await screen.findByRole("region", { name: "Go on with it" }));
    expect(on.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "#/write/lesson?topic=Knots",
      "#/write/experience?topic=Knots",
      "#/write/question?topic=Knots",
    ]);
    const board = within(screen.getByRole("region", { name: "Lessons wanted on it" }));
    expect((await board.findAllByRole("heading", { level: 3 })).map(({ textContent }) => textContent)).toEqual([
      "Tying knots",
    ]);
    await act(async () => fireEvent.click(on.getByRole("button", { name: "Plan a session on it" })));
    const form = within(await on.findByRole("form", { name: "Plan a session" }));
    expect(form.getByLabelText("Title")).toHaveProperty("value", "Knots");
    await press("I want a lesson on it");
    expect(sent(server, "/wanted")).toEqual([{ topic: "Knots" }]);
  });

  it("[TO1] says what to do where there is nothing yet, and what went wrong where it could not be read", async () => {
    const server = serverWith({
      entries: 0,
      reached: [],
      parts: { ...knots.parts, ...empty },
      paths: [],
      canRename: false,
    });
    openTab(server, { subPage: "topic/Knots" });
    await screen.findByText("Nothing on “Knots” yet");
    expect(screen.queryByRole("button", { name: "Rename" })).toBeNull();
    leaveTab();
    const away = serverWith();
    away.answers[AT] = new TypeError("away");
    openTab(away, { subPage: "topic/Knots" });
    await screen.findByRole("alert");
    away.answers[AT] = knots;
    await press("Try again");
    await screen.findByText("Topic · 2 entries");
  });
});

describe("the names of a topic", () => {
  it("[TO2] row S3: is renamed, opens under its new name, and says so to whoever comes by the old one", async () => {
    const server = serverWith();
    const { navigation } = openTab(server, { subPage: "topic/Knots" });
    await screen.findByRole("heading", { level: 1, name: "Knots" });
    await press("Rename");
    fireEvent.change(screen.getByLabelText("New name"), { target: { value: "  Ropework " } });
    expect(screen.getByText(/^All its entries move/)).toBeTruthy();
    const renamed = { ...knots, name: "Ropework", moves: [{ ...move, was: "Knots" }] };
    server.answers["topic/name"] = renamed;
    server.answers["topic?topic=Ropework"] = renamed;
    server.answers[AT] = renamed;
    await press("Give it this name");
    await screen.findByRole("heading", { level: 1, name: "Ropework" });
    expect(sent(server, "/topic/name")).toEqual([{ topic: "Knots", name: "Ropework" }]);
    expect(navigation.read().place).toEqual({ page: "topic", topic: "Ropework" });
    expect(screen.getByText(/^Called “Knots” until Ben Okafor changed it/)).toBeTruthy();
    leaveTab();
    openTab(server, { subPage: "topic/Knots" });
    await screen.findByText("“Knots” is called “Ropework” now.");
  });

  it("[TO3] [TO4] says before that two become one, takes in what means the same, and takes that back", async () => {
    const alike = [{ topic: "Knot", entries: 3 }];
    const server = serverWith({ alike }, { topics: { topics: [{ topic: "Ropes", entries: 1, reached: [] }] } });
    openTab(server, { subPage: "topic/Knots" });
    await screen.findByRole("heading", { level: 1, name: "Knots" });
    await press("Rename");
    fireEvent.change(screen.getByLabelText("New name"), { target: { value: "Ropes" } });
    await screen.findByText(/^“Ropes” is there already/);
    expect(screen.getByRole("button", { name: "Make one of both" })).toBeTruthy();
    await press("Leave it");
    const merged = { ...knots, entries: 5, moves: [{ ...move, was: "Knot" }] };
    server.answers["topic/name"] = merged;
    server.answers[AT] = merged;
    await press("Bring “Knot” in here");
    await screen.findByText("Topic · 5 entries");
    expect(sent(server, "/topic/name")).toEqual([{ topic: "Knot", name: "Knots" }]);
    server.answers["topic/moves/v1/undone"] = knots;
    server.answers[AT] = { ...knots, alike };
    await press("Undo: call it “Knot” again");
    await screen.findByText("Taken back. What came since stays here.");
    expect(sent(server, "/undone")).toEqual([{}]);
  });
});

describe("writing on a topic", () => {
  it("[A6] puts what is begun for it under it as soon as the server has it, unless the writer would rather not", async () => {
    const server = createFakeServer();
    const content = { type: "question", title: "Which rope?", body: "" };
    const writing = {
      entry: "n1",
      version: 1,
      content,
      by: { member: "m-ana", name: "Ana Silva" },
      at: NOW,
      author: { member: "m-ana", name: "Ana Silva" },
      draft: true,
      publishedAt: NOW,
      session: null,
      canEdit: true,
      lacking: [],
    };
    const about = { ...untended, topic: "Knots", canTend: true, canArchive: true };
    server.answers.entries = json(writing);
    server.answers["entries/n1/writing"] = writing;
    server.answers["entries/n1/about"] = about;
    const { passTime, navigation } = openTab(server, { subPage: "write/question?topic=Knots" });
    await screen.findByText("It will stand under the topic “Knots” once it is saved.");
    fireEvent.change(screen.getByLabelText("Your question"), { target: { value: "Which rope?" } });
    await passTime(2_000);
    const link = await screen.findByRole("link", { name: "Knots" });
    expect(link.getAttribute("href")).toBe("#/topic/Knots");
    expect(sent(server, "/entries/n1/about").at(-1)).toEqual({ topic: "Knots" });
    expect(navigation.read().place).toEqual({ page: "write", what: "n1" });
    leaveTab();
    openTab(createFakeServer(), { subPage: "write/lesson?topic=Knots" });
    fireEvent.click(await screen.findByRole("button", { name: "Not under it" }));
    expect(screen.queryByText(/^It will stand under/)).toBeNull();
  });
});
