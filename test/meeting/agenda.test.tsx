import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ana, ben, createRoom } from "./room.tsx";

afterEach(cleanup);

it("[S11] the agenda lets the seat choose which steps wait for it, and tells everybody", async () => {
  const room = createRoom({ title: "By hand", format: "what-so-what-now-what", minutes: 30 });
  const [seat, member] = [room.join(ana).panel(), room.join(ben).panel()];
  const [first] = await seat.findAllByRole("button", { name: /^Wait for me after/ });
  if (!first) throw new Error("no step can be chosen");
  expect(first.getAttribute("aria-pressed")).toBe("false");
  await act(async () => fireEvent.click(first));
  expect(first.getAttribute("aria-pressed")).toBe("true");
  expect(member.queryByRole("button", { name: /^Wait for me after/ })).toBeNull();
  expect(member.getAllByRole("img", { name: "waits for the facilitator" })).toHaveLength(1);
});
