import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { agendaOf } from "../../../src/domain/agenda.ts";
import { ana, ben, createRoom } from "../room.tsx";

afterEach(cleanup);

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const now = (screen: Screen) => screen.getByRole("region", { name: "Now" }).textContent ?? "";

describe("a step held by hand", () => {
  it("[C6] says at zero that the time is up and who goes on, and counts on quietly", async () => {
    const room = createRoom({ title: "By hand", format: "what-so-what-now-what", minutes: 30 });
    const [a, b] = [room.join(ana), room.join(ben)];
    const [seat, first, stage] = [a.panel(), b.panel(), b.stage()];
    await press(first, "I agree");
    await press(seat, "Wait for me after: Opening");
    await press(seat, "Start session");
    await press(seat, "Next step");
    expect(now(first)).not.toContain("Time is up");
    const opening = agendaOf(a.meeting.store.read().document)[1]?.durationMs ?? 0;
    await act(async () => room.clock.advance(opening + 12_000));
    expect(now(first)).toContain("Time is up: the facilitator goes on when you are ready.");
    expect(now(stage)).toContain("Time is up: the facilitator goes on when you are ready.");
    expect(now(seat)).toContain("Time is up: go on when everybody is ready.");
    expect(first.getByRole("timer").textContent).toMatch(/^\+0:1[12]$/);
    await press(seat, "Next step");
    expect(now(first)).not.toContain("Time is up");
  });
});
