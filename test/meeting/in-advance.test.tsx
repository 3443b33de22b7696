import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { InAdvance, InAdvanceNote } from "../../src/contract/in-advance.ts";
import type { StepId } from "../../src/domain/ids.ts";
import type { Drafts } from "../../src/writing/drafts.ts";
import { createKeptPlaces } from "../../src/writing/in-advance/kept-places.ts";
import type { Writer } from "../../src/writing/in-advance/writer.ts";
import "../ui/patience.ts";
import { ana, ben, chen, createRoom } from "./room.tsx";

afterEach(cleanup);

const row = { title: "Looking back", format: "what-so-what-now-what", minutes: 45, inAdvance: true };
const before = (mine: boolean, isSeat = false): InAdvance => ({
  step: { id: "what-write" as StepId, title: "What?", prompts: ["What happened?"] },
  begun: false,
  code: { version: 1, sentences: ["We listen."] },
  mine,
  isSeat,
  contributed: isSeat ? { count: null } : null,
});

/** A server that takes everything, and what it was given. */
function createServer(isSeat = false) {
  const taken: InAdvanceNote[] = [];
  const writerOf = (drafts: Drafts): Writer => ({
    door: {
      read: async () => before(taken.length > 0, isSeat),
      async write(_, note) {
        taken.push(note);
        return before(true);
      },
      takeBack: async () => before(false),
    },
    places: createKeptPlaces({ tenant: "t", member: ben, space: "sp" }, undefined),
    draftsOf: () => drafts,
    after: () => () => {},
  });
  return { taken, writerOf };
}

describe("contributing in advance, in the lobby", () => {
  it("[B8] stands in its step as written once the session has begun, and is changed there by the page that wrote it", async () => {
    const room = createRoom(row);
    const seat = room.join(ana);
    const { taken, writerOf } = createServer();
    const writer = room.join(ben, undefined, writerOf);
    const panel = writer.panel();
    // Who has agreed in the lobby need not agree again beside the box.
    writer.meeting.store.send({ type: "agree" });
    fireEvent.click(await panel.findByRole("button", { name: "Contribute in advance to Looking back" }));
    expect(panel.queryByLabelText("I agree to this code of conduct")).toBeNull();
    fireEvent.change(panel.getByLabelText("Your contribution"), { target: { value: "before we met" } });
    await act(async () => fireEvent.click(panel.getByRole("button", { name: "Hand in" })));
    expect(taken).toMatchObject([{ step: "what-write", text: "before we met", named: true, code: 1 }]);

    act(() => {
      seat.meeting.store.send({ type: "start-session" });
      seat.meeting.store.send({ type: "next-step", present: [ana, ben] });
    });
    for (let steps = 0; steps < 9; steps += 1) {
      const { position: at } = seat.meeting.pulse.read();
      if (at.phase === "live" && at.step.id === "what-write") break;
      act(() => void seat.meeting.store.send({ type: "next-step", present: [ana, ben] }));
    }
    expect(panel.getByLabelText("Your reflection")).toHaveProperty("value", "before we met");
    fireEvent.change(panel.getByLabelText("Your reflection"), { target: { value: "better words" } });
    await act(async () => fireEvent.click(panel.getByRole("button", { name: "Save the change" })));
    const { slip, kept } = writer.meeting.drafts.read("reflection/what-write");
    expect([slip, kept]).toEqual([taken[0]?.slip, { text: "better words", named: true }]);
  });

  it("[D7] [B8] stands in every window of its writer as handed in, though one of them had asked before", async () => {
    const room = createRoom(row);
    room.join(ana);
    const { taken, writerOf } = createServer();
    const writer = room.join(ben, undefined, writerOf);
    const panel = writer.panel();
    fireEvent.click(await panel.findByRole("button", { name: "Contribute in advance to Looking back" }));
    const { drafts } = writer.meeting;
    const other = { ...drafts.read("reflection/what-write"), text: "from the tab" };
    const { slip, editKey } = other;
    taken.push({ step: "what-write" as StepId, slip, editKey, text: "from the tab", named: true, code: 1 });
    await act(async () =>
      drafts.write("reflection/what-write", { ...other, kept: { text: "from the tab", named: true } }),
    );
    expect(await panel.findByText(/^Handed in/)).toBeTruthy();
    expect(panel.queryByText(/^The plan changed/)).toBeNull();
  });

  it("[G5] asks whoever has not agreed yet to do so beside the box; that opens no gate", async () => {
    const room = createRoom(row);
    const seat = room.join(ana);
    const { taken, writerOf } = createServer();
    const panel = room.join(chen, undefined, writerOf).panel();
    fireEvent.click(await panel.findByRole("button", { name: "Contribute in advance to Looking back" }));
    fireEvent.change(panel.getByLabelText("Your contribution"), { target: { value: "words" } });
    fireEvent.click(panel.getByLabelText("I agree to this code of conduct"));
    await act(async () => fireEvent.click(panel.getByRole("button", { name: "Hand in" })));
    expect(taken).toHaveLength(1);
    act(() => void seat.meeting.store.send({ type: "start-session" }));
    expect(seat.meeting.store.send({ type: "next-step", present: [ana, chen] })).toEqual({
      ok: false,
      reason: "not-all-agreed",
    });
  });

  it("[R5] tells the seat from when on it reads how many there are, and gives it nothing to write", async () => {
    const room = createRoom(row);
    const panel = room.join(ana, undefined, createServer(true).writerOf).panel();
    expect(await panel.findByText(/^From five people on you see here/)).toBeTruthy();
    expect(panel.queryByRole("button", { name: /^Contribute in advance/ })).toBeNull();
  });
});
