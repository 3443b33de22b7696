import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { bodies, event, withEvents } from "./calendar-play.ts";
import { leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const chen = { member: "m-chen", name: "Chen Wei", oid: "o-chen", both: false };
const coming = [
  { member: "m-ana", name: "Ana Silva" },
  { member: "m-ben", name: "Ben Okafor" },
];
const none = { round: 0, canDraw: true, meeting: null, past: [] };
const meeting = {
  id: "p2",
  at: NOW,
  people: [chen],
  mine: false,
  why: [{ kind: "never-met" }],
  beginning: { kind: "question", number: 0 },
};
const opened = (mixer: unknown, parts: Readonly<Record<string, unknown>> = {}) => {
  const place = { hasPlace: true, turn: null, isNew: false };
  const server = withEvents([], null, event({ content: { type: "mixer" }, mine: place, coming, ...parts }));
  server.answers["calendar/e1/rounds"] = mixer;
  server.answers.contacts = { contacts: [], ticked: [] };
  openTab(server, { subPage: "events/e1" });
  return server;
};
const region = async () => within(await screen.findByRole("region", { name: "Meet in pairs" }));

describe("a mixer's page", () => {
  it("[PB7] row S22: lets its host begin round after round, and each read whom they meet", async () => {
    const server = opened(none);
    const part = await region();
    await part.findByText("No round has begun yet. Whoever hosts begins it.");
    server.answers["calendar/e1/rounds"] = {
      round: 2,
      canDraw: true,
      meeting,
      past: [{ id: "p1", at: NOW - 1, people: [{ ...chen, member: "m-dina", name: "Dina Haddad" }], mine: false }],
    };
    fireEvent.click(part.getByRole("button", { name: "Pair everybody" }));
    await part.findByRole("heading", { level: 3, name: "You meet Chen Wei" });
    part.getByRole("heading", { level: 3, name: "Round 2" });
    part.getByRole("button", { name: "Next round" });
    part.getByText("Dina Haddad");
    expect(part.queryByRole("button", { name: /^We have met/ })).toBeNull();
    expect(bodies(server, "calendar/e1/rounds")).toEqual([{ after: 0 }]);
  });

  it("[PB7] says why nothing can be begun, and what those read who have no place, or meet nobody", async () => {
    opened(none, { coming: [coming[0]] });
    const part = await region();
    await part.findByText("At least two people need a place first.");
    expect(part.getByRole("button", { name: "Pair everybody" }).getAttribute("aria-disabled")).toBe("true");
    leaveTab();
    opened({ ...none, canDraw: false }, { mine: null });
    await (await region()).findByText("Who has a place is in the next round.");
    leaveTab();
    opened({ ...none, round: 1, canDraw: false });
    await (await region()).findByText("You meet nobody in this round.");
    expect((await region()).queryByRole("button")).toBeNull();
  });

  it("[PB7] has no rounds where the event is none", async () => {
    openTab(withEvents([], null, event()), { subPage: "events/e1" });
    await screen.findByRole("heading", { level: 1, name: "Knots over lunch" });
    expect(screen.queryByRole("region", { name: "Meet in pairs" })).toBeNull();
  });
});
