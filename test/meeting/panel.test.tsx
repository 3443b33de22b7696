import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, chen, createRoom, dina } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

const plan = { title: "Friday look back", format: "what-so-what-now-what", minutes: 30 };

afterEach(cleanup);

/** One render per person, in one page: each person's screen is asked on its own. */
const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const write = (screen: Screen, label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const now = (screen: Screen) => screen.getByRole("region", { name: "Now" }).textContent ?? "";

async function began() {
  const room = createRoom(plan);
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chen)];
  const [seat, first, second] = [a.panel(), b.panel(), c.panel()];
  for (const screen of [first, second]) await press(screen, "I agree");
  await press(seat, "Start session");
  await press(seat, "Next step");
  const pass = (ms: number) => act(async () => room.clock.advance(ms));
  return { room, seat, first, second, people: { a, b, c }, pass };
}

/** …in the step in which everybody writes. */
async function writing() {
  const call = await began();
  await press(call.seat, "Next step");
  return call;
}

describe("the side panel", () => {
  it("carries a whole session, from agreeing to the record", async () => {
    const { seat, first, second } = await writing();
    expect(now(first)).toContain("What? Write");
    write(first, "Your reflection", "The demo came a day early.");
    fireEvent.click(first.getByLabelText("without my name"));
    expect(first.getByLabelText("Your reflection").getAttribute("aria-describedby")).not.toBeNull();
    expect(first.getByText(/Only the words, never your name/)).toBeTruthy();
    await press(first, "Add reflection");
    expect(seat.getByText("1 of 3 has written")).toBeTruthy();
    expect(seat.queryByText("The demo came a day early.")).toBeNull();

    await press(seat, "Reveal");
    expect(second.getByText("The demo came a day early.")).toBeTruthy();
    expect(second.getByText("Without a name")).toBeTruthy();
    await press(second, "Same here");
    expect(seat.getByText("Same here ×1")).toBeTruthy();

    await press(seat, "Next step");
    expect(now(seat)).toContain("Ben Okafor has the floor");
    expect(now(first)).toContain("You have the floor");
    await press(first, "Pass");
    expect(now(first)).toContain("Chen Wei has the floor");
    await press(second, "Type my turn");
    write(second, "My turn in writing", "We tested too late.");
    await press(second, "Send my turn");
    expect(first.getByText("We tested too late.")).toBeTruthy();
    expect(now(first)).toContain("You have the floor");

    await press(seat, "More");
    await press(seat, "End session");
    expect(seat.getByText("Ends for everybody in a moment.")).toBeTruthy();
    await press(seat, "Undo");
    expect(now(seat)).toContain("What? Round");
  });

  it("[K9] ends when ending was not undone, thanks by name, and says what the record keeps", async () => {
    const { seat, first, pass } = await began();
    await press(seat, "More");
    await press(seat, "End session");
    await pass(5_000);
    expect(first.getByText("2 people who took part")).toBeTruthy();
    expect(first.getByRole("region", { name: "Thank you" }).textContent).toContain("Helped: Ana Silva");
    await press(seat, "Publish record");
    expect(first.getByText(/Published/)).toBeTruthy();
  });

  it("[K4] [K5] lets each take their own words back out of the record, with a moment to undo it", async () => {
    const { seat, first, second, pass } = await writing();
    write(first, "Your reflection", "I was late.");
    await press(first, "Add reflection");
    await press(seat, "Reveal");
    await press(seat, "More");
    await press(seat, "End session");
    await pass(5_000);
    for (const other of [seat, second]) expect(other.queryByRole("region", { name: "Yours in the record" })).toBeNull();

    const own = first.getByRole("region", { name: "Yours in the record" });
    expect(own.textContent).toContain("What was written without a name cannot be told apart, so it stays.");
    await press(first, "Take back: I was late.");
    expect(own.textContent).toContain("Gone in a moment");
    await press(first, "Undo: I was late.");
    await pass(6_000);
    await press(first, "Take back: I was late.");
    await pass(5_000);
    expect(first.queryByRole("region", { name: "Yours in the record" })).toBeNull();
  });

  it("shows the same clock to everybody and draws it again by itself", async () => {
    const { seat, first, pass } = await writing();
    const before = seat.getByRole("timer").textContent;
    expect(first.getByRole("timer").textContent).toBe(before);
    await pass(2_000);
    expect(seat.getByRole("timer").textContent).not.toBe(before);
    expect(first.getByRole("timer").textContent).toBe(seat.getByRole("timer").textContent);
    expect(seat.getByRole("timer").getAttribute("aria-live")).toBe("off");
  });

  it("moves on by itself when a step's time is up, and says near the end that it is almost over", async () => {
    const { first, pass } = await writing();
    await pass(30_000);
    expect(first.getByText("Almost over")).toBeTruthy();
    await pass(15_000);
    expect(now(first)).toContain("What? Round");
  });

  it("keeps the gate shut until all have agreed, with names for the seat alone", async () => {
    const room = createRoom(plan);
    const [seat, first] = [room.join(ana).panel(), room.join(ben).panel()];
    room.join(chen);
    await act(async () => {});
    await press(first, "I agree");
    await press(seat, "Start session");
    const next = seat.getByRole("button", { name: "Next step" });
    expect(next.getAttribute("aria-disabled")).toBe("true");
    expect(next.title).toBe("Not everybody here has agreed to the code of conduct yet.");
    expect(first.queryByText("Chen Wei")).toBeNull();
    await press(seat, "Agreed aloud: Chen Wei");
    await press(seat, "Next step");
    expect(now(first)).toContain("Opening");
  });

  it("lets anybody pause, and the seat alone resume", async () => {
    const { seat, first } = await writing();
    await press(first, "Pause");
    expect(now(first)).toContain("Paused. Ana Silva can resume.");
    await press(seat, "Resume");
    expect(now(first)).not.toContain("Paused");
  });

  it("[S7] moves on when a majority wants to, and says how many do", async () => {
    const { room, seat, first, second } = await began();
    expect(seat.queryByRole("button", { name: "Move on" })).toBeNull();
    await press(first, "Move on");
    expect(second.getByText("1 of 2 wants to; 2 are enough")).toBeTruthy();
    expect(now(seat)).toContain("Opening");
    await act(async () => room.clock.advance(1000));
    await press(second, "Move on");
    for (const screen of [seat, first, second]) expect(now(screen)).toContain("What? Write");
    await press(seat, "Pause");
    await press(first, "Go on");
    await press(second, "Go on");
    expect(now(seat)).not.toContain("Paused");
  });

  it("hands the seat over by name, and lets others take one that was lost", async () => {
    const { room, seat, first, second } = await began();
    fireEvent.click(seat.getByRole("tab", { name: /People/ }));
    await press(seat, "Hand over the seat");
    await press(seat, "Ben Okafor");
    expect(first.getByRole("button", { name: "Next step" })).toBeTruthy();
    expect(seat.queryByRole("button", { name: "Next step" })).toBeNull();

    await act(async () => room.loseSeat());
    await press(second, "Take the seat");
    expect(second.getByRole("button", { name: "Next step" })).toBeTruthy();
  });

  it("[S9] gives a lost seat to a volunteer without a click, and shows who can take over", async () => {
    const { room, seat, first, second, pass } = await began();
    for (const screen of [first, second]) {
      await act(async () => fireEvent.click(screen.getByRole("tab", { name: /People/ })));
      await act(async () => fireEvent.click(screen.getByLabelText("I can take over")));
    }
    await act(async () => fireEvent.click(seat.getByRole("tab", { name: /People/ })));
    expect(seat.getAllByText("Can take over")).toHaveLength(2);
    await act(async () => room.loseSeat());
    await pass(1);
    expect(first.getByRole("region", { name: "Facilitator's controls" })).toBeTruthy();
    await pass(5_000);
    expect(second.queryByRole("region", { name: "Facilitator's controls" })).toBeNull();
    expect(seat.queryByRole("region", { name: "Facilitator's controls" })).toBeNull();
  });

  it("brings a latecomer to the current step and asks them to agree first", async () => {
    const { room, seat } = await writing();
    await press(seat, "Next step");
    const late = room.join(dina).panel();
    expect(now(late)).toContain("What? Round");
    await press(late, "I agree");
    expect(seat.getByRole("region", { name: "Turns" }).textContent).toContain("Dina Haddad");
  });

  it("says in words why Teams did not share to the stage, and carries on", async () => {
    const seat = createRoom(plan).join(ana).panel();
    await press(seat, "Share to stage");
    expect(seat.getByText(/this panel carries the whole session too/)).toBeTruthy();
    expect(seat.getByRole("button", { name: "Start session" })).toBeTruthy();
  });
});

describe("what somebody writes", () => {
  it("survives a reload before and after it was handed in", async () => {
    const { room, people, first } = await writing();
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    people.b.leave();
    const before = room.join(ben, storage);
    write(before.panel(), "Your reflection", "half a thou");
    before.leave();
    const again = room.join(ben, storage);
    const screen = again.panel();
    expect((screen.getByLabelText("Your reflection") as HTMLTextAreaElement).value).toBe("half a thou");
    write(screen, "Your reflection", "half a thought");
    await press(screen, "Add reflection");
    again.leave();
    const third = room.join(ben, storage).panel();
    expect((third.getByLabelText("Your reflection") as HTMLTextAreaElement).value).toBe("half a thought");
    expect(third.getByText("Kept. You can change it until the reveal.")).toBeTruthy();
    expect(first.queryByText("half a thought")).toBeNull();
  });

  it("goes out by itself once the server can be reached again", async () => {
    const { room, seat, first, pass } = await writing();
    room.setServerUp(false);
    write(first, "Your reflection", "Still here.");
    await press(first, "Add reflection");
    expect(first.getByText("No connection just now. Your text stays here and goes out by itself.")).toBeTruthy();
    room.setServerUp(true);
    await pass(2_000);
    expect(first.getByText("Kept. You can change it until the reveal.")).toBeTruthy();
    expect(seat.getByText("1 of 3 has written")).toBeTruthy();
  });

  it("[G2] waits, without a word, until the server has heard that one agreed", async () => {
    const { room, seat, first, pass } = await writing();
    room.setServerBehind(true);
    write(first, "Your reflection", "Agreed just now.");
    await press(first, "Add reflection");
    expect(first.queryByText("That is not possible right now. Nothing was lost.")).toBeNull();
    room.setServerBehind(false);
    await pass(2_000);
    expect(first.getByText("Kept. You can change it until the reveal.")).toBeTruthy();
    expect(seat.getByText("1 of 3 has written")).toBeTruthy();
  });
});

describe("the stage", () => {
  it("shows step, speaker and count to everybody, and controls to the seat alone", async () => {
    const { seat, people } = await writing();
    await press(seat, "Next step");
    const [mine, theirs] = [people.a.stage(), people.b.stage()];
    for (const stage of [mine, theirs]) {
      expect(now(stage)).toContain("What? Round");
      expect(stage.getByRole("region", { name: "Turns" }).textContent).toContain("Ben Okafor");
      expect(stage.getByText("3 here")).toBeTruthy();
    }
    expect(mine.getByRole("button", { name: "Next step" })).toBeTruthy();
    expect(theirs.queryByRole("button")).toBeNull();
  });
});
