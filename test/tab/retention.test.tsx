import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const DAY_MS = 86_400_000;
const news = { kind: "news", days: 90, was: 90, from: null, next: null };
const kept = {
  kinds: [
    { kind: "record", days: 365, was: null, from: NOW + 5 * DAY_MS, next: { count: 3, at: NOW + 6 * DAY_MS } },
    news,
  ],
};
const settings = (role: string) => {
  const server = createFakeServer({
    retention: kept,
    "/api/spaces/resolve": {
      space: "s1",
      name: "Peer sessions",
      me: { member: "m-ana", oid: "oid-ana", name: "Ana Silva", guest: false },
      role,
      factKey: {},
    },
  });
  openTab(server, { subPage: "settings" });
  return server;
};
const section = async () => within(await screen.findByRole("region", { name: "How long things are kept" }));
const sent = (server: ReturnType<typeof settings>) =>
  server.asked.flatMap(({ address, body }) => (address.endsWith("/retention") && body !== undefined ? [body] : []));

describe("how long things are kept, in the settings", () => {
  it("[RT1] [RT2] lets an owner choose between times, says what would go and when, and takes a shorter one back", async () => {
    const server = settings("owner");
    const part = await section();
    const records = await part.findByRole("combobox", { name: "Records of sessions" });
    expect(
      within(records)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["365 days", "730 days", "1,825 days", "for ever"]);
    expect(part.getByText(/^From .*Nov 29.*; until then: for ever\.$/)).toBeTruthy();
    expect(part.getByText(/^3 go within thirty days, the first on .*Nov 30/)).toBeTruthy();
    server.answers.retention = { kinds: [{ ...kept.kinds[0], days: null, from: null, next: null }, news] };
    await act(async () => fireEvent.click(part.getByRole("button", { name: "Take it back: Records of sessions" })));
    await part.findByText("Saved.");
    expect(records).toHaveProperty("value", "null");
    expect(part.queryByText(/within thirty days/)).toBeNull();
    const choice = part.getByRole("combobox", { name: "News for each member" });
    for (const value of ["180", "365"]) await act(async () => fireEvent.change(choice, { target: { value } }));
    // Arrow keys pass over every choice: none of them is meant before it is pressed for.
    expect(sent(server)).toHaveLength(1);
    await act(async () => fireEvent.click(part.getByRole("button", { name: "Change: News for each member" })));
    expect(sent(server)).toEqual([
      { kind: "record", days: null },
      { kind: "news", days: 365 },
    ]);
  });

  it("[RT2] tells every other member the same, with nothing to choose", async () => {
    settings("member");
    const part = await section();
    expect(await part.findByText(/^3 go within thirty days/)).toBeTruthy();
    expect(part.getByText(/until then: for ever/)).toBeTruthy();
    expect(part.getByLabelText("Records of sessions").textContent).toBe("365 days");
    expect(part.queryByRole("combobox")).toBeNull();
    expect(part.queryByRole("button")).toBeNull();
  });

  it("says so where it cannot be had, and tries again", async () => {
    const server = settings("member");
    server.answers.retention = problem("internal", 500);
    const part = await section();
    const again = await part.findByRole("button", { name: "Try again" });
    server.answers.retention = kept;
    fireEvent.click(again);
    await part.findByText("Records of sessions");
  });
});
