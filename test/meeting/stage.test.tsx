import { act, cleanup, fireEvent, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createStageDoor } from "../../src/meeting/stage/stage-door.ts";
import type { StageRefusal } from "../../src/teams/teams-host.ts";
import { ana, ben, chen, createRoom } from "./room.tsx";
import { createTestClock } from "./test-clock.ts";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const plan = { title: "Friday look back", format: "what-so-what-now-what", minutes: 45 };
const press = (screen: Pick<Screen, "getByRole">, name: string) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));

/** Ana facilitates, Ben and Chen take part; the gate is open. */
async function openRoom() {
  const room = createRoom(plan);
  const [seat, first, second] = [room.join(ana).panel(), room.join(ben).panel(), room.join(chen).panel()];
  await act(async () => {});
  for (const screen of [first, second]) await press(screen, "I agree");
  return { room, seat, first, second };
}

describe("sharing to the stage", () => {
  const reasons: readonly (readonly [StageRefusal, RegExp])[] = [
    ["no-permission", /does not let you share/],
    ["address-refused", /did not accept the app/],
    ["not-here", /has no stage for apps/],
    ["cancelled", /Nothing was shared/],
    ["no-answer", /has not answered/],
    ["host-failed", /somebody is sharing a screen/],
  ];

  it("[E5] says why it failed, each reason in words of its own, and the panel carries on", async () => {
    const { room, seat } = await openRoom();
    for (const [refusal, words] of reasons) {
      room.stageAnswers(refusal);
      await press(seat, "Share to stage");
      const said = seat.getByText(words).textContent ?? "";
      expect(said).toContain("This panel carries the whole session too".toLowerCase().slice(5));
      // It stays to be read, however long that takes.
      await act(async () => room.clock.advance(60_000));
      expect(seat.getByText(words)).toBeTruthy();
    }
    room.stageAnswers(undefined);
    await press(seat, "Share to stage");
    for (const [, words] of reasons) expect(seat.queryByText(words)).toBeNull();
    await press(seat, "Start session");
    await press(seat, "Next step");
    expect(seat.getByRole("region", { name: "Now" })).toBeTruthy();
  });
});

describe("companion mode", () => {
  it("[E6] somebody shares a screen: the panel alone shows what the stage would, and says so", async () => {
    const { room, seat, first, second } = await openRoom();
    await press(seat, "Start session");
    expect(first.queryByRole("region", { name: "Stage view" })).toBeNull();
    await act(async () => room.becomeOn(false));
    const view = () => within(second.getByRole("region", { name: "Stage view" }));
    expect(view().getByText(/not on the stage, as when somebody shares a screen/)).toBeTruthy();
    await press(view(), "Show what the stage would show");
    // The code of conduct, and who agreed.
    expect(await view().findByText("2 of 2 have agreed.")).toBeTruthy();
    expect(view().getAllByRole("listitem").length).toBeGreaterThan(3);

    await press(seat, "Next step");
    expect(view().getByText("What are we looking back on today, and why now?")).toBeTruthy();
    expect(view().getByRole("timer", { name: "Time left in this step" })).toBeTruthy();
    await press(seat, "Next step");
    fireEvent.change(first.getByLabelText("Your reflection"), { target: { value: "The queue was long." } });
    await press(first, "Add reflection");
    expect(view().queryByText("The queue was long.")).toBeNull();
    await press(seat, "Reveal");
    expect(view().getByText("The queue was long.")).toBeTruthy();

    await press(seat, "Next step");
    expect(view().getByText("Ben Okafor has the floor")).toBeTruthy();
    expect(view().getByText("Next: Chen Wei")).toBeTruthy();
    expect(view().getAllByText(/^\d+:\d\d$/)).toHaveLength(2);
    expect(view().getByText("The queue was long.")).toBeTruthy();

    expect(within(seat.getByRole("region", { name: "Stage view" })).getByRole("button", { name: "Share to stage" }));
    await act(async () => room.becomeOn(true));
    expect(first.queryByRole("region", { name: "Stage view" })).toBeNull();
  });

  it("[E6] asks Teams now and then whether the app is on the stage, and knows it at once when it was shared here", async () => {
    const clock = createTestClock(1_000);
    let isSharing = false;
    const door = createStageDoor({
      stage: async () => ({
        isSharing: async () => isSharing,
        share: async () => {
          isSharing = true;
          return { ok: true };
        },
      }),
      address: "https://peerloop.example/meeting.html",
      timers: clock,
    });
    expect(door.isOn()).toBeUndefined();
    await act(async () => {});
    expect(door.isOn()).toBe(false);
    await door.share();
    expect(door.isOn()).toBe(true);
    isSharing = false;
    await act(async () => clock.advance(10_000));
    expect(door.isOn()).toBe(false);
    door.close();
    isSharing = true;
    await act(async () => clock.advance(60_000));
    expect(door.isOn()).toBe(false);
  });
});
