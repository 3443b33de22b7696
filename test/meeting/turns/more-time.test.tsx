import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createKeptChoices, deviceStorageOf } from "../../../src/meeting/device/kept-choices.ts";
import { ana, ben, chen, createRoom } from "../room.tsx";

afterEach(cleanup);

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

/** In the first round: Ben has the floor for 135 s or so, then Chen. */
async function inRound() {
  const room = createRoom({ title: "Friday look back", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chen)];
  const [seat, first, second] = [a.panel(), b.panel(), c.panel()];
  for (const screen of [first, second]) await press(screen, "I agree");
  await press(seat, "Start session");
  for (const _ of ["opening", "write", "round"]) await press(seat, "Next step");
  const round = () => {
    const at = c.meeting.pulse.read().position;
    if (at.phase !== "live" || !at.round) throw new Error("no round");
    return at.round;
  };
  const pass = (ms: number) => act(async () => room.clock.advance(ms));
  const asked = () =>
    [...c.meeting.store.read().document.facts()]
      .filter(({ key }) => key.startsWith("more/"))
      .map(({ by, value }) => ({ by, value }));
  return { seat, first, second, people: { b }, round, pass, asked };
}

describe("a moment more", () => {
  it("[T14] comes by itself when the speaker presses, once a turn", async () => {
    const { first, second, round, pass } = await inRound();
    expect(second.queryByRole("button", { name: "A moment more" })).toBeNull();
    const { shareMs, turnMs } = round();
    await pass(5_000);
    await press(first, "A moment more");
    await pass(300);
    expect(round().turnMs).toBe(turnMs + Math.min(60_000, Math.floor(shareMs / 2000) * 1000));
    const button = first.getByRole("button", { name: "A moment more" });
    expect(button.title).toBe("You have asked for a moment more in this turn already.");
  });

  it("[T15] row S1: is asked for by the device of whoever needs it, and looks like a press to everybody", async () => {
    const { first, second, round, pass, asked } = await inRound();
    fireEvent.click(first.getByRole("tab", { name: /People/ }));
    await act(async () => fireEvent.click(first.getByLabelText("Give me a moment more in every turn")));
    const { turnMs } = round();
    await pass(turnMs - 12_000);
    expect(asked()).toEqual([]);
    await pass(3_000);
    expect(asked()).toEqual([{ by: ben, value: {} }]);
    expect(round().turnMs).toBeGreaterThan(turnMs);
    fireEvent.click(second.getByRole("tab", { name: /People/ }));
    expect((second.getByLabelText("Give me a moment more in every turn") as HTMLInputElement).checked).toBe(false);
  });
});

describe("a choice kept on the device", () => {
  const owner = { tenant: "t", member: "m-ben" };

  it("[T15] is there the next time, for its owner alone", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (k: string, v: string) => void kept.set(k, v),
    };
    createKeptChoices(owner, storage).set("more-time", true);
    expect(createKeptChoices(owner, storage).isOn("more-time")).toBe(true);
    expect(createKeptChoices({ ...owner, member: "m-chen" }, storage).isOn("more-time")).toBe(false);
  });

  it("[T15] lasts as long as the page where the browser forbids to keep anything, and never becomes a cookie", () => {
    const view = {
      get localStorage(): Storage {
        throw new Error("storage is forbidden here");
      },
    };
    const choices = createKeptChoices(owner, deviceStorageOf(view));
    choices.set("more-time", true);
    expect(choices.isOn("more-time")).toBe(true);
    expect(document.cookie).toBe("");
  });
});
