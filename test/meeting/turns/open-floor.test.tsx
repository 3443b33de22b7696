import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, chen, createRoom } from "../room.tsx";

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
