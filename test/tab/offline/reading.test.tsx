import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, untended } from "../fake-space.tsx";
import { createDevice } from "./device.ts";

const lesson = {
  ...entryOf("e1", "Which knot?"),
  type: "lesson",
  author: { member: "m-ana", name: "Ana Silva" },
  draft: false,
  text: "Twice around.",
  content: null,
  from: null,
  key: null,
};
const told = () => ({
  entries: { entries: [entryOf("r1", "On call"), { ...lesson, text: undefined }], next: null },
  "entries/e1": lesson,
  "entries/e1/about": untended,
});

let device: ReturnType<typeof createDevice>;
beforeEach(() => {
  device = createDevice(NOW);
});
afterEach(leaveTab);

function open(server: ReturnType<typeof createFakeServer>, hash = "") {
  window.history.replaceState(null, "", `/tab.html${hash}`);
  const keeper = Promise.resolve(device.keeperOf("ana", { openedAt: NOW }));
  return { ...openTab(server, {}, () => keeper), keeper };
}

describe("reading without the server", () => {
  it("[OF1] shows what was read before, says from when it is, and is live again by itself", async () => {
    const server = createFakeServer(told());
    const { passTime, navigation, keeper } = open(server);
    await screen.findByRole("link", { name: "On call" });
    act(() => navigation.go({ page: "entry", entry: "e1" }));
    expect(await screen.findByText("Twice around.")).toBeTruthy();
    await waitFor(async () => expect((await (await keeper).amount()).entries).toBe(1));
    act(() => server.lose());
    expect(await screen.findByText(/Not connected. What you see is from/)).toBeTruthy();
    act(() => navigation.go({ page: "library" }));
    expect(await screen.findByRole("link", { name: "On call" })).toBeTruthy();

    server.answers.entries = { entries: [], next: null };
    server.lose(false);
    await passTime(250);
    await waitFor(() => expect(screen.queryByText(/Not connected/)).toBeNull());
    await waitFor(() => expect(screen.queryByRole("link", { name: "On call" })).toBeNull());
  });

  it("[OF1] is there when the tab is opened anew without the server", async () => {
    const first = createFakeServer(told());
    const { keeper } = open(first, "#/entries/e1");
    await screen.findByText("Twice around.");
    await waitFor(async () => expect((await (await keeper).amount()).entries).toBe(1));
    leaveTab();

    const server = createFakeServer();
    act(() => server.lose());
    open(server, "#/entries/e1");
    expect(await screen.findByText("Twice around.")).toBeTruthy();
    expect(await screen.findByText(/Not connected. What you see is from/)).toBeTruthy();
  });

  it("[OF5] searches the titles that are kept, and says that it does", async () => {
    const server = createFakeServer(told());
    const { navigation } = open(server);
    await screen.findByRole("link", { name: "On call" });
    act(() => server.lose());
    await screen.findByText(/Not connected. What you see is from/);
    act(() => navigation.go({ page: "search", query: "knot" }));
    expect(await screen.findByRole("link", { name: /Which ?knot/ })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "On call" })).toBeNull();
    expect(await screen.findByText(/Only titles of what this device keeps are searched/)).toBeTruthy();
  });

  it("[OF6] Settings say how much is kept, and forget it", async () => {
    const server = createFakeServer(told());
    const { navigation, keeper } = open(server, "#/entries/e1");
    await screen.findByText("Twice around.");
    await waitFor(async () => expect((await (await keeper).amount()).entries).toBe(1));
    act(() => navigation.go({ page: "settings" }));
    expect(await screen.findByText(/^1 entry, 0 MB|^1 entry, /)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Forget what is kept on this device" }));
    expect(await screen.findByText(/Nothing is kept any more/)).toBeTruthy();
    expect((await (await keeper).amount()).entries).toBe(0);
  });
});
