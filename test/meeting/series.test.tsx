import { act, cleanup, fireEvent, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { OpenBefore } from "../../src/contract/series.ts";
import type { SessionId } from "../../src/domain/ids.ts";
import { ana, ben, chen, createRoom } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const plan = { title: "Friday look back", format: "what-so-what-now-what", minutes: 30 };
const from = { session: "s-0" as SessionId, title: "Friday look back", endedAt: 1 };
const before: OpenBefore = {
  commitments: [
    { ...from, by: { member: ben, name: "Ben Okafor" }, text: "Write the runbook" },
    { ...from, by: { member: chen, name: "Chen Wei" }, text: "Call the customer" },
  ],
  questions: [{ id: "q1", title: "Friday look back", author: null, text: "Who owns the pager?" }],
  recall: [{ entry: "l1", title: "A bowline", question: "Which way around?" }],
};

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const region = (screen: Screen) => within(screen.getByRole("region", { name: "Open from before" }));
const answer = (screen: Screen, text: string, name: string) =>
  within(region(screen).getByRole("group", { name: `What became of it: ${text}` })).getByRole("button", { name });

describe("the next session of a series", () => {
  it("[V2] [V4] row S16: opens with what is open from before, for its owner alone to settle and for all to see", async () => {
    const room = createRoom(plan, before);
    const [seat, first, second] = [room.join(ana).panel(), room.join(ben).panel(), room.join(chen).panel()];
    await act(async () => {});
    for (const screen of [seat, first, second]) {
      const cards = region(screen)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
      expect(cards).toHaveLength(4);
      expect(cards[2]).toBe("Who owns the pager?Without a name");
      expect(cards[3]).toBe("Which way around?A bowline");
    }
    expect(region(seat).queryByRole("group")).toBeNull();
    expect(region(first).getAllByRole("group")).toHaveLength(1);
    expect(answer(first, "Write the runbook", "Kept").title).toBe("Agree to the code of conduct first.");

    for (const screen of [first, second]) await press(screen, "I agree");
    await act(async () => fireEvent.click(answer(first, "Write the runbook", "Kept")));
    expect(answer(first, "Write the runbook", "Kept").getAttribute("aria-pressed")).toBe("true");
    for (const screen of [seat, second])
      expect(region(screen).getAllByRole("listitem")[0]?.textContent).toBe("Write the runbookBen OkaforKept");
    await act(async () => fireEvent.click(answer(second, "Call the customer", "Still open")));
    await act(async () => fireEvent.click(answer(second, "Call the customer", "Let go")));
    expect(region(first).getAllByRole("listitem")[1]?.textContent).toBe("Call the customerChen WeiLet go");

    await press(seat, "Start session");
    expect(region(first).getAllByRole("group")).toHaveLength(1);
    await press(seat, "Next step");
    // From here on it stands with the agenda.
    const agenda = within(first.getByRole("region", { name: "Agenda" }));
    expect(agenda.getByRole("region", { name: "Open from before" }).textContent).toContain("Write the runbook");
  });

  it("[V1] is proposed like the one that has just ended, or planned as one of its own", async () => {
    const room = createRoom(plan);
    const [seat, first] = [room.join(ana).panel(), room.join(ben).panel()];
    await act(async () => {});
    expect(seat.queryByRole("region", { name: "Open from before" })).toBeNull();
    await press(first, "I agree");
    await press(seat, "Start session");
    await press(seat, "Next step");
    await press(seat, "More");
    await press(seat, "End session");
    await act(async () => room.clock.advance(5_000));
    await press(first, "Plan the next one");
    await press(seat, "Publish record");
    await press(seat, "Plan the next one");
    await press(seat, "Plan a session");
    const next = { ...plan, after: "s-1", home: "" };
    expect(room.plannedNext).toEqual([next, next, undefined]);
  });
});
