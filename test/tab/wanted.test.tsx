import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const card = {
  id: "w1",
  topic: "Code review",
  isCard: true,
  askers: null as number | null,
  mine: false,
  lesson: null as { id: string; title: string } | null,
  isNew: false,
};
const reply = (...wanted: readonly (typeof card)[]) => ({ wanted });
const board = async () => within(await screen.findByRole("region", { name: "Wanted lessons" }));
const sent = (server: ReturnType<typeof createFakeServer>) =>
  server.asked.flatMap(({ address, body }) => (address.includes("/wanted") && body !== undefined ? [body] : []));

describe("wanted lessons", () => {
  it("[WA1] [WA2] are asked for in the library; one's own is for oneself until it is a card", async () => {
    const server = createFakeServer({ wanted: reply() });
    openTab(server, { subPage: "library" });
    const wanted = await board();
    const box = await wanted.findByRole("textbox", { name: "I would like a lesson on" });
    fireEvent.change(box, { target: { value: "Code review" } });
    server.answers.wanted = problem("not-a-member", 403);
    fireEvent.click(wanted.getByRole("button", { name: "Ask for it" }));
    await wanted.findByText(/Only members of this channel/);
    expect(box).toHaveProperty("value", "Code review");
    server.answers.wanted = reply({ ...card, isCard: false, mine: true });
    fireEvent.click(wanted.getByRole("button", { name: "Ask for it" }));
    await wanted.findByText(/^Only you see this/);
    expect(box).toHaveProperty("value", "");
    expect(sent(server)).toEqual([{ topic: "Code review" }, { topic: "Code review" }]);
    server.answers.wanted = reply({ ...card, mine: true });
    act(() => server.say({ type: "wanted" }));
    await wanted.findByText("At least two people ask for it.");
    server.answers.wanted = reply({ ...card, askers: 5 });
    act(() => server.say({ type: "wanted" }));
    await wanted.findByText("At least 5 people ask for it.");
    server.answers["wanted/w1/asked"] = reply({ ...card, mine: true });
    fireEvent.click(wanted.getByRole("button", { name: "I want it too: Code review" }));
    expect(await wanted.findByRole("button", { name: "I want it too: Code review", pressed: true })).toBeTruthy();
    const write = wanted.getByRole("link", { name: "Write this lesson: Code review" });
    expect(write.getAttribute("href")).toBe("#/write/lesson?topic=Code+review");
  });

  it("[WA3] [Y12] row S23: tell who asked on Home, until they have seen the lesson or say that it is not it", async () => {
    const here = { ...card, mine: true, lesson: { id: "k1", title: "Reviewing code" }, isNew: true };
    const server = createFakeServer({ wanted: reply(here) });
    openTab(server);
    const wanted = await board();
    const link = await wanted.findByRole("link", { name: "Reviewing code" });
    expect(link.getAttribute("href")).toBe("#/entries/k1");
    server.answers["wanted/w1/lesson"] = reply({ ...card, mine: true });
    fireEvent.click(wanted.getByRole("button", { name: "Not what I need: Code review" }));
    await wanted.findByRole("link", { name: "Write this lesson: Code review" });
    server.answers.wanted = reply(here);
    act(() => server.say({ type: "wanted" }));
    server.answers["wanted/w1/seen"] = reply({ ...here, isNew: false });
    const gotIt = await wanted.findByRole("button", { name: "Got it: Code review" });
    gotIt.focus();
    await vi.dynamicImportSettled();
    fireEvent.click(gotIt);
    await expect.poll(() => wanted.queryByRole("listitem")).toBeNull();
    await expect.poll(() => document.activeElement).toBe(wanted.getByRole("heading", { name: "Wanted lessons" }));
    expect(sent(server)).toEqual([{ lesson: null }, {}]);
  });

  it("[WA3] are answered from the page of a lesson, by whoever reads it", async () => {
    const lesson = {
      ...entryOf("k1", "Reviewing code"),
      type: "lesson",
      author: { member: "m-ben", name: "Ben Okafor" },
      people: 1,
      text: "Read first.",
      from: null,
      key: null,
    };
    const server = createFakeServer({
      "entries/k1": lesson,
      wanted: reply(card, { ...card, id: "w2", isCard: false }),
    });
    openTab(server, { subPage: "entries/k1" });
    server.answers["wanted/w1/lesson"] = reply();
    fireEvent.click(await screen.findByRole("button", { name: "It answers “Code review”" }));
    await screen.findByText("Those who asked are told.");
    expect(sent(server)).toEqual([{ lesson: "k1" }]);
    expect(screen.queryByRole("button", { name: /^It answers/ })).toBeNull();
  });
});
