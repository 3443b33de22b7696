import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { piecesOf } from "../../src/tab/search/marked-text.tsx";
import { createFakeServer, entryOf, leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const hit = (id: string, title: string) => ({
  entry: entryOf(id, title),
  titleMarks: [[0, 2]],
  snippet: "we were on call",
  snippetMarks: [],
});
const found = { query: "on", hits: [hit("e1", "On call"), hit("e2", "On time")] };

const typeIn = (words: string) => {
  const box = screen.getByRole("searchbox", { name: "Search" });
  box.focus();
  fireEvent.change(box, { target: { value: words } });
  return box;
};

describe("Search", () => {
  it("answers while one types, once a moment has passed, with the words marked", async () => {
    const server = createFakeServer({ "search?q=on": found });
    const { passTime } = openTab(server);
    await screen.findByRole("searchbox", { name: "Search" });

    typeIn("o");
    await passTime(100);
    typeIn("on");
    await passTime(149);
    expect(server.asked.filter(({ address }) => address.includes("search"))).toEqual([]);
    await passTime(1);

    expect(await screen.findByText("2 entries found")).toBeTruthy();
    expect(screen.getByRole("link", { name: "On call" }).querySelector("mark")?.textContent).toBe("On");
    expect(server.asked.filter(({ address }) => address.includes("search?"))).toHaveLength(1);
    expect(window.location.hash).toBe("#/search?q=on");
  });

  it("is reached by / and moves through what it found by arrows", async () => {
    const { passTime } = openTab(createFakeServer({ "search?q=on": found }));
    const box = await screen.findByRole("searchbox", { name: "Search" });

    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(box);
    typeIn("on");
    await passTime(150);
    const first = await screen.findByRole("link", { name: "On call" });
    fireEvent.keyDown(box, { key: "ArrowDown" });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement).toBe(screen.getByRole("link", { name: "On time" }));
    fireEvent.keyDown(screen.getByRole("link", { name: "On time" }), { key: "ArrowUp" });
    fireEvent.keyDown(first, { key: "ArrowUp" });
    expect(document.activeElement).toBe(box);
  });

  it("leaves / alone where someone types", async () => {
    openTab(createFakeServer());
    const box = await screen.findByRole("searchbox", { name: "Search" });

    expect(fireEvent.keyDown(box, { key: "/" })).toBe(true);
  });

  it("[X11] says beside each choice how many results it would leave, once the results are there", async () => {
    const server = createFakeServer({
      "search?q=on": found,
      "search/counts?q=on": {
        types: [{ of: "lesson", count: 100 }],
        tags: [{ of: "deck", count: 2 }],
        topics: [{ of: "Ropes", count: 1 }],
        more: { types: true, tags: false, topics: false },
      },
    });
    openTab(server, { subPage: "search?q=on" });
    expect(await screen.findByRole("option", { name: "Lesson (100+)" })).toBeTruthy();
    expect(screen.getByRole("option", { name: "Question" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Ropes (1)" }).getAttribute("href")).toBe("#/topic/Ropes");
    const asked = server.asked.map(({ address }) => address).filter((address) => address.includes("search"));
    expect(asked.findIndex((address) => address.includes("counts"))).toBe(asked.length - 1);
    const tag = screen.getByRole("button", { name: "deck (2)", pressed: false });
    fireEvent.click(tag);
    await waitFor(() => expect(window.location.hash).toBe("#/search?q=on&tag=deck"));
  });

  it("[X12] rows S10, S11: leads to the events and groups that are found beside entries", async () => {
    const event = { id: "e9", title: "Knots over lunch", startsAt: 0, cancelledAt: null };
    const group = { id: "g9", name: "Knot keepers", archivedAt: 1 };
    const server = createFakeServer({
      "search?q=on": found,
      "search/beside?q=on": {
        events: [event, { ...event, id: "e8", cancelledAt: 1 }],
        groups: [group],
        corrected: "one",
      },
    });
    openTab(server, { subPage: "search?q=on" });
    const region = within(await screen.findByRole("region", { name: "Events and groups" }));
    expect(region.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "#/events/e9",
      "#/events/e8",
      "#/groups/g9",
    ]);
    expect(region.getByText(/called off$/)).toBeTruthy();
    // Long ago, where the day alone would mislead.
    expect(region.getAllByText(/19(69|70)/)).toHaveLength(2);
    expect(region.getByText("group, archived")).toBeTruthy();
    expect(region.getByText("one")).toBeTruthy();
  });

  it("[X9] is narrowed to a type, a time, a person and a tag, which its address keeps", async () => {
    const ben = {
      ...hit("e3", "On deck"),
      entry: { ...entryOf("e3", "On deck"), author: { member: "ben", name: "Ben" } },
    };
    const server = createFakeServer({
      "search?q=on": { query: "on", hits: [...found.hits, ben] },
      "search?q=on&type=experience": { query: "on", hits: [ben] },
      "search?q=on&type=experience&by=ben": { query: "on", hits: [ben] },
      "search?q=on&type=experience&tag=knots&by=ben": { query: "on", hits: [] },
    });
    const { passTime } = openTab(server);
    const box = await screen.findByRole("searchbox", { name: "Search" });
    typeIn("on");
    fireEvent.keyDown(box, { key: "Enter" });
    expect(await screen.findByText("3 entries found")).toBeTruthy();

    const choose = (name: string, value: string) =>
      fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });
    choose("Type", "experience");
    expect(await screen.findByText("1 entry found")).toBeTruthy();
    choose("By whom", "ben");
    await passTime(0);
    expect(window.location.hash).toBe("#/search?q=on&type=experience&by=ben");
    fireEvent.change(screen.getByRole("textbox", { name: "Tag" }), { target: { value: "knots" } });
    const everything = await screen.findByRole("link", { name: "Search everything" });
    expect(window.location.hash).toBe("#/search?q=on&type=experience&tag=knots&by=ben");
    expect(everything.getAttribute("href")).toBe("#/search?q=on");
  });

  it("[X9] stays narrowed while one types on", async () => {
    window.location.hash = "#/search?q=o&type=lesson";
    const { passTime } = openTab(
      createFakeServer({ "search?q=o&type=lesson": found, "search?q=on&type=lesson": found }),
    );
    await screen.findByText("2 entries found");
    typeIn("on");
    await passTime(150);
    expect(window.location.hash).toBe("#/search?q=on&type=lesson");
    expect(await screen.findByText("2 entries found")).toBeTruthy();
  });

  it("asks at once on Enter, and empties on Escape", async () => {
    openTab(createFakeServer({ "search?q=on": found }));
    await screen.findByRole("searchbox", { name: "Search" });

    const box = typeIn("on");
    fireEvent.keyDown(box, { key: "Enter" });
    expect(await screen.findByText("2 entries found")).toBeTruthy();
    fireEvent.keyDown(box, { key: "Escape" });

    expect(await screen.findByText(/Type a word/)).toBeTruthy();
    expect(box).toHaveProperty("value", "");
    expect(document.activeElement).toBe(box);
  });

  it("says when nothing was found, with the words that were searched for as text", async () => {
    openTab(createFakeServer({ "search?q=%3Cb%3E": { query: "<b>", hits: [] } }));
    await screen.findByRole("searchbox", { name: "Search" });

    fireEvent.keyDown(typeIn("<b>"), { key: "Enter" });

    expect(await screen.findByRole("heading", { name: "No entry found for “<b>”" })).toBeTruthy();
  });

  it("[X2] says what it searched for instead, and takes it into the box when it is chosen", async () => {
    const corrected = { ...found, query: "onn", corrected: "on" };
    openTab(createFakeServer({ "search?q=onn": corrected, "search?q=on": found }));
    const box = await screen.findByRole("searchbox", { name: "Search" });
    fireEvent.keyDown(typeIn("onn"), { key: "Enter" });

    const link = await screen.findByRole("link", { name: "on" });
    expect(screen.getByText("2 entries found").closest('[role="status"]')?.textContent).toBe(
      "Nothing here has “onn”. Shown is what was found for: on2 entries found",
    );
    fireEvent.keyDown(box, { key: "ArrowDown" });
    expect(document.activeElement).toBe(screen.getByRole("link", { name: "On call" }));
    link.click();

    await waitFor(() => expect(box).toHaveProperty("value", "on"));
    expect(document.activeElement).toBe(box);
    await waitFor(() => expect(screen.queryByText(/Nothing here has/)).toBeNull());
  });

  it("[X10] shows what was found, and offers the common spelling beside it", async () => {
    const offered = { ...found, query: "om", suggested: "on" };
    openTab(createFakeServer({ "search?q=om": offered, "search?q=on": found }));
    const box = await screen.findByRole("searchbox", { name: "Search" });
    fireEvent.keyDown(typeIn("om"), { key: "Enter" });
    const link = await screen.findByRole("link", { name: "on" });
    expect(screen.getByText("2 entries found").closest('[role="status"]')?.textContent).toBe(
      "2 entries foundDid you mean: on",
    );
    link.click();
    await waitFor(() => expect(box).toHaveProperty("value", "on"));
    await waitFor(() => expect(screen.queryByText(/Did you mean/)).toBeNull());
  });

  it("says what failed", async () => {
    openTab(createFakeServer({ "search?q=on": new TypeError("offline") }));
    await screen.findByRole("searchbox", { name: "Search" });

    fireEvent.keyDown(typeIn("on"), { key: "Enter" });

    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/cannot be reached/));
  });
});

describe("marks", () => {
  it("cut a text into pieces that together are the text", () => {
    const pieces = piecesOf("on call today", [[3, 7]]);

    expect(pieces.map(({ text }) => text)).toEqual(["on ", "call", " today"]);
    expect(pieces.map(({ isMarked }) => isMarked)).toEqual([false, true, false]);
  });

  it("that overlap, lie outside or run backwards lose no letter", () => {
    const pieces = piecesOf("abc", [
      [0, 2],
      [1, 3],
      [2, 9],
      [2, 2],
      [3, 1],
    ]);

    expect(pieces.map(({ text }) => text).join("")).toBe("abc");
    expect(piecesOf("", [])).toEqual([]);
  });
});
