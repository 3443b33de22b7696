import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { roleOf } from "../../src/domain/roles.ts";
import { ana, ben, chen, createRoom } from "./room.tsx";

afterEach(cleanup);

const lesson = { title: "Indexes", format: "learning-loop-lesson", minutes: 45 };
const teacher = { role: "teacher", member: ben, toldAt: 0 };

async function begun(row: Parameters<typeof createRoom>[0], here = [ben, chen]) {
  const room = createRoom(row);
  const seat = room.join(ana);
  const others = here.map((member) => room.join(member));
  for (const { meeting } of others) meeting.store.send({ type: "agree" });
  const next = () => seat.meeting.store.send({ type: "next-step", present: [ana, ...here] });
  seat.meeting.store.send({ type: "start-session" });
  const solo = () => {
    const { position: at } = seat.meeting.pulse.read();
    return at.phase === "live" && at.step.mode === "solo";
  };
  for (let steps = 0; steps < 9 && !solo(); steps += 1) next();
  const holder = (member: typeof ben) => {
    const { position: at, view } = seat.meeting.pulse.read();
    return at.phase === "live" && roleOf(view.document, at.steps, at.step, member) === "teacher";
  };
  return { seat, holder };
}

describe("whoever was asked for a role", () => {
  it("[B2] has it when the step comes, and the seat may give it to somebody else", async () => {
    const { seat, holder } = await begun({ ...lesson, speakers: [teacher] });
    expect(holder(ben)).toBe(true);
    seat.meeting.store.send({ type: "give-floor", to: chen });
    expect([holder(ben), holder(chen)]).toEqual([false, true]);
  });

  it("[B2] is not called while they are away: the seat gives the floor as ever", async () => {
    const { seat, holder } = await begun({ ...lesson, speakers: [teacher] }, [chen]);
    const { position: at } = seat.meeting.pulse.read();
    expect(at.phase === "live" && at.round).toBeFalsy();
    expect(holder(ben)).toBe(false);
  });
});

describe("the lobby", () => {
  it("[B1] shows the time and who speaks", () => {
    const room = createRoom({ ...lesson, startsAt: Date.UTC(2026, 10, 26, 14), speakers: [teacher] });
    const screen = room.join(chen).panel();
    expect(screen.getByText(/^Planned for Thu/)).toBeTruthy();
    expect(screen.getByText("teacher: Ben Okafor")).toBeTruthy();
  });

  it("[B4] follows what is changed elsewhere, and the agenda with it", async () => {
    const room = createRoom(lesson);
    const seat = room.join(ana);
    const screen = seat.panel();
    await act(async () => seat.meeting.plan.change({ title: "B-trees", minutes: 60 }));
    expect(screen.getByRole("heading", { level: 1, name: "B-trees" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start session" }));
    const { position: at } = seat.meeting.pulse.read();
    const total = at.phase === "live" ? at.steps.reduce((sum, { durationMs }) => sum + durationMs, 0) : 0;
    expect(total).toBe(60 * 60_000);
  });

  it("[B6] row S29: says to the one who is asked what for, and lets them say no", async () => {
    const room = createRoom({ ...lesson, startsAt: Date.UTC(2026, 10, 26, 14), speakers: [teacher] });
    const asked = room.join(ben).panel();
    expect(
      room
        .join(chen)
        .panel()
        .queryByText(/^You are asked/),
    ).toBeNull();
    expect(asked.getByText(/^You are asked to take the role “teacher” in “Indexes”, Thu/)).toBeTruthy();
    expect(asked.getByText(/about 10 min/)).toBeTruthy();
    fireEvent.click(asked.getByRole("button", { name: /^I cannot take the role/ }));
    expect(asked.getByText("The role is freed in a moment.")).toBeTruthy();
    await act(async () => room.clock.advance(6_000));
    expect(asked.getByText(/^The role is free again/)).toBeTruthy();
    expect(asked.queryByText("teacher: Ben Okafor")).toBeNull();
  });
});
