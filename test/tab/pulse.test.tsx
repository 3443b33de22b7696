import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

const statements = ["belonging", "safety", "sessions"].map((id) => ({ id, words: null as string | null }));
const pulse = { id: "p1", kind: "pulse", statements, closesAt: NOW + 86_400_000, mine: false };
const closed = (id: string, closedAt: number, outcome: readonly number[] | null) => ({
  id,
  kind: "pulse",
  statements,
  closedAt,
  outcome,
});
const state = (parts: Readonly<Record<string, unknown>> = {}) => ({
  open: [pulse],
  closed: [],
  rhythms: [],
  values: [],
  proposed: null,
  ...parts,
});

afterEach(() => {
  leaveTab();
  window.localStorage.clear();
});
const ADDRESS = "pulses/p1/answer";
const opened = (answers: unknown) => {
  window.location.hash = "#/pulse";
  const server = createFakeServer({ pulses: answers });
  openTab(server);
  return server;
};
const said = (server: ReturnType<typeof createFakeServer>) =>
  server.asked.filter(({ address }) => address.endsWith(ADDRESS)).map(({ body }) => (body as { taps: unknown }).taps);
const groupOf = (name: string) => within(screen.getByRole("group", { name }));

describe("the pulse of a space", () => {
  it("[PU6] row S6: is three taps, and says what will be told, to whom and when", async () => {
    const server = opened(state());
    server.answers[ADDRESS] = state({ open: [{ ...pulse, mine: true }] });
    const send = await screen.findByRole("button", { name: "Answer" });
    expect(
      screen.getByText(/Then everybody here reads the median of each statement, if at least 5 have answered/),
    ).toBeTruthy();
    expect(screen.getByText("3 taps to go.")).toBeTruthy();
    fireEvent.click(groupOf("I belong here.").getByRole("button", { name: "Mostly" }));
    fireEvent.click(groupOf("Our sessions are worth my time.").getByRole("button", { name: "Fully" }));
    fireEvent.click(send);
    expect(said(server)).toEqual([]);
    fireEvent.click(
      groupOf("Here I can say what I think, and ask what I do not know.").getByRole("button", { name: "Partly" }),
    );
    fireEvent.click(send);
    await screen.findByText("Your answer is in.");
    expect(said(server)).toEqual([[4, 3, 5]]);
  });

  it("[PU2] keeps what was tapped when it cannot be sent, changes it and takes it back", async () => {
    const server = opened(state());
    server.answers[ADDRESS] = new TypeError("Failed to fetch");
    await screen.findByRole("button", { name: "Answer" });
    for (const button of screen.getAllByRole("button", { name: "Mostly" })) fireEvent.click(button);
    fireEvent.click(screen.getByRole("button", { name: "Answer" }));
    await waitFor(() => expect(said(server)).toHaveLength(1));
    leaveTab();
    window.location.hash = "#/pulse";
    openTab(server);
    server.answers[ADDRESS] = state({ open: [{ ...pulse, mine: true }] });
    fireEvent.click(await screen.findByRole("button", { name: "Answer" }));
    fireEvent.click(await screen.findByRole("button", { name: "Take my answer back" }));
    await screen.findByText("Taken back: it will not count.");
    expect(said(server)).toEqual([[4, 4, 4], [4, 4, 4], null]);
    const slips = server.asked
      .filter(({ address }) => address.endsWith(ADDRESS))
      .map(({ body }) => (body as { slip: string }).slip);
    expect(new Set(slips).size).toBe(1);
  });

  it("[PU6] row S15: shows medians over time as a line, and the same in a table beside it; of too few nothing", async () => {
    opened(
      state({
        open: [],
        closed: [closed("p3", NOW, null), closed("p2", NOW - 1e9, [4, 3, 5]), closed("p1", NOW - 2e9, [2, 3, 5])],
      }),
    );
    const table = within(await screen.findByRole("table", { name: "I belong here." }));
    expect(table.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
      "Too few answered",
      "Mostly",
      "A little",
    ]);
    expect(screen.getAllByRole("figure")).toHaveLength(3);
    expect(screen.getByRole("heading", { name: "No pulse is open" })).toBeTruthy();
  });

  it("[PU5] reads what somebody proposes, agrees to it, and keeps an own proposal until it is sent", async () => {
    const proposed = { id: "v1", values: ["We ask"], by: "Ben Okafor", mine: false };
    const server = opened(state({ proposed }));
    server.answers["values/agreed"] = state({ values: [{ id: "a", words: "We ask" }] });
    server.answers["values/proposed"] = state({ proposed: { ...proposed, mine: true } });
    fireEvent.click(await screen.findByRole("button", { name: "Agree to these" }));
    await screen.findByText("Agreed.");
    fireEvent.change(screen.getByRole("textbox", { name: "Up to 5 values, one a line" }), {
      target: { value: "We ask\n We rest " },
    });
    fireEvent.click(screen.getByRole("button", { name: "Propose values" }));
    await screen.findByText(/You propose this/);
    const bodies = server.asked.filter(({ address }) => address.includes("values/")).map(({ body }) => body);
    expect(bodies).toEqual([{ proposal: "v1" }, { values: ["We ask", "We rest"] }]);
  });

  it("says what failed and tries again", async () => {
    const server = opened(new TypeError("Failed to fetch"));
    const again = await screen.findByRole("button", { name: "Try again" });
    server.answers.pulses = state();
    fireEvent.click(again);
    await screen.findByRole("button", { name: "Answer" });
  });
});
