import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { localTimeOf } from "../../src/planning/local-time.ts";
import { createFakeServer, leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";

afterEach(leaveTab);

const HOUR = 3_600_000;
const person = (name: string) => ({ member: `m-${name.toLowerCase()}`, oid: name, name, guest: false });
const people = { people: [person("Ana"), person("Ben")] };
const seat = { session: "x1", epoch: 1, member: "m-ana", leaseMs: 0, fact: null };

function openSessions(...sessions: readonly unknown[]) {
  const server = createFakeServer({
    people,
    formats: { formats: [] },
    "sessions?state=open": { sessions, next: null },
    sessions: { session: sessionOf("x1", "Indexes"), seat },
    "sessions/x1": sessionOf("x1", "Indexes"),
    "sessions/x1/cancelled": {},
    "sessions/x1/declined": sessionOf("x1", "Indexes"),
  });
  const tab = openTab(server, { subPage: "sessions" });
  const sent = (path: string) =>
    server.asked.filter(({ address, method }) => address.endsWith(path) && method !== "GET").map(({ body }) => body);
  return { server, sent, ...tab };
}

const enter = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("planning in the channel", () => {
  it("[B1] row S29: asks for format, minutes, a time and who teaches, and warns of short notice", async () => {
    const { sent } = openSessions();
    fireEvent.click(await screen.findByRole("button", { name: "Plan a session" }));
    fireEvent.click(await screen.findByRole("radio", { name: "Learning-loop lesson" }));
    enter("Who takes the role “teacher”", "m-ben");
    enter("Date and time", localTimeOf(NOW + 23 * HOUR));
    expect(screen.getByText("That is less than a day's notice. Ask Ben first.")).toBeTruthy();
    enter("Date and time", localTimeOf(NOW + 48 * HOUR));
    expect(screen.queryByText(/less than a day/)).toBeNull();

    const form = screen.getByRole("form", { name: "Plan a session" });
    await act(async () => fireEvent.click(within(form).getByRole("button", { name: "Plan a session" })));
    expect(sent("/sessions")).toEqual([
      {
        title: "Learning-loop lesson",
        format: "learning-loop-lesson",
        minutes: 45,
        startsAt: NOW + 48 * HOUR,
        speakers: [{ role: "teacher", member: "m-ben" }],
      },
    ]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("takes no time that has passed", async () => {
    const { sent } = openSessions();
    fireEvent.click(await screen.findByRole("button", { name: "Plan a session" }));
    await screen.findByRole("form");
    enter("Date and time", localTimeOf(NOW - HOUR));
    const form = screen.getByRole("form");
    expect(within(form).getByText(/^This time has passed/)).toBeTruthy();
    fireEvent.submit(form);
    expect(sent("/sessions")).toEqual([]);
  });
});

describe("what is planned", () => {
  const mine = { canChange: true, startsAt: NOW + 48 * HOUR, format: "learning-loop-lesson" };

  it("[B1] stands by its time, with who speaks", async () => {
    const speakers = [{ role: "teacher", member: "m-ben", toldAt: NOW }];
    openSessions(
      sessionOf("x3", "Whenever"),
      sessionOf("x2", "Later", { startsAt: NOW + 72 * HOUR }),
      sessionOf("x1", "Sooner", { ...mine, speakers }),
    );
    expect(await screen.findByText("teacher: Ben")).toBeTruthy();
    const [open] = screen.getAllByRole("list").filter((list) => within(list).queryByText("Sooner"));
    const titles = within(open ?? document.body).getAllByRole("heading", { level: 3 });
    expect(titles.map(({ textContent }) => textContent)).toEqual(["Sooner", "Later", "Whenever"]);
    expect(screen.queryByRole("button", { name: "Change Later" })).toBeNull();
  });

  it("[B4] can be changed, beginning with what it is", async () => {
    const { sent } = openSessions(sessionOf("x1", "Indexes", mine));
    fireEvent.click(await screen.findByRole("button", { name: "Change Indexes" }));
    const form = await screen.findByRole("form", { name: "Change what is planned" });
    expect(screen.getByLabelText("Title")).toHaveProperty("value", "Indexes");
    enter("Minutes", "60");
    await act(async () => fireEvent.click(within(form).getByRole("button", { name: "Save changes" })));
    expect(sent("/sessions/x1")).toMatchObject([{ title: "Indexes", minutes: 60, startsAt: mine.startsAt }]);
  });

  it("[B4] can be called off, and for a moment that can be undone", async () => {
    const { sent, passTime } = openSessions(sessionOf("x1", "Indexes", mine));
    fireEvent.click(await screen.findByRole("button", { name: "Cancel session Indexes" }));
    fireEvent.click(screen.getByRole("button", { name: "Undo: cancel session Indexes" }));
    await passTime(6_000);
    expect(sent("/cancelled")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Cancel session Indexes" }));
    await passTime(6_000);
    expect(sent("/cancelled")).toEqual([{}]);
  });

  it("[B6] says to who planned it that somebody cannot", async () => {
    openSessions(sessionOf("x1", "Indexes", { ...mine, declined: [{ role: "teacher", member: "m-ben" }] }));
    expect(await screen.findByText(/^Ben cannot take the role “teacher”/)).toBeTruthy();
  });
});
