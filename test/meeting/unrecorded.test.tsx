import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ana, ben, createRoom } from "./room.tsx";

afterEach(cleanup);

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;
const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const tick = (screen: Screen) =>
  act(async () => fireEvent.click(screen.getByLabelText("Record nothing of this session")));

it("[K20] row S20: the facilitator chooses that nothing is recorded, and everybody reads it from the lobby to the end", async () => {
  const room = createRoom({ title: "Between us", format: "what-so-what-now-what", minutes: 45 });
  const [first, second] = [room.join(ana), room.join(ben)];
  const [seat, other, stage] = [first.panel(), second.panel(), second.stage()];
  const says = () => [
    ...[seat, other].map((screen) => screen.queryAllByText(/^Nothing of this session is recorded/).length),
    stage.queryAllByText("Nothing is recorded").length,
  ];
  expect(other.queryByLabelText("Record nothing of this session")).toBeNull();
  expect(says()).toEqual([0, 0, 0]);
  await tick(seat);
  expect(says()).toEqual([1, 1, 1]);
  await press(other, "I agree");
  await tick(seat);
  expect(seat.getByText("Somebody has agreed because nothing is recorded: that stands.")).toBeTruthy();
  expect(says()).toEqual([1, 1, 1]);

  await press(seat, "Start session");
  await press(seat, "Next step");
  expect(says()).toEqual([1, 1, 1]);
  await press(seat, "More");
  await press(seat, "End session");
  await act(async () => room.clock.advance(20_000));
  for (const screen of [seat, other]) {
    expect(screen.getByText(/^Nothing of this session was kept/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Publish record" })).toBeNull();
  }
});
