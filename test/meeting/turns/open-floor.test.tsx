import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import { ana, ben, chen, createRoom, dina } from "../room.tsx";

afterEach(cleanup);

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const turns = (screen: Screen) => screen.getByRole("region", { name: "Turns" }).textContent ?? "";

/** In the opening step, in which everybody talks. */
async function talking() {
  const room = createRoom({ title: "Friday look back", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chen)];
  const [seat, first, second] = [a.panel(), b.panel(), c.panel()];
  for (const screen of [first, second]) await press(screen, "I agree");
  await press(seat, "Start session");
  await press(seat, "Next step");
  return { seat, first, second, stage: b.stage() };
}

describe("raised hands", () => {
  it("[T13] stand in a queue that everybody sees, on panel and stage", async () => {
    const { seat, first, second, stage } = await talking();
    expect(turns(first)).toContain("Raise your hand to be called.");
    await press(second, "Raise hand");
    await press(first, "Raise hand");
    expect(turns(seat)).toContain("NextChen WeiBen Okafor");
    expect(turns(first)).toContain("NextChen WeiYou");
    expect(turns(stage)).toContain("Chen Wei");
    await press(second, "Lower hand");
    expect(turns(seat)).toContain("NextBen Okafor");
  });

  it("[T12] let the seat give the floor to the first with one press, until that one is done", async () => {
    const { seat, first, second, stage } = await talking();
    await press(second, "Raise hand");
    await press(first, "Raise hand");
    await press(seat, "Call Chen Wei");
    expect(first.getByRole("region", { name: "Now" }).textContent).toContain("Chen Wei has the floor");
    expect(turns(stage)).toContain("Has the floorChen Wei");
    expect(turns(second)).toContain("You");
    await press(second, "I'm done");
    expect(turns(seat)).toContain("NextBen Okafor");
    expect(second.getByRole("button", { name: "Raise hand" })).toBeTruthy();
  });

  it("[T12] can be followed by a turn in writing", async () => {
    const { seat, first, second } = await talking();
    await press(first, "Raise hand");
    await press(first, "Type my turn");
    fireEvent.change(first.getByLabelText("My turn in writing"), { target: { value: "It was quiet." } });
    await press(seat, "Call Ben Okafor");
    await press(first, "Send my turn");
    expect(turns(second)).toContain("It was quiet.");
  });
});

describe("the mirror of an open step", () => {
  /** Everybody has agreed; Chen has had the floor for three minutes, Ben for one. */
  async function shared(...ids: readonly string[]) {
    const room = createRoom({ title: "Friday look back", format: "what-so-what-now-what", minutes: 60 });
    const seat = room.join(ana);
    const others = [ben, chen, dina, ...ids.map((id) => id as MemberId)].map((member) => room.join(member));
    const screens = [seat, ...others].map((one) => one.panel());
    const [panel, first, second] = screens as [Screen, Screen, Screen];
    await act(async () => {
      for (const { meeting } of others) meeting.store.send({ type: "agree" });
    });
    await press(panel, "Start session");
    await press(panel, "Next step");
    for (const [to, ms] of [
      [chen, 90_000],
      [ben, 30_000],
    ] as const) {
      await act(async () => seat.meeting.store.send({ type: "give-floor", to }));
      await act(async () => room.clock.advance(ms));
    }
    return { panel, first, second };
  }

  it("[T17] shows from five people on how the floor was shared, and to each alone their own share", async () => {
    const { panel, first, second } = await shared("m-eli", "m-farah");
    for (const screen of [panel, first, second]) {
      expect(screen.getByText("How the floor was shared")).toBeTruthy();
      expect(screen.getByText("2 of 5 have had the floor in this step.")).toBeTruthy();
      expect(screen.getByText("The third of you that had it longest: 100 % of that time.")).toBeTruthy();
    }
    expect(first.getByText("You: 25 %. Nobody else sees this.")).toBeTruthy();
    expect(second.getByText("You: 75 %. Nobody else sees this.")).toBeTruthy();
    expect(panel.queryByText(/^You: /)).toBeNull();
  });

  it("[T17] is not there for four", async () => {
    const { first } = await shared("m-eli");
    expect(first.queryByText("How the floor was shared")).toBeNull();
  });
});
