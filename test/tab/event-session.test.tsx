import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { bodies, event, withEvents } from "./calendar-play.ts";
import { leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";

afterEach(leaveTab);

const region = async () => within(await screen.findByRole("region", { name: "Session" }));

describe("the session of an event", () => {
  it("[CE8] row S11: is made with one press on the event's page, which then leads into it", async () => {
    const server = withEvents([], null, event());
    openTab(server, { subPage: "events/e1" });
    const section = await region();
    const planned = sessionOf("s1", "Knots", { state: "planned", startsAt: NOW + 86_400_000 });
    server.answers["calendar/e1/session"] = event({ session: "s1" });
    server.answers["calendar/e1"] = event({ session: "s1" });
    server.answers["sessions/s1"] = planned;
    fireEvent.click(await section.findByRole("button", { name: "Plan the session" }));
    await section.findByRole("heading", { name: "Knots" });
    expect(section.queryByRole("button", { name: "Plan the session" })).toBeNull();
    expect(bodies(server, "/session")).toEqual([{}]);
  });

  it("[CE8] row S11: leads to its record once that is published", async () => {
    const server = withEvents([], null, event({ session: "s1", record: "r1" }));
    server.answers["sessions/s1"] = sessionOf("s1", "Knots", { state: "ended", record: "r1" });
    openTab(server, { subPage: "events/e1" });
    const link = await (await region()).findByRole("link", { name: "Read the record of Knots" });
    expect(link.getAttribute("href")).toBe("#/records/r1");
  });

  it("[CE8] is offered of no event that is over or called off", async () => {
    openTab(withEvents([], null, event({ cancelledAt: NOW })), { subPage: "events/e1" });
    await screen.findByText(/^This event was called off/);
    await screen.findByRole("region", { name: "Who comes" });
    expect(screen.queryByRole("button", { name: "Plan the session" })).toBeNull();
  });

  it("[CE8] says so where it cannot be made", async () => {
    const server = withEvents([], null, event());
    openTab(server, { subPage: "events/e1" });
    const section = await region();
    server.answers["calendar/e1/session"] = problem("server-down", 503);
    fireEvent.click(await section.findByRole("button", { name: "Plan the session" }));
    await section.findByText(/cannot be reached/);
  });
});
