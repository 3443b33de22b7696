import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { bodies, withEvents } from "./calendar-play.ts";
import { leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor", lastAt: null };
const ana = { member: "m-ana", name: "Ana Silva", lastAt: NOW - 90_000_000 };
const nobody = { turns: [], volunteers: 0, isMine: false };
const both = {
  speak: { turns: [ben, ana], volunteers: 2, isMine: true },
  host: { ...nobody, turns: [ben], volunteers: 1 },
  cannot: [] as string[],
};

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
    server.answers["calendar-rota?day=2026-11-25"] = both;
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

  it("[SR3] row S11: says on which days one cannot, takes a day back, and undoes that", async () => {
    const server = withEvents([]);
    const said = (...cannot: string[]) => {
      const rotas = { ...both, cannot };
      server.answers["calendar-rota"] = rotas;
      server.answers["calendar-rota/cannot"] = rotas;
    };
    said();
    openTab(server, { subPage: "events" });
    const add = await screen.findByRole("button", { name: "I cannot on that day" });
    fireEvent.click(add);
    fireEvent.change(screen.getByLabelText("Day"), { target: { value: "2026-12-03" } });
    said("2026-12-03");
    fireEvent.click(add);
    const back = await screen.findByRole("button", { name: /^I can after all: .*3/ });
    said();
    fireEvent.click(back);
    const undo = await screen.findByRole("button", { name: "Undo" });
    expect(screen.queryByRole("button", { name: /^I can after all:/ })).toBeNull();
    said("2026-12-03");
    fireEvent.click(undo);
    await screen.findByRole("button", { name: /^I can after all:/ });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    const day = "2026-12-03";
    expect(bodies(server, "/calendar-rota/cannot")).toEqual([
      { day, cannot: true },
      { day, cannot: false },
      { day, cannot: true },
    ]);
  });

  it("[SR3] asks nobody out of turn for a day on which nobody can, and says so", async () => {
    const server = withEvents([]);
    const nobodyThen = { ...nobody, volunteers: 1 };
    server.answers["calendar-rota?day=2026-11-25"] = { speak: nobodyThen, host: nobodyThen, cannot: [] };
    openTab(server, { subPage: "events/new" });
    fireEvent.click(await screen.findByRole("button", { name: "More about it" }));
    await screen.findByText("Of those whose turn it is to speak, nobody can on that day.");
    await screen.findByText("Of those whose turn it is to host, nobody can on that day.");
  });

  it("says so where it cannot be had", async () => {
    const server = withEvents([]);
    server.answers["calendar-rota"] = new TypeError("Failed to fetch");
    openTab(server, { subPage: "events" });
    const rota = within(await screen.findByRole("region", { name: "Who speaks and who hosts" }));
    await rota.findByRole("alert");
  });
});
