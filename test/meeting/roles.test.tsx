import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { backgroundOf } from "../../src/domain/groups.ts";
import { position } from "../../src/domain/position.ts";
import type { MeetingSession } from "../../src/meeting/meeting-session.ts";
import { lineNow } from "../../src/meeting/roles/script-now.ts";
import { ana, ben, chen, createRoom, dina } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const headings = (screen: Screen) => screen.getAllByRole("heading").map(({ textContent }) => textContent);

/** Ana facilitates, the others take part and have agreed; ends in the step of this title. */
async function playTo(format: string, minutes: number, title: string) {
  const room = createRoom({ title: "Friday", format, minutes });
  const people = [ana, ben, chen, dina].map((member) => room.join(member));
  const [seat, ...others] = people.map((one) => one.panel()) as [Screen, ...Screen[]];
  await act(async () => {});
  for (const screen of others) await press(screen, "I agree");
  await press(seat, "Start session");
  const store = people[0]?.meeting.store as MeetingSession["store"];
  const titleNow = () => {
    const at = position(store.read().document, store.now());
    return at.phase === "live" ? at.step.title : at.phase;
  };
  while (titleNow() !== title) {
    await press(seat, "Next step");
    const giveFloor = seat.queryByRole("button", { name: "Give the floor" });
    const isOpen = seat.queryByText("Who speaks in this step? Give the floor to that person.");
    if (giveFloor && isOpen) {
      await press(seat, "Give the floor");
      await press(seat, "Chen Wei");
    }
  }
  return { room, people, seat, others, pass: (ms: number) => act(async () => room.clock.advance(ms)) };
}

describe("roles on the screen", () => {
  it("[F1] shows a client who has turned away nothing but the clock and a notepad, and the others who it is", async () => {
    const { others, seat, people } = await playTo("troika", 30, "Consultants talk");
    const away = others.filter((screen) => screen.queryByText("You have turned away"));
    expect(away).toHaveLength(1);
    const [client] = away as [Screen];
    expect(headings(client)).toEqual(["Friday", "Consultants talk", "Your part"]);
    expect(client.queryByRole("tab")).toBeNull();
    expect(client.getByRole("timer")).toBeTruthy();
    fireEvent.change(client.getByLabelText("My notes"), { target: { value: "Ask Dina about it" } });
    const place = others.indexOf(client) + 1;
    expect(people[place]?.stage().getByText(/You have turned away/)).toBeTruthy();

    const talking = others.filter((screen) => screen !== client);
    for (const screen of talking) {
      expect(screen.getByText("You speak")).toBeTruthy();
      expect(screen.getByText(/\(client: /)).toBeTruthy();
    }
    expect(seat.getByText("Words for you to say")).toBeTruthy();
    expect(client.queryByText("Words for you to say")).toBeNull();
  });

  it("[F1] lets the presenter of a tuning protocol listen in silence, with notes that stay, and calls only the others", async () => {
    const { others } = await playTo("tuning-protocol", 68, "Warm, then cool");
    const [first, presenter, third] = others as [Screen, Screen, Screen];
    expect(presenter.getByText("You listen in silence")).toBeTruthy();
    expect(presenter.getByLabelText("My notes")).toBeTruthy();
    expect(presenter.queryByRole("button", { name: "I'm done" })).toBeNull();
    for (const screen of [first, third]) expect(screen.getByText("You speak")).toBeTruthy();
    const callers = [first, third].filter((screen) => screen.queryByRole("button", { name: "I'm done" }));
    expect(callers).toHaveLength(1);
    expect(presenter.getByRole("region", { name: "Turns" }).textContent).not.toContain("You");
  });

  it("[F1] tells everybody but the presenter that only questions are asked", async () => {
    const { others } = await playTo("action-learning", 35, "Open questions only");
    const [first, presenter] = others as [Screen, Screen];
    expect(first.getByText("You only ask")).toBeTruthy();
    expect(presenter.getByText("You answer and help")).toBeTruthy();
  });

  it("[PR5] row S25: offers what one's profile says, which nobody else sees until it is kept, changed or not", async () => {
    const room = createRoom({ title: "Friday", format: "troika", minutes: 30 }, undefined, "Support");
    const [seat, first] = [room.join(ana), room.join(ben)];
    const [mine, panel] = [first.panel(), seat.panel()];
    await act(async () => {});
    const box = mine.getByLabelText("What you do, or where (if you like)");
    expect(box).toHaveProperty("value", "Support");
    expect(panel.queryByText("Support")).toBeNull();
    fireEvent.change(box, { target: { value: "Support, nights" } });
    await act(async () => fireEvent.click(mine.getByRole("button", { name: "Keep" })));
    expect(backgroundOf(seat.meeting.store.read().document, ben)).toBe("Support, nights");
  });

  it("asks what people do only where there are small groups, and mixes them by it", async () => {
    const room = createRoom({ title: "Friday", format: "troika", minutes: 30 });
    const [seat, first] = [room.join(ana).panel(), room.join(ben).panel()];
    await act(async () => {});
    fireEvent.change(first.getByLabelText("What you do, or where (if you like)"), { target: { value: "Support" } });
    await press(first, "Keep");
    expect(first.getByRole("button", { name: "Keep" }).getAttribute("aria-disabled")).toBe("true");
    expect(seat.getByLabelText("What you do, or where (if you like)")).toBeTruthy();
    cleanup();
    const other = createRoom({ title: "Friday", format: "what-so-what-now-what", minutes: 30 });
    const panel = other.join(ana).panel();
    await act(async () => {});
    expect(panel.queryByLabelText("What you do, or where (if you like)")).toBeNull();
  });
});

describe("the facilitator's words", () => {
  it("are the opening first, the middle from half time, the closing in the last fifth", async () => {
    const { people, pass } = await playTo("action-learning", 35, "Open questions only");
    const store = people[0]?.meeting.store as MeetingSession["store"];
    const line = () => lineNow(position(store.read().document, store.now()));
    expect(line()).toBe("opening");
    await pass(7 * 60_000);
    expect(line()).toBe("mid");
    await pass(4 * 60_000);
    expect(line()).toBe("closing");
  });
});
