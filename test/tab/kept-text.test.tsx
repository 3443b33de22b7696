import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, sessionOf, untended } from "./fake-space.tsx";

beforeEach(() => window.localStorage.clear());
afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const about = { ...untended, topic: "Knots", canTend: true };
const reading = {
  mine: { opened: false, finished: false, applied: false },
  readers: { opened: null, finished: null, applied: null },
  hasAnswered: false,
  reply: null,
  recall: null,
  forAuthor: { isQueued: true, outcome: null, words: ["Lost me"] },
};
const open = (subPage: string) => {
  const server = createFakeServer({
    "entries/k1": { ...entryOf("k1", "Knots"), type: "lesson", author: ben, text: "Loop.", from: null, key: null },
    "entries/k1/about": about,
    "entries/k1/learning": reading,
    people: { people: [{ ...ben, oid: "ben", guest: false }] },
    wanted: { wanted: [] },
    "sessions?state=open": { sessions: [sessionOf("x1", "Indexes", { canChange: true })], next: null },
  });
  openTab(server, { subPage });
  return server;
};
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => fireEvent.click(button));
};
const box = async (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("textbox", { name });

const BOXES = [
  { what: "a reply to feedback", at: "entries/k1", name: /^Your reply/, opener: undefined },
  { what: "a wanted lesson", at: "library", name: "I would like a lesson on", opener: undefined },
  { what: "a topic", at: "entries/k1", name: "Topic", opener: "Change tags, topic and owner" },
  { what: "the beginning of a tag", at: "entries/k1", name: "Add a tag", opener: "Change tags, topic and owner" },
  { what: "the title of a session", at: "sessions", name: "Title", opener: "Plan a session" },
  { what: "another title of a session", at: "sessions", name: "Title", opener: "Change Indexes" },
];

describe("what is typed in the tab", () => {
  it.each(BOXES)("[Y10] is there after a reload: $what", async ({ at, name, opener }) => {
    open(at);
    if (opener) await press(opener);
    fireEvent.change(await box(name), { target: { value: "Not sent yet" } });
    leaveTab();
    open(at);
    if (opener) await press(opener);
    expect(await box(name)).toHaveProperty("value", "Not sent yet");
  });

  it("[Y10] goes once it is given up", async () => {
    open("entries/k1");
    await press("Change tags, topic and owner");
    fireEvent.change(await box("Topic"), { target: { value: "Ropes" } });
    await press("Cancel");
    await press("Change tags, topic and owner");
    expect(await box("Topic")).toHaveProperty("value", "Knots");
  });

  it("[Y10] [A6] is still only what was changed here, after a reload in which somebody else changed the rest", async () => {
    open("entries/k1");
    await press("Change tags, topic and owner");
    fireEvent.change(await box("Topic"), { target: { value: "Ropes" } });
    leaveTab();
    const server = open("entries/k1");
    server.answers["entries/k1/about"] = { ...about, owner: ben, reviewAt: NOW };
    await press("Change tags, topic and owner");
    await press("Save");
    expect(server.asked.filter(({ method }) => method === "PATCH" || method === "PUT").map(({ body }) => body)).toEqual(
      [{ tags: { add: [], remove: [] }, topic: "Ropes" }],
    );
  });
});
