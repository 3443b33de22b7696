import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { type Paged, withFreshStart, withNextPage } from "../../src/tab/space/paged.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";

afterEach(leaveTab);

describe("Library", () => {
  it("reads on, keeps what was read when a record arrives, and says when it cannot read on", async () => {
    const server = createFakeServer({ entries: { entries: [entryOf("e3", "Third")], next: "c" } });
    openTab(server, { subPage: "library" });
    const more = await screen.findByRole("button", { name: "Show more" });

    server.answers["entries?cursor=c"] = new TypeError("offline");
    fireEvent.click(more);
    expect(await screen.findByText(/try again/)).toBeTruthy();
    server.answers["entries?cursor=c"] = { entries: [entryOf("e2", "Second")], next: null };
    fireEvent.click(more);
    expect(await screen.findByRole("link", { name: "Second" })).toBeTruthy();

    server.answers.entries = { entries: [entryOf("e4", "Fourth"), entryOf("e3", "Third")], next: "c" };
    act(() => server.say({ type: "entry", entry: "e4" }));
    await screen.findByRole("link", { name: "Fourth" });
    const entries = screen.getAllByRole("heading", { level: 2 }).filter((title) => title.querySelector("a"));
    expect(entries.map(({ textContent }) => textContent)).toEqual(["Fourth", "Third", "Second"]);
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});

describe("Sessions", () => {
  it("lists what is planned, running and ended, and leads to the record", async () => {
    const live = sessionOf("x2", "Retro", { state: "live", startedAt: NOW });
    const ended = [
      sessionOf("x3", "On call", { state: "ended", endedAt: NOW, record: "e1" }),
      sessionOf("x4", "Lost", { state: "ended", endedAt: NOW }),
    ];
    openTab(
      createFakeServer({
        "sessions?state=open": { sessions: [sessionOf("x1", "Lunch"), live], next: null },
        "sessions?state=ended": { sessions: ended, next: null },
      }),
      { subPage: "sessions" },
    );

    const link = await screen.findByRole("link", { name: "Read the record of On call" });
    expect(link.getAttribute("href")).toBe("#/records/e1");
    expect(screen.getByText("No record was published.")).toBeTruthy();
    expect(screen.getByText(/^What, so what, now what · 45 min · Planned 1 minute ago/)).toBeTruthy();
    expect(screen.getByText(/^Running · What, so what, now what · 45 min/)).toBeTruthy();
  });

  it("shows a session that someone plans meanwhile", async () => {
    const server = createFakeServer();
    openTab(server, { subPage: "sessions" });
    await screen.findByRole("heading", { name: "No session is planned" });

    server.answers["sessions?state=open"] = { sessions: [sessionOf("x1", "Lunch")], next: null };
    act(() => server.say({ type: "sessions", session: "x1" }));

    expect(await screen.findByRole("heading", { name: "Lunch" })).toBeTruthy();
  });
});

describe("pages as one list", () => {
  const a = { id: "a" };
  const b = { id: "b" };
  const c = { id: "c" };
  const d = { id: "d" };
  const fresh = (known: Paged<{ id: string }>, first: Paged<{ id: string }>) =>
    withFreshStart(({ id }) => id, known, first);

  it("start anew where a gap would open", () => {
    expect(fresh({ items: [a], next: "x" }, { items: [b, c], next: "y" })).toEqual({ items: [b, c], next: "y" });
  });

  it("let go of what has gone, and keep what was read further down", () => {
    const known = { items: [a, b, c, d], next: "x" };
    expect(fresh(known, { items: [b, c], next: "y" })).toEqual({ items: [b, c, d], next: "x" });
    expect(fresh(known, { items: [d], next: "y" })).toEqual({ items: [d], next: "y" });
    expect(fresh({ items: [a, b], next: null }, { items: [b], next: null })).toEqual({ items: [b], next: null });
  });

  it("[Q5] let go of the last question of a record while others of it stay", () => {
    const of = (entry: string, id: string) => ({ entry, id });
    const known = { items: [of("r2", "a"), of("r2", "b"), of("r1", "c")], next: null };
    const first = { items: [of("r2", "a")], next: "y" };
    expect(withFreshStart(({ entry }) => entry, known, first).items.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it("hold each item once", () => {
    expect(withNextPage({ items: [a, b], next: "x" }, { items: [b, c], next: null })).toEqual({
      items: [a, b, c],
      next: null,
    });
  });
});
