import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { bodies, event, withEvents } from "./calendar-play.ts";
import { leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const knots = {
  id: "p1",
  topic: "Knots",
  by: { member: "m-ben", name: "Ben Okafor" },
  mine: false,
  canTakeBack: false,
};
const open = { proposed: [knots], isOpen: true, isVoted: false };
const section = async () => within(await screen.findByRole("region", { name: "What it is to be about" }));

describe("the vote on an event's topic", () => {
  it("[CE10] row S22: lets members propose, and say what they are for; what is being written is kept", async () => {
    const server = withEvents([], null, event());
    server.answers["calendar/e1/topics"] = { ...open, proposed: [] };
    openTab(server, { subPage: "events/e1" });
    const vote = await section();
    await vote.findByText("Nobody has proposed anything yet.");
    const send = vote.getByRole("button", { name: "Propose" });
    expect(send.getAttribute("aria-description")).toBe("It needs a topic.");
    fireEvent.change(vote.getByLabelText("Propose a topic"), { target: { value: "Knots" } });
    server.answers["calendar/e1/topics"] = problem("server-down", 503);
    fireEvent.click(send);
    await vote.findByText(/cannot be reached/);
    expect(vote.getByLabelText("Propose a topic")).toHaveProperty("value", "Knots");
    server.answers["calendar/e1/topics"] = open;
    fireEvent.click(send);
    const mine = await vote.findByRole("button", { name: "I am for it: Knots" });
    expect(vote.getByLabelText("Propose a topic")).toHaveProperty("value", "");
    server.answers["calendar/e1/topics/p1/vote"] = { ...open, proposed: [{ ...knots, mine: true }] };
    fireEvent.click(mine);
    expect((await vote.findByRole("button", { pressed: true })).textContent).toBe("I am for it");
    expect(bodies(server, "/topics")).toMatchObject([{ topic: "Knots" }, { topic: "Knots" }]);
    expect(bodies(server, "/vote")).toEqual([{ wanted: true }]);
    expect(vote.queryByRole("button", { name: "Close the vote" })).toBeNull();
    expect(vote.queryByRole("button", { name: /^Take back/ })).toBeNull();
  });

  it("[CE10] is closed by who can change the event, which can be undone for a moment", async () => {
    const server = withEvents([], null, event({ canChange: true }));
    server.answers["calendar/e1/topics"] = { ...open, proposed: [{ ...knots, canTakeBack: true }] };
    const { passTime } = openTab(server, { subPage: "events/e1" });
    const vote = await section();
    fireEvent.click(await vote.findByRole("button", { name: "Close the vote" }));
    fireEvent.click(vote.getByRole("button", { name: "Undo" }));
    fireEvent.click(vote.getByRole("button", { name: "Close the vote" }));
    server.answers["calendar/e1/topics/closed"] = event({ canChange: true, content: { topic: "Knots" } });
    server.answers["calendar/e1/topics"] = { proposed: [knots], isOpen: false, isVoted: true };
    await passTime(5_000);
    await vote.findByText("The vote is closed; who was for what is forgotten.");
    await screen.findByText(/Topic: Knots/);
    expect(bodies(server, "/closed")).toEqual([{}]);
  });

  it("[CE10] is shown of no event that is over without one", async () => {
    const server = withEvents([], null, event());
    server.answers["calendar/e1/topics"] = { proposed: [], isOpen: false, isVoted: false };
    openTab(server, { subPage: "events/e1" });
    await screen.findByRole("region", { name: "Session" });
    expect(screen.queryByRole("region", { name: "What it is to be about" })).toBeNull();
  });
});
