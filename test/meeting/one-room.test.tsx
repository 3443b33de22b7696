import { act, cleanup, fireEvent, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, createRoom } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const write = (screen: Screen, label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const now = (screen: Screen) => screen.getByRole("region", { name: "Now" }).textContent ?? "";

/** Ana has the seat; Ben comes with Chen, Dina and Eli beside him, all of whom agreed. */
async function oneRoom() {
  const room = createRoom({ title: "In one room", format: "what-so-what-now-what", minutes: 40 });
  const [seat, device] = [room.join(ana).panel(), room.join(ben).panel()];
  await act(async () => fireEvent.click(device.getByRole("tab", { name: /^People/ })));
  for (const name of ["Chen", "Dina", "Eli"]) {
    write(device, "People beside me", name);
    await press(device, "Add this person");
  }
  return { seat, device };
}
async function started() {
  const call = await oneRoom();
  await press(call.device, "I agree");
  for (const name of ["Chen", "Dina", "Eli"]) await press(call.device, `Agreed aloud: ${name}`);
  await press(call.seat, "Start session");
  await press(call.seat, "Next step");
  return call;
}

describe("several people at one device", () => {
  it("row S28: four people on one device get turns and commitments", async () => {
    const { seat, device } = await started();
    await press(seat, "Next step");
    await press(seat, "Next step");
    const heard: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      heard.push(/(You have|Chen|Dina|Eli)/.exec(now(device))?.[0] ?? "");
      expect(now(device)).toMatch(/You have the floor|\(beside you\) has the floor/);
      if (turn === 1) {
        await press(device, "Type my turn");
        write(device, "My turn in writing", "Typed at Ben's device.");
        await press(device, "Send my turn");
      } else await press(device, "I'm done");
    }
    expect(heard.sort()).toEqual(["Chen", "Dina", "Eli", "You have"]);
    expect(seat.getByRole("tab", { name: "People 5" })).toBeTruthy();

    for (let step = 0; !seat.queryByText("What we will try") && step < 12; step += 1) {
      if (device.queryByLabelText("My commitment")) {
        write(device, "My commitment", "Ben tries");
        await press(device, "Keep commitment");
        await press(device, "Dina (beside you)");
        write(device, "My commitment", "Dina tries");
        await press(device, "Keep commitment");
      } else await press(seat, "Next step");
    }
    const kept = within(seat.getByRole("region", { name: "What we will try" }));
    expect(kept.getByText("Dina tries")).toBeTruthy();
    expect(kept.getByText("Dina (beside Ben Okafor)")).toBeTruthy();
  });
});
