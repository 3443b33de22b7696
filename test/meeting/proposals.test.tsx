import { act, cleanup, fireEvent, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { NoteId } from "../../src/domain/ids.ts";
import { ana, ben, chen, createRoom } from "./room.tsx";
import "../ui/patience.ts";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const QUESTION = "question/q1";

/** Ben asked, nobody answered, and it is over; the seat is Ana's. */
async function ended(...questions: readonly string[]) {
  const room = createRoom({ title: "Friday", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chen)];
  const [seat, asker, other] = [a.panel(), b.panel(), c.panel()];
  await act(async () => {});
  for (const screen of [asker, other]) await press(screen, "I agree");
  await press(seat, "Start session");
  await press(seat, "Next step");
  await act(async () => {
    for (const [at, text] of questions.entries())
      b.meeting.store.send({ type: "ask-question", id: `q${at + 1}` as NoteId, text });
  });
  await press(seat, "More");
  await press(seat, "End session");
  const pass = (ms: number) => act(async () => room.clock.advance(ms));
  await pass(5_000);
  const region = async () => within(await asker.findByRole("region", { name: "Yours to keep" }));
  return { room, b, seat, asker, other, pass, region };
}

describe("what a session proposes, after its end", () => {
  it("[K10] stands on the panel of whose words it is, who may see it is said, and on nobody else's", async () => {
    const { seat, other, region } = await ended("Who owns it?");
    const box = (await region()).getByRole("textbox", { name: "Keep this as a question?" });
    expect(box).toHaveProperty("value", "Who owns it?");
    expect((await region()).getByText(/^Only you see this\./)).toBeTruthy();
    expect((await region()).getByText("From: question box")).toBeTruthy();
    for (const screen of [seat, other]) expect(screen.queryByRole("region", { name: "Yours to keep" })).toBeNull();
  });

  it("[K11] is kept as its author wants it to say, and taken out again with the same button", async () => {
    const { room, asker, region } = await ended("Who owns it?");
    const box = (await region()).getByRole("textbox", { name: "Keep this as a question?" });
    fireEvent.change(box, { target: { value: "  " } });
    expect(asker.getByRole("button", { name: "Keep" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(box, { target: { value: "Who owns the runbook?" } });
    const keep = asker.getByRole("button", { name: "Keep: Who owns the runbook?" });
    keep.focus();
    await act(async () => fireEvent.click(keep));
    expect([...room.kept]).toEqual([[QUESTION, "Who owns the runbook?"]]);
    expect((await region()).getByText("Kept as a question.")).toBeTruthy();
    expect(document.activeElement).toBe(
      asker.getByRole("button", { name: "Take it out again: Who owns the runbook?" }),
    );
    await press(asker, "Take it out again: Who owns the runbook?");
    expect(room.kept.size).toBe(0);
    expect((await region()).getByRole("textbox")).toHaveProperty("value", "Who owns the runbook?");
  });

  it("[K11] is forgotten a moment after No thanks, which can be undone until then", async () => {
    const { room, asker, pass, region } = await ended("Who owns it?");
    await region();
    await press(asker, "No thanks: Who owns it?");
    await press(asker, "Undo: Who owns it?");
    await pass(6_000);
    expect(room.kept.size).toBe(0);
    await press(asker, "No thanks: Who owns it?");
    expect((await region()).getByText("Forgotten in a moment.")).toBeTruthy();
    await pass(5_000);
    expect([...room.kept]).toEqual([[QUESTION, null]]);
    expect(asker.queryByRole("region", { name: "Yours to keep" })).toBeNull();
  });

  it("says so when keeping did not work, and loses nothing that was written, not in a reload either", async () => {
    const { room, b, asker, region } = await ended("Who owns it?");
    room.setServerUp(false);
    fireEvent.change((await region()).getByRole("textbox"), { target: { value: "Who owns the runbook?" } });
    await press(asker, "Keep: Who owns the runbook?");
    expect((await region()).getByText(/Peerloop cannot be reached right now/)).toBeTruthy();
    expect((await region()).getByRole("textbox")).toHaveProperty("value", "Who owns the runbook?");
    const again = b.panel();
    const reloaded = within(await again.findByRole("region", { name: "Yours to keep" }));
    expect(reloaded.getByRole("textbox")).toHaveProperty("value", "Who owns the runbook?");
  });

  it("shows three, and the rest when asked", async () => {
    const { asker, region } = await ended("One?", "Two?", "Three?", "Four?", "Five?");
    expect((await region()).getAllByRole("textbox")).toHaveLength(3);
    await press(asker, "Show 2 more");
    expect((await region()).getAllByRole("textbox")).toHaveLength(5);
  });
});
