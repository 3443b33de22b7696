import { act, cleanup, fireEvent, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, chen, createRoom } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const WORDS = "Cameras are <b>optional</b>.";

describe("the code of conduct in the lobby", () => {
  it("row S21: [G3] [G4] is drafted together, agreed anew by each, and shown on the stage", async () => {
    const room = createRoom({ title: "Together", format: "what-so-what-now-what", minutes: 45 });
    const seatDesk = room.join(ana);
    const [seat, first, second] = [seatDesk.panel(), room.join(ben).panel(), room.join(chen).panel()];
    expect(seat.queryByLabelText("A sentence for the code")).toBeNull();
    await press(first, "I agree");
    await act(async () =>
      fireEvent.change(first.getByLabelText("A sentence for the code"), { target: { value: WORDS } }),
    );
    await press(first, "Propose a sentence");
    const proposed = within(second.getByRole("list", { name: "Proposed for the code" }));
    expect(proposed.getByText("Ben Okafor").parentElement?.textContent).toBe("Ben Okafor · 1 for, 0 against");
    expect(first.queryByText(/has changed since you agreed/)).toBeNull();
    await press(second, `Yes: ${WORDS}`);
    expect(second.queryByRole("list", { name: "Proposed for the code" })).toBeNull();
    const stage = seatDesk.stage();
    for (const screen of [seat, first, second, stage]) expect(screen.getByText(WORDS)).toBeTruthy();
    expect(first.getByText(/has changed since you agreed/)).toBeTruthy();
    await press(second, `Propose to drop: ${WORDS}`);
    await press(second, `Take it back: ${WORDS}`);
    for (const screen of [first, second]) await press(screen, "I agree");
    await press(seat, "Start session");
    await press(seat, "Next step");
    expect(first.queryByRole("button", { name: "I agree" })).toBeNull();
  });

  it("[D7] keeps a half-typed sentence over a reload, and shows it in every window of its writer", async () => {
    const room = createRoom({ title: "Together", format: "what-so-what-now-what", minutes: 45 });
    room.join(ana);
    const kept = new Map<string, string>();
    const told: (() => void)[] = [];
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        kept.set(key, value);
        for (const heard of told) heard();
      },
      removeItem: (key: string) => void kept.delete(key),
      watch: (heard: () => void) => void told.push(heard),
    };
    const [one, other] = [room.join(ben, storage), room.join(ben, storage)];
    const [before, beside] = [one.panel(), other.panel()];
    const line = (screen: Screen) => screen.getByLabelText<HTMLInputElement>("A sentence for the code");
    await act(async () => fireEvent.change(line(before), { target: { value: "Cameras are" } }));
    expect(line(beside).value).toBe("Cameras are");
    one.leave();
    const again = room.join(ben, storage).panel();
    expect(line(again).value).toBe("Cameras are");
    await act(async () => fireEvent.change(line(again), { target: { value: WORDS } }));
    await press(again, "Propose a sentence");
    expect([line(again).value, line(beside).value]).toEqual(["", ""]);
  });
});
