import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { fitPlan } from "../../../src/domain/fit-plan.ts";
import { whatSoWhatNowWhat } from "../../../src/domain/formats/what-so-what-now-what.ts";
import { ana, ben, createRoom } from "../room.tsx";

afterEach(cleanup);

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const now = (screen: Screen) => screen.getByRole("region", { name: "Now" }).textContent ?? "";

describe("a step held by hand", () => {
  it("[C6] says at zero that the time is up and who goes on, and counts on quietly", async () => {
    const format = {
      ...whatSoWhatNowWhat,
      id: "by-hand",
      steps: whatSoWhatNowWhat.steps.map((step) => ({ ...step, advance: "manual" as const })),
    };
    const room = createRoom({ title: "By hand", format: "by-hand", minutes: 30 });
    const [a, b] = [room.join(ana), room.join(ben)];
    const fit = fitPlan(format, 1_800_000, 1);
    if (!fit.fits) throw new Error("does not fit");
    a.meeting.store.send({ type: "plan-session", plan: fit.plan });
    const [seat, first, stage] = [a.panel(), b.panel(), b.stage()];
    await press(first, "I agree");
    await press(seat, "Start session");
    await press(seat, "Next step");
    expect(now(first)).not.toContain("Time is up");
    const opening = fit.plan.steps[1]?.durationMs ?? 0;
    await act(async () => room.clock.advance(opening + 12_000));
    expect(now(first)).toContain("Time is up: the facilitator goes on when you are ready.");
    expect(now(stage)).toContain("Time is up: the facilitator goes on when you are ready.");
    expect(now(seat)).toContain("Time is up: go on when everybody is ready.");
    expect(first.getByRole("timer").textContent).toMatch(/^\+0:1[12]$/);
    await press(seat, "Next step");
    expect(now(first)).not.toContain("Time is up");
  });
});
