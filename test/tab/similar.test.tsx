import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyOf } from "../../src/tab/write/field-text.ts";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";
import { ana, ENTRY, place, write, writing } from "./write-play.ts";

beforeEach(() => window.localStorage.clear());
afterEach(leaveTab);

describe("similar entries", () => {
  const hit = (id: string, title: string, type = "experience") => ({
    entry: { ...entryOf(id, title), type, author: ana },
    titleMarks: [],
    snippet: "",
    snippetMarks: [],
  });
  const none = { query: "", hits: [] };
  const title = "My rope burned again";

  it("[Y9] are offered while the title of an experience is written, by its longest words where its sentence finds none", async () => {
    const server = createFakeServer({
      entries: writing({ content: { ...emptyOf("experience"), title } }),
      [`search?q=${title.replaceAll(" ", "+")}`]: none,
      "search?q=burned+again+rope": {
        query: "",
        hits: [
          hit("k0", "A meeting", "record"),
          hit(ENTRY, title),
          ...[1, 2, 3, 4].map((n) => hit(`k${n}`, `Rope ${n}`)),
        ],
      },
    });
    const { passTime } = openTab(server, { subPage: "write/experience" });
    await write("Title", title);
    await passTime(599);
    expect(server.asked.filter(({ address }) => address.includes("search"))).toEqual([]);
    await passTime(1);
    const region = within(await screen.findByRole("region", { name: "Others wrote about something like it" }));
    await passTime(1_500);
    await vi.waitFor(() => expect(place()).toBe(`#/write/${ENTRY}`));
    await passTime(600);
    await vi.waitFor(() =>
      expect(region.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Rope 1", "Rope 2", "Rope 3"]),
    );
    expect(region.getByRole("link", { name: "Rope 1" }).getAttribute("href")).toBe("#/entries/k1");
  });

  it("[Y9] are not waited for where they cannot be looked for, and not looked for by a lesson", async () => {
    const server = createFakeServer({ entries: writing({ content: { ...emptyOf("question"), title } }) });
    const { passTime } = openTab(server, { subPage: "write/question" });
    await write("Your question", title);
    await passTime(1_500);
    await screen.findByText("Saved");
    expect(screen.queryByRole("region", { name: "Others wrote about something like it" })).toBeNull();
    leaveTab();
    const lessons = createFakeServer();
    const second = openTab(lessons, { subPage: "write/lesson" });
    await write("Title", title);
    await second.passTime(600);
    expect(lessons.asked.filter(({ address }) => address.includes("search"))).toEqual([]);
  });
});
