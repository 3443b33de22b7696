import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const nothing = { open: null, closed: null, agreed: null };
const outcome = { format: "troika", cadence: "biweekly", atLeast: null, formats: [], cadences: [] };
const opened = (mine: unknown = null, openedBy = "m-ben") => ({
  ...nothing,
  open: { id: "v1", openedBy, closesAt: NOW + 86_400_000, mine },
});

async function openVoting(state: unknown, answers: Readonly<Record<string, unknown>> = {}) {
  const server = createFakeServer({ people: { people: [] }, votes: state, ...answers });
  const tab = openTab(server, { subPage: "sessions" });
  const section = within(await screen.findByRole("region", { name: "How we meet" }));
  const sent = (path: string) =>
    server.asked.filter(({ address, method }) => address.endsWith(path) && method !== "GET").map(({ body }) => body);
  const press = (name: string) => act(async () => fireEvent.click(section.getByRole("button", { name })));
  return { server, section, sent, press, ...tab };
}

describe("voting on how the space meets", () => {
  it("[M1] row S17: opens a vote with the first ballot, and says before that it is secret", async () => {
    const { server, section, sent, press } = await openVoting(nothing, {
      "votes/v1/ballot": opened({ format: "troika", cadence: "monthly" }),
    });
    await press("Vote on how we meet");
    expect(section.getByText(/^Your vote is secret/)).toBeTruthy();
    expect(sent("/votes")).toEqual([]);
    server.answers.votes = opened();
    fireEvent.change(section.getByLabelText("Format to vote for"), { target: { value: "troika" } });
    fireEvent.click(section.getByRole("radio", { name: "every month" }));
    await press("Cast my vote");
    expect(sent("/votes")).toEqual([{}]);
    expect(sent("/ballot")).toEqual([{ format: "troika", cadence: "monthly" }]);
    expect(section.getByText(/^Your vote: Troika, every month/)).toBeTruthy();
  });

  it("[M2] row S17: lets a member change their vote until it is closed, beginning with what it is", async () => {
    const mine = { format: "peer-assist", cadence: "weekly" };
    const { section, sent, press } = await openVoting(opened(mine), { "votes/v1/ballot": opened(mine) });
    expect(section.queryByRole("button", { name: "Close the vote" })).toBeNull();
    await press("Change my vote");
    expect(section.getByLabelText("Format to vote for")).toHaveProperty("value", "peer-assist");
    fireEvent.click(section.getByRole("radio", { name: "every month" }));
    await press("Cast my vote");
    expect(sent("/ballot")).toEqual([{ format: "peer-assist", cadence: "monthly" }]);
  });

  it("keeps the ballot on the screen when it could not be cast, and says why", async () => {
    const { section, press } = await openVoting(opened(), { "votes/v1/ballot": new TypeError("no network") });
    await press("Vote");
    await press("Cast my vote");
    expect(section.getByRole("alert").textContent).toMatch(/^Peerloop cannot be reached/);
    expect(section.getByRole("button", { name: "Cast my vote" })).toBeTruthy();
  });

  it("[M1] is closed by whoever opened it, and for a moment that can be undone", async () => {
    const { sent, press, section, passTime } = await openVoting(opened(null, "m-ana"), {
      "votes/v1/closed": { ...nothing, closed: { id: "v1", outcome } },
    });
    await press("Close the vote");
    await press("Undo: close the vote");
    await passTime(6_000);
    expect(sent("/closed")).toEqual([]);
    await press("Close the vote");
    await passTime(6_000);
    expect(sent("/closed")).toEqual([{}]);
    expect(section.getByText(/^The vote is closed: Troika, every two weeks/)).toBeTruthy();
  });

  it("[M3] row S17: shows the outcome alone, and numbers only where they are told", async () => {
    const { section } = await openVoting({ ...nothing, closed: { id: "v1", outcome } });
    expect(section.queryByText(/voted$/)).toBeNull();
    leaveTab();
    const told = { ...outcome, atLeast: 10, formats: [{ choice: "troika", atLeast: 5 }] };
    const more = await openVoting({ ...nothing, closed: { id: "v1", outcome: told } });
    expect(more.section.getByText("At least 10 people voted")).toBeTruthy();
    expect(more.section.getByText("Troika: at least 5")).toBeTruthy();
  });

  it("[M5] row S17: once confirmed, planning begins with what was voted and says so", async () => {
    const { server, sent, press } = await openVoting(
      { ...nothing, closed: { id: "v1", outcome } },
      {
        "votes/v1/confirmed": { ...nothing, agreed: outcome },
      },
    );
    server.answers.votes = { ...nothing, agreed: outcome };
    await press("Confirm and plan");
    expect(sent("/confirmed")).toEqual([{}]);
    const form = within(await screen.findByRole("form", { name: "Plan a session" }));
    expect(await form.findByText("As the space has voted: Troika, every two weeks.")).toBeTruthy();
    expect(form.getByRole("radio", { name: "Troika" })).toHaveProperty("checked", true);
  });

  it("[M5] [F8] row S17: in a chat begins with what the channel has voted in which the session has its home, and marks what is suggested there", async () => {
    const server = createFakeServer({
      people: { people: [] },
      "/api/spaces": { spaces: [{ space: "s2", called: "Field notes" }] },
      "/api/spaces/s2/formats": { formats: [] },
      "/api/spaces/s2/votes": { ...nothing, agreed: outcome },
      "/api/spaces/s2/formats/uses": {
        uses: [{ format: "conversation-cafe", at: NOW - 2_600_000_000 }],
        dismissed: null,
      },
    });
    openTab(server, { subPage: "sessions", team: undefined, channel: undefined, chat: "19:chat" });
    fireEvent.click(await screen.findByRole("button", { name: "Plan a session" }));
    const form = within(await screen.findByRole("form", { name: "Plan a session" }));
    expect(form.getByRole("radio", { name: "Troika" })).toHaveProperty("checked", false);
    expect(form.queryByText(/not used here within 60 days/)).toBeNull();
    const field = await screen.findByLabelText("Where the record goes");
    await act(async () => fireEvent.change(field, { target: { value: "s2" } }));
    expect(await form.findByText("As the space has voted: Troika, every two weeks.")).toBeTruthy();
    expect(form.getByRole("radio", { name: "Troika" })).toHaveProperty("checked", true);
    expect(form.getByText(/^Learning-loop lesson: not used here within 60 days/)).toBeTruthy();
  });
});
