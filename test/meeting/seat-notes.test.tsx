import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, createRoom } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const SECRET = "Ask Ben about the cable.";

/** What a browser keeps for one person's page. */
function createStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("notes of whoever holds the seat", () => {
  it("[S10] stay on the device, over a reload, and are for nobody else", async () => {
    const room = createRoom({ title: "Notes", format: "what-so-what-now-what", minutes: 30 });
    const storage = createStorage();
    const [first, other] = [room.join(ana, storage), room.join(ben)];
    const [seat, member] = [first.panel(), other.panel()];
    await press(seat, "Notes for yourself");
    fireEvent.change(seat.getByLabelText("My notes"), { target: { value: SECRET } });
    expect(member.queryByRole("button", { name: "Notes for yourself" })).toBeNull();
    first.leave();

    const again = room.join(ana, storage);
    const reloaded = again.panel();
    expect(reloaded.getByDisplayValue(SECRET)).toBeTruthy();
    expect(JSON.stringify([...other.meeting.store.read().document.facts()])).not.toContain(SECRET);
    expect([...storage.kept.keys()].filter((key) => storage.kept.get(key)?.includes(SECRET))).toHaveLength(1);

    await act(() => again.meeting.seat.handOver(ben));
    expect(reloaded.queryByDisplayValue(SECRET)).toBeNull();
    await press(member, "Notes for yourself");
    expect(member.getByLabelText<HTMLTextAreaElement>("My notes").value).toBe("");
  });
});
