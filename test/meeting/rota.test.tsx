import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ana, ben, createRoom } from "./room.tsx";

afterEach(cleanup);

it("[S19] proposes to the seat's holder alone whose turn it would be, never themselves, and leaves it to them", async () => {
  const room = createRoom({ title: "Looking back", format: "what-so-what-now-what", minutes: 45 });
  const [first, second] = [room.join(ana), room.join(ben)];
  const [panel, other] = [first.panel(), second.panel()];
  const offers = () => [panel, other].map((screen) => screen.queryAllByRole("button", { name: /^Hand over to / }));
  const count = () => offers().map(({ length }) => length);
  expect(count()).toEqual([0, 0]);
  await act(async () => first.meeting.seat.handOver(ben));
  // Nobody has served: nobody's turn can be said.
  expect(count()).toEqual([0, 0]);
  await act(async () => room.served(ben));
  expect(count()).toEqual([0, 1]);
  expect(first.meeting.seat.state()?.member).toBe(ben);
  await act(async () => fireEvent.click(other.getByRole("button", { name: "Hand over to Ana Silva?" })));
  expect(first.meeting.seat.state()?.member).toBe(ana);
  expect(count()).toEqual([0, 0]);
});
