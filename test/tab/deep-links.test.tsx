import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { readPlace, subPageOf } from "../../src/tab/navigation/place.ts";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab, untended } from "./fake-space.tsx";

afterEach(leaveTab);

const question = {
  id: "k1",
  type: "question",
  title: "Which knot?",
  publishedAt: NOW,
  excerpt: "",
  people: 1,
  session: null,
  author: { member: "m-ana", name: "Ana Silva" },
  draft: false,
  text: "Which knot?",
  content: null,
  from: null,
  key: null,
};
const about = (archivedAt: number | null) => ({ ...untended, archivedAt });
const path = {
  id: "p1",
  content: { title: "Your first month", purpose: "", onboarding: false, sections: [] },
  version: 1,
  author: { member: "m-ana", name: "Ana Silva" },
  draft: false,
  changedAt: NOW,
  changedBy: { member: "m-ana", name: "Ana Silva" },
  archivedAt: null,
  lacking: [],
  canChange: false,
  canArchive: false,
  done: [],
  owners: [],
  entries: [],
};
const told = {
  "entries/k1": question,
  "entries/k1/about": about(null),
  "entries/k1/answers": { answers: [], needsAnswer: true, canAccept: false, nameless: false },
  "paths/p1": path,
  "search?q=knot&type=lesson": { query: "knot", hits: [] },
};

describe("a link to a place of the tab", () => {
  it.each([
    ["entries/k1", "Which knot?", "Copy link", "Which knot?"],
    ["paths/p1", "Your first month", "Copy link", "Your first month"],
    ["search?q=knot&type=lesson", "Search", "Copy a link to this search", "knot"],
  ])("[DL1] %s opens what it names, and is given on from there", async (subPage, heading, button, label) => {
    const { calls } = openTab(createFakeServer(told), { subPage });
    expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: button }));
    expect(calls).toContain(`shareDeepLink ${subPage} ${label}`);
  });

  it("[DL1] opens also after another one, without a trace of what stood there", async () => {
    const { navigation } = openTab(createFakeServer(told), { subPage: "paths/p1" });
    await screen.findByRole("heading", { level: 1, name: "Your first month" });
    act(() => navigation.go(readPlace("#/entries/k1")));
    expect(await screen.findByRole("heading", { level: 1, name: "Which knot?" })).toBeTruthy();
    expect(screen.queryByText("Your first month")).toBeNull();
  });

  it.each([
    { page: "entry", entry: "a/b ?&#%é" },
    { page: "record", entry: "r1" },
    { page: "topic", topic: "Q&A / 50 % – 日本語" },
    { page: "path", path: "p1" },
    { page: "search", query: "C++ & #tags", narrowed: "type=lesson" },
    { page: "questions" },
    { page: "sessions" },
  ] as const)("[DL1] names $page so that it is read back as it was", (place) => {
    expect(readPlace(`#/${subPageOf(place)}`)).toEqual(place);
  });

  it("[DL2] says that an entry is archived, and shows it", async () => {
    openTab(createFakeServer({ ...told, "entries/k1/about": about(NOW) }), { subPage: "entries/k1" });
    expect(await screen.findByRole("heading", { level: 1, name: "Which knot?" })).toBeTruthy();
    expect(await screen.findByText(/archived/i)).toBeTruthy();
  });

  it.each([
    ["entries/gone", "Go to the library", "#/library"],
    ["records/gone", "Go to the library", "#/library"],
    ["paths/gone", "Go to the paths", "#/paths"],
    ["events/gone", "Go to the events", "#/events"],
    ["groups/gone", "Go to the groups", "#/groups"],
    ["series/gone", "Go to the series", "#/series/"],
    ["reviews/gone", "Go to the reviews", "#/reviews"],
  ])(
    "[DL2] says of %s that it is not here, whether it was taken out or never was, and leads to its list",
    async (subPage, way, address) => {
      openTab(createFakeServer(), { subPage });
      expect(await screen.findByRole("heading", { level: 1, name: "Not here any more" })).toBeTruthy();
      expect(screen.getByText(/This is not here. It may have been removed, or the link is wrong/)).toBeTruthy();
      expect(screen.getByRole("link", { name: way }).getAttribute("href")).toBe(address);
      expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    },
  );

  it("[DL2] says that only members see the space, and shows nothing of it", async () => {
    openTab(createFakeServer({ "/api/spaces/resolve": problem("not-a-member", 403) }), { subPage: "entries/k1" });
    expect(await screen.findByText(/Only members of this channel or chat can see this/)).toBeTruthy();
  });

  it("[DL2] says that there is no such page where a link names none", async () => {
    openTab(createFakeServer(), { subPage: "somewhere/else" });
    expect(await screen.findByRole("heading", { level: 1, name: "There is no such page" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Go to Home" })).toBeTruthy();
  });
});
