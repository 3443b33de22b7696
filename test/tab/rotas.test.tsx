import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { bodies, withEvents } from "./calendar-play.ts";
import { leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor", lastAt: null };
const ana = { member: "m-ana", name: "Ana Silva", lastAt: NOW - 90_000_000 };
const nobody = { turns: [], volunteers: 0, isMine: false };
const both = { speak: { turns: [ben, ana], volunteers: 2, isMine: true }, host: { ...nobody, turns: [ben] } };

describe("the rota of speakers and hosts", () => {
  it("[SR2] row S11: says who is next and then, and lets the reader volunteer and stop", async () => {
    const server = withEvents([]);
    openTab(server, { subPage: "events" });
    const rota = within(await screen.findByRole("region", { name: "Who speaks and who hosts" }));
    expect(await rota.findAllByText("Nobody volunteers yet.")).toHaveLength(2);
    server.answers["calendar-rota"] = both;
    fireEvent.click(rota.getByRole("button", { name: "I would speak" }));
    await rota.findByRole("button", { name: "Do not ask me to speak" });
    expect(rota.getAllByText("Next: Ben Okafor")).toHaveLength(2);
    expect(rota.getByText("Then: Ana Silva")).toBeTruthy();
    fireEvent.click(rota.getByRole("button", { name: "Do not ask me to speak" }));
    await rota.findByRole("button", { name: "I would host" });
    expect(bodies(server, "/calendar-rota")).toEqual([
      { what: "speak", on: true },
      { what: "speak", on: false },
    ]);
  });

  it("[SR2] row S11: names whoever is next with one press where an event is written", async () => {
    const server = withEvents([]);
    server.answers["calendar-rota"] = both;
    openTab(server, { subPage: "events/new" });
    fireEvent.click(await screen.findByRole("button", { name: "More about it" }));
    fireEvent.click(await screen.findByRole("button", { name: "Ben Okafor speaks next: add them" }));
    await screen.findByRole("button", { name: "Take out Ben Okafor" });
    fireEvent.click(screen.getByRole("button", { name: "Ana Silva speaks next: add them" }));
    await screen.findByRole("button", { name: "Take out Ana Silva" });
    expect(screen.queryByRole("button", { name: /speaks next/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Ben Okafor hosts next: choose them" }));
    expect(screen.getByLabelText("Host")).toHaveProperty("value", "m-ben");
    expect(screen.queryByRole("button", { name: /hosts next/ })).toBeNull();
  });

  it("says so where it cannot be had", async () => {
    const server = withEvents([]);
    server.answers["calendar-rota"] = new TypeError("Failed to fetch");
    openTab(server, { subPage: "events" });
    const rota = within(await screen.findByRole("region", { name: "Who speaks and who hosts" }));
    await rota.findByRole("alert");
  });
});
