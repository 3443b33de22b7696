import { act, cleanup, fireEvent, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ana, ben, chen, createRoom, dina } from "./room.tsx";

type Screen = ReturnType<ReturnType<ReturnType<typeof createRoom>["join"]>["panel"]>;

afterEach(cleanup);

const press = (screen: Screen, name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const region = (screen: Screen) => within(screen.getByRole("region", { name: "Three taps" }));
const tap = (screen: Screen, statement: string, answer: string) =>
  act(async () =>
    fireEvent.click(
      within(region(screen).getByRole("group", { name: statement })).getByRole("button", { name: answer }),
    ),
  );
const said = (screen: Screen) => region(screen).getByRole("status").textContent;

/** Ana facilitated, Ben and Chen took part, Dina never agreed; it is over. */
async function ended() {
  const room = createRoom({ title: "Friday", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c, d] = [room.join(ana), room.join(ben), room.join(chen), room.join(dina)];
  const [seat, first, second] = [a.panel(), b.panel(), c.panel()];
  await act(async () => {});
  for (const screen of [first, second]) await press(screen, "I agree");
  await press(seat, "Start session");
  await act(async () => d.leave());
  await press(seat, "Next step");
  await press(seat, "More");
  await press(seat, "End session");
  const pass = (ms: number) => act(async () => room.clock.advance(ms));
  await pass(5_000);
  return { room, seat, first, second, pass };
}

describe("three taps after the end", () => {
  it("[K7] go out with the third, say who will see them, and can be changed", async () => {
    const { room, first } = await ended();
    expect(region(first).getByText(/No answer is kept with a name/).textContent).toContain("at least 5");
    await tap(first, "It was worth my time", "Yes");
    await tap(first, "I was heard", "Partly");
    expect(said(first)).toBe("If you like: one more tap, then it goes out.");
    expect(room.feedbackGiven()).toEqual([]);
    await tap(first, "I take something I can use", "No");
    expect(said(first)).toBe("Counted. You can still change it, on this device.");
    await tap(first, "I take something I can use", "Yes");
    expect(room.feedbackGiven()).toMatchObject([{ by: ben, worth: "yes", useful: "yes", heard: "partly" }]);
    const pressed = region(first).getAllByRole("button", { pressed: true });
    expect(pressed.map(({ textContent }) => textContent)).toEqual(["Yes", "Yes", "Partly"]);
  });

  it("[K7] are not for the seat", async () => {
    const { seat } = await ended();
    expect(region(seat).queryByRole("group")).toBeNull();
    expect(region(seat).getByText("You facilitated, so you stay neutral: others answer.")).toBeTruthy();
  });

  it("outlive a lost connection, and go out by themselves", async () => {
    const { room, first, pass } = await ended();
    room.setServerUp(false);
    for (const statement of ["It was worth my time", "I take something I can use", "I was heard"])
      await tap(first, statement, "Yes");
    expect(said(first)).toBe("On its way …");
    room.setServerUp(true);
    await pass(2_000);
    expect(said(first)).toBe("Counted. You can still change it, on this device.");
    expect(room.feedbackGiven()).toHaveLength(1);
  });

  it("[K8] become medians for everybody once they have closed, or are too few to show", async () => {
    const { room, seat, first } = await ended();
    await act(async () => room.closeFeedback({ enough: true, worth: "yes", useful: "partly", heard: "yes" }));
    for (const screen of [seat, first]) {
      const lines = region(screen)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
      expect(lines).toEqual(["It was worth my time: Yes", "I take something I can use: Partly", "I was heard: Yes"]);
      expect(region(screen).getByText("At least five people answered. The middle answer to each:")).toBeTruthy();
      expect(region(screen).queryByRole("button")).toBeNull();
    }
    await act(async () => room.closeFeedback({ enough: false }));
    expect(region(seat).getByText("Not enough answers to show.")).toBeTruthy();
  });
});
