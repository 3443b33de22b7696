import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, chen, createRoom } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

const plan = { title: "Friday look back", format: "what-so-what-now-what", minutes: 30 };

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const write = (screen: Screen, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText("Your question"), { target: { value } }));
const open = (screen: Screen, name: RegExp) => act(async () => fireEvent.click(screen.getByRole("tab", { name })));
const texts = (screen: Screen) =>
  [...screen.getByRole("region", { name: "Questions" }).querySelectorAll("li")].map(
    (card) => card.querySelector("p")?.textContent,
  );

/** Ana has the seat, Ben and Chen take part; the step in which everybody writes. */
async function began(storage?: Storage) {
  const room = createRoom(plan);
  const people = { a: room.join(ana), b: room.join(ben, storage), c: room.join(chen) };
  const [seat, first, second] = [people.a.panel(), people.b.panel(), people.c.panel()];
  for (const screen of [first, second]) await press(screen, "I agree");
  const pass = (ms: number) => act(async () => room.clock.advance(ms));
  const start = async () => {
    await press(seat, "Start session");
    await press(seat, "Next step");
    await press(seat, "Next step");
  };
  return { room, people, seat, first, second, pass, start };
}

describe("the question box", () => {
  it("[Q3] [Q4] takes questions and votes, the most wanted first, and lets the seat mark one as answered", async () => {
    const { people, seat, first, second, start } = await began();
    await start();
    const stage = people.a.stage();
    for (const screen of [seat, first, second]) await open(screen, /Questions/);
    for (const text of ["Why Mondays?", "Who pays?"]) {
      await write(first, text);
      await press(first, "Ask a question");
    }
    expect(texts(second)).toEqual(["Why Mondays?", "Who pays?"]);
    expect(first.queryByRole("button", { name: "Upvote" })).toBeNull();
    expect(seat.queryByRole("button", { name: "Upvote" })).toBeNull();
    await act(async () => fireEvent.click(second.getAllByRole("button", { name: "Upvote" })[1] as HTMLElement));
    expect(texts(first)).toEqual(["Who pays?", "Why Mondays?"]);
    expect(first.getByText("1 vote")).toBeTruthy();
    expect(stage.getByText("2 open questions")).toBeTruthy();
    expect(stage.queryByText("Who pays?")).toBeNull();

    await act(async () => fireEvent.click(seat.getAllByRole("button", { name: "Answered" })[0] as HTMLElement));
    expect(first.getByText("Answered: 1")).toBeTruthy();
    expect(texts(first)).toEqual(["Why Mondays?", "Who pays?"]);
    expect(stage.getByText("1 open question")).toBeTruthy();
  });

  it("[Q2] asks without a name through the server, again until it has it, and says how few could have asked", async () => {
    const { room, first, second, pass, start } = await began();
    await start();
    await open(first, /Questions/);
    expect(first.getByText(/Only 2 people can ask here/)).toBeTruthy();
    room.setServerUp(false);
    await write(first, "May I leave early?");
    await press(first, "Ask anonymously");
    expect(first.getByText("On its way …")).toBeTruthy();
    room.setServerUp(true);
    await pass(2_000);
    expect(first.queryByText("On its way …")).toBeNull();
    expect(second.getByRole("tab", { name: "Questions 1 new" })).toBeTruthy();
    await open(second, /Questions/);
    expect(second.getByRole("tab", { name: "Questions" })).toBeTruthy();
    expect(second.getByText("May I leave early?")).toBeTruthy();
    expect(second.getByText("Without a name")).toBeTruthy();
  });

  it("keeps what is being written and what was on its way over a reload", async () => {
    window.localStorage.clear();
    const { room, people, first, second, pass, start } = await began(window.localStorage);
    await start();
    await open(first, /Questions/);
    room.setServerUp(false);
    await write(first, "Sent just before the reload");
    await press(first, "Ask anonymously");
    await write(first, "Half a thou");
    people.b.leave();
    room.setServerUp(true);
    const again = room.join(ben, window.localStorage).panel();
    await pass(1);
    await open(second, /Questions/);
    expect(texts(second)).toEqual(["Sent just before the reload"]);
    await open(again, /Questions/);
    expect(again.getByLabelText("Your question")).toHaveProperty("value", "Half a thou");
  });
});

describe("signals", () => {
  it("[Q6] say how many are ready, before the start and in a silent step, and never who", async () => {
    const { people, seat, first, start } = await began();
    const stage = people.a.stage();
    expect(seat.queryByRole("button", { name: "Ready" })).toBeNull();
    await press(first, "Ready");
    for (const screen of [seat, first, stage]) expect(screen.getByText("1 of 2 is ready")).toBeTruthy();
    await start();
    expect(seat.getByText("0 of 2 are ready")).toBeTruthy();
    await press(first, "Ready");
    expect(first.getByRole("button", { name: "Ready" }).getAttribute("aria-pressed")).toBe("true");
    await press(first, "Ready");
    expect(seat.getByText("0 of 2 are ready")).toBeTruthy();
  });

  it("[Q7] show reactions for some seconds, on the stage too, and not two a second", async () => {
    const { people, seat, first, second, pass, start } = await began();
    await start();
    const stage = people.a.stage();
    await press(first, "Clap");
    await press(second, "Clap");
    for (const screen of [first, stage]) expect(screen.getByText("Clap").parentElement?.textContent).toBe("Clap2");
    expect(seat.queryByRole("button", { name: "Clap" })).toBeNull();
    await press(first, "Thanks");
    expect(first.getByText("One reaction a second is enough.")).toBeTruthy();
    await pass(4_000);
    expect(stage.queryByText("Clap")).toBeNull();
    await press(first, "Thanks");
    expect(stage.getByText("Thanks")).toBeTruthy();
  });
});
