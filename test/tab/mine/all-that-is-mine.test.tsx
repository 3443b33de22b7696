import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "../fake-space.tsx";
import { at, createDevice, entry, hear } from "../offline/device.ts";

beforeEach(() => window.history.replaceState(null, "", "/tab.html#/settings"));
afterEach(leaveTab);

const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const served = () =>
  createFakeServer({
    transfer: { mostBytes: 64 * 1024 * 1024, fits: { export: true, backup: true } },
    mine: { goes: 12, staysNameless: 3, leaving: false },
    "/api/mine/deleted": { spaces: [{ space: "s1", called: null, leaving: true }] },
  });

describe("all that is mine, in settings", () => {
  it("[DA3] [DA4] says what goes and what stays, and deletes nothing before a second step", async () => {
    const server = served();
    openTab(server);
    const link = await screen.findByRole("link", { name: /^What Peerloop keeps of whom/ });
    expect(link.getAttribute("href")).toBe("/privacy");
    await press("Delete all that is mine…");
    expect(await screen.findByText(/12 to delete, 3 to stay without your name/)).toBeTruthy();
    expect(screen.getByText(/Stays without your name/)).toBeTruthy();
    await press("Delete it now");
    expect(server.asked.filter(({ method }) => method === "POST").map(({ address }) => address)).not.toContain(
      "/api/mine/deleted",
    );
    await press("Keep everything");
    expect(screen.queryByRole("button", { name: "Delete it now" })).toBeNull();
  });

  it("[DA3] deletes it here, or everywhere, once the reader knows that it cannot be undone, and forgets what the device keeps", async () => {
    const [server, device] = [served(), createDevice(NOW)];
    const keeper = device.keeperOf("ana", { openedAt: NOW });
    await hear(keeper, device.ask(at("entries/e1")), entry("e1"));
    expect((await keeper.amount()).entries).toBe(1);
    openTab(server, {}, async () => keeper);
    await press("Delete all that is mine…");
    fireEvent.click(await screen.findByRole("radio", { name: "Everywhere in Peerloop" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "I know that this cannot be undone" }));
    await press("Delete it now");
    await waitFor(() => expect(screen.getByText(/gone in a few minutes/)).toBeTruthy());
    expect(server.asked.find(({ address }) => address === "/api/mine/deleted")?.body).toEqual({
      where: "everywhere",
      words: "delete all that is mine",
    });
    await waitFor(async () => expect((await keeper.amount()).entries).toBe(0));
  });
});
