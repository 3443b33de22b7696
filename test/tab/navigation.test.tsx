import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { hashOf, type Place, readPlace } from "../../src/tab/navigation/place.ts";
import { createFakeServer, leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const places: readonly Place[] = [
  { page: "home" },
  { page: "library" },
  { page: "sessions" },
  { page: "record", entry: "e-1" },
  { page: "search", query: "" },
  { page: "search", query: "a & b/ü?" },
  { page: "search", query: "a", narrowed: "type=lesson&by=m" },
];

describe("a place", () => {
  it.each(places)("%o comes back from its own address", (place) => {
    expect(readPlace(hashOf(place))).toEqual(place);
  });

  it.each(["#/nothing", "#/records/", "#/records/a/b", "#/library/x", "#/%"])("%s is none", (hash) => {
    expect(readPlace(hash).page).toBe("nowhere");
  });
});

describe("moving about", () => {
  it("names where one is, and starts reading at the new page's heading", async () => {
    const { navigation } = openTab(createFakeServer());
    await screen.findByRole("heading", { level: 1, name: "Good to know today" });
    expect(document.activeElement).toBe(document.body);

    act(() => navigation.go({ page: "sessions" }));

    const heading = await screen.findByRole("heading", { level: 1, name: "Sessions" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByRole("link", { name: "Sessions" }).getAttribute("aria-current")).toBe("page");
    expect(document.title).toBe("Sessions · Peerloop");
  });

  it("leads on from an address that is none", async () => {
    openTab(createFakeServer(), { subPage: "attic" });

    expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Go to Home" }).getAttribute("href")).toBe("#/");
  });

  it("shows only what exists", async () => {
    openTab(createFakeServer());

    const pages = within(await screen.findByRole("navigation"));
    const names = () => pages.getAllByRole("link").map(({ textContent }) => textContent);
    const first = ["Home", "Library", "Questions", "Sessions"];
    expect(names()).toEqual(first);

    const more = pages.getByRole("button", { name: "More", expanded: false });
    act(() => more.click());
    expect(names()).toEqual([...first, "People", "Paths", "Groups", "Events", "Series", "Programme", "Settings"]);
    act(() => void fireEvent.keyDown(more, { key: "Escape" }));
    expect(names()).toEqual(first);
    expect(document.activeElement).toBe(more);

    act(() => more.click());
    act(() => pages.getByRole("link", { name: "Paths" }).click());
    await screen.findByRole("heading", { level: 1, name: "Paths" });
    expect(names()).toEqual(first);
  });
});
