import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const lived = {
  ...entryOf("k1", "Alone at three"),
  type: "experience",
  author: ben,
  people: 1,
  text: "Nobody answered the phone.",
  from: null,
  key: null,
};
const serverWith = (meToo: unknown) => createFakeServer({ "entries/k1": lived, "entries/k1/me-too": meToo });

describe("me too", () => {
  it("[ME1] is said with one press, shows how many, and follows what others say", async () => {
    const server = serverWith({ count: null, mine: false, canSay: true });
    openTab(server, { subPage: "entries/k1" });
    const button = await screen.findByRole("button", { name: "Me too" });
    expect(screen.queryByText(/knows? this/)).toBeNull();
    server.answers["entries/k1/me-too"] = problem("not-a-member", 403);
    fireEvent.click(button);
    expect((await screen.findByText(/Only members of this channel/)).getAttribute("role")).toBe("status");
    server.answers["entries/k1/me-too"] = { count: 5, mine: true, canSay: true };
    fireEvent.click(button);
    await screen.findByText("at least 5 people said so");
    expect(screen.getByRole("button", { name: "Me too", pressed: true })).toBeTruthy();
    expect(server.asked.flatMap(({ body }) => (body && "meToo" in (body as object) ? [body] : []))).toEqual([
      { meToo: true },
      { meToo: true },
    ]);
    server.answers["entries/k1/me-too"] = { count: 10, mine: true, canSay: true };
    act(() => server.say({ type: "entry-changed", entry: "k1" }));
    expect(await screen.findByText("at least 10 people said so")).toBeTruthy();
  });

  it("[ME1] is not offered to whoever wrote it, who reads how many know it", async () => {
    openTab(serverWith({ count: 10, mine: false, canSay: false }), { subPage: "entries/k1" });
    expect(await screen.findByText("at least 10 people said so")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Me too" })).toBeNull();
  });
});

describe("what can be brought to a session", () => {
  const cluster = {
    tags: ["handover", "nights"],
    meToo: 5,
    entries: ["a", "b", "c"].map((id) => ({
      ...entryOf(id, `Night ${id}`),
      type: "experience",
      author: ben,
      meToo: id === "a" ? 5 : null,
    })),
  };

  it("[ME2] [ME3] a cluster stands on Home and in the Library, and opens planning with it as the topic", async () => {
    const server = createFakeServer({
      clusters: { clusters: [cluster] },
      entries: { entries: cluster.entries, next: null },
      people: { people: [] },
    });
    const { navigation } = openTab(server, { subPage: "library" });
    const region = async () => within(await screen.findByRole("region", { name: "Several of you know this" }));
    const link = await (await region()).findByRole("link", { name: "Night a: me too, at least 5" });
    expect(link.getAttribute("href")).toBe("#/entries/a");
    act(() => navigation.go({ page: "home" }));
    const bring = await (await region()).findByRole("link", { name: "Bring to a session: handover and nights" });
    expect(bring.getAttribute("href")).toBe("#/sessions?topic=handover+and+nights");
    act(() => navigation.go({ page: "sessions", topic: "handover and nights" }));
    expect(await screen.findByDisplayValue("handover and nights")).toBeTruthy();
  });

  it("[ME3] so does a question that still needs an answer, however long, and one that has one does not", async () => {
    const text = `Who is on call at night${" and at night".repeat(20)}?`;
    const question = { id: "q1", author: null, votes: 0, entry: "e1", publishedAt: 0, title: "On call" };
    const server = createFakeServer({
      questions: { questions: [{ ...question, text }], next: null },
      "questions/answered": { questions: [{ ...question, id: "k1", kept: true, text: "Which rope?" }], next: null },
    });
    openTab(server, { subPage: "questions" });
    const links = await screen.findAllByRole("link", { name: /^Bring to a session: / });
    const topics = links.map((link) => new URLSearchParams(link.getAttribute("href")?.split("?")[1]).get("topic"));
    expect(topics).toEqual([`${text.slice(0, 119)}…`]);
  });
});
