import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, chen, createRoom } from "../room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const undo = (screen: Screen) => screen.queryByRole("button", { name: "Undo" });
const step = (screen: Screen) => screen.getByRole("region", { name: "Now" }).querySelector("h2")?.textContent;

/** Ana facilitates, Ben and Chen take part; in the first step, for longer than its beginning could be taken back. */
async function began() {
  const room = createRoom({ title: "Friday look back", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chen)];
  for (const { meeting } of [b, c]) meeting.store.send({ type: "agree" });
  a.meeting.store.send({ type: "start-session" });
  a.meeting.store.send({ type: "next-step", present: [ana, ben, chen] });
  room.clock.advance(11_000);
  const pass = (ms: number) => act(async () => room.clock.advance(ms));
  return { seat: a.panel(), first: b.panel(), second: () => c.panel(), pass };
}

describe("the button that takes a control back", () => {
  it("[S8] stands for ten seconds after a step, and brings the step back", async () => {
    const { seat, first, pass } = await began();
    const opening = step(first);
    expect(undo(seat)).toBeNull();
    await press(seat, "Next step");
    await pass(9_900);
    expect(undo(seat)).toBeTruthy();
    expect(undo(first)).toBeNull();
    await press(seat, "Undo");
    expect(step(first)).toBe(opening);
    expect(undo(seat)).toBeNull();

    await press(seat, "Next step");
    await pass(10_100);
    expect(undo(seat)).toBeNull();
    expect(step(first)).not.toBe(opening);
  });

  it("[S8] takes back the last of two controls, ten seconds from that one", async () => {
    const { seat, first, pass } = await began();
    await press(seat, "Next step");
    await pass(6_000);
    const writing = step(first);
    await press(seat, "Next step");
    await pass(6_000);
    expect(step(first)).not.toBe(writing);
    await press(seat, "Undo");
    expect(step(first)).toBe(writing);
    expect(undo(seat)).toBeNull();
  });

  it("[S8] goes once somebody else has moved the session, and stays through what others write", async () => {
    const { seat, first, second, pass } = await began();
    await press(seat, "Next step");
    await press(first, "Ready");
    expect(undo(seat)).toBeTruthy();
    for (const screen of [first, second()]) await press(screen, "Move on");
    await pass(100);
    expect(undo(seat)).toBeNull();
  });

  it("[S8] is nobody's after the seat has gone to somebody else", async () => {
    const { seat, first, pass } = await began();
    await press(seat, "Next step");
    fireEvent.click(seat.getByRole("tab", { name: /People/ }));
    await press(seat, "Hand over the seat");
    await press(seat, "Ben Okafor");
    await pass(100);
    expect(first.getByRole("button", { name: "Next step" })).toBeTruthy();
    for (const screen of [seat, first]) expect(undo(screen)).toBeNull();
  });
});
