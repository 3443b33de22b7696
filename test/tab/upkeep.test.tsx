import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, entryOf, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const lessonOf = (id: string, title: string) => ({ ...entryOf(id, title), type: "lesson", author: ben, people: 1 });
const dueOf = (id: string, title: string) => ({ ...lessonOf(id, title), reviewAt: NOW - 86_400_000, owner: ben });

describe("what waits to be looked at again", () => {
  it("[A9] is asked of its owner on their own page, and only they see that", async () => {
    openTab(createFakeServer({ "to-review?whose=mine": { entries: [dueOf("k1", "Belaying")], next: null } }));
    const asked = within(await screen.findByRole("region", { name: "To be looked at again" }));
    expect(asked.getByText(/^Only you see this/)).toBeTruthy();
    expect(asked.getByRole("link", { name: "Belaying" }).getAttribute("href")).toBe("#/entries/k1");
  });

  it("[A9] is nothing at all on the page of whom nothing waits for", async () => {
    const server = createFakeServer({ "to-review?whose=mine": { entries: [], next: null } });
    openTab(server);
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("region", { name: "To be looked at again" })).toBeNull();
  });

  it("[A9] is shown to everybody in the library, page after page", async () => {
    const server = createFakeServer({
      "to-review": { entries: [dueOf("k1", "Belaying")], next: "1.k1" },
      "to-review?cursor=1.k1": { entries: [dueOf("k2", "Splicing")], next: null },
    });
    openTab(server, { subPage: "library" });
    fireEvent.click(await screen.findByRole("button", { name: "To be looked at again" }));
    const list = within(screen.getByRole("region", { name: "To be looked at again" }));
    fireEvent.click(list.getByRole("button", { name: "Show more" }));
    expect(await list.findByRole("link", { name: "Splicing" })).toBeTruthy();
    expect(list.getAllByText(/Ben Okafor/)).toHaveLength(2);
  });
});

describe("what is archived", () => {
  it("[A7] is in a list of its own, from which it is reached", async () => {
    const server = createFakeServer({
      "to-review": { entries: [], next: null },
      "entries?archived=only": { entries: [lessonOf("k3", "An old knot")], next: null },
    });
    openTab(server, { subPage: "library" });
    fireEvent.click(await screen.findByRole("button", { name: "Archived" }));
    const link = await screen.findByRole("link", { name: "An old knot" });
    expect(link.getAttribute("href")).toBe("#/entries/k3");
    expect(screen.queryByRole("button", { name: "To be looked at again" })).toBeNull();
  });
});
