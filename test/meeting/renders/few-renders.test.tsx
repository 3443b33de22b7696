import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Command } from "../../../src/domain/command.ts";
import { ana, ben, chen as chenId, createRoom } from "../room.tsx";

const renders = await vi.hoisted(async () => (await import("./watch-renders.ts")).watchRenders());

afterEach(cleanup);

/** Ben's page in a step; Ana facilitates and Chen takes part, both without a screen that React would draw. */
async function inStep(steps: number) {
  const room = createRoom({ title: "Friday look back", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chenId)];
  const screen = b.panel();
  const send = (by: typeof a, command: Command) =>
    act(async () => {
      const sent = by.meeting.store.send(command);
      if (!sent.ok) throw new Error(sent.reason);
      await sent.settled;
    });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "I agree" })));
  await send(c, { type: "agree" });
  await send(a, { type: "start-session" });
  const present = [ana, ben, chenId];
  for (let step = 0; step < steps; step += 1) await send(a, { type: "next-step", present });
  renders.taken();
  return { screen, facilitate: (command: Command) => send(a, command), chen: (command: Command) => send(c, command) };
}

/** Names of the components drawn since the last time, each once. */
const drawn = (): readonly string[] => [...new Set(renders.taken())].sort();

describe("what is drawn again on a page of somebody who takes part", () => {
  it("is, for a pause and its end, what says so and who may change it", async () => {
    const { screen, facilitate } = await inStep(1);
    const sayIt = ["ActionButton", "Announcer", "AnyonePauses", "MoveOn"];

    await facilitate({ type: "pause" });
    expect(screen.getByText("Paused. Ana Silva can resume.")).toBeTruthy();
    expect(drawn()).toEqual([...sayIt, "Paused", "Standing"]);

    await facilitate({ type: "resume" });
    expect(drawn()).toEqual([...sayIt, "Standing", "TimeIsUp"]);
  });

  it("is the clock alone for another minute", async () => {
    const { facilitate } = await inStep(1);

    await facilitate({ type: "add-minute" });

    expect(drawn()).toEqual(["Ring", "StepClock"]);
  });

  it("is the queue alone for a raised hand", async () => {
    const { facilitate, chen } = await inStep(1);
    const queue = ["ActionButton", "Hand", "HandsBeside", "NextUp", "Queue", "Section", "TypedTurns"];

    await chen({ type: "raise-hand" });
    expect(drawn()).toEqual(queue);

    await facilitate({ type: "give-floor", to: chenId });
    expect(drawn()).toEqual(["Announcer", "Face", "FloorLine", ...queue].sort());
  });

  it("leaves the reactions, who is here and what was said alone when the step changes", async () => {
    const { facilitate } = await inStep(1);

    await facilitate({ type: "next-step", present: [ana, ben, chenId] });

    const again = drawn();
    expect(again).toContain("LiveStep");
    expect(again.filter((name) => ["ReactionRow", "SaidLine", "LinkLine", "TakeSeat"].includes(name))).toEqual([]);
  });
});
