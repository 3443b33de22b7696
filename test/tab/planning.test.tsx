import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { learningLoopLesson } from "../../src/domain/formats/learning-loop-lesson.ts";
import { localTimeOf } from "../../src/planning/local-time.ts";
import { createFakeServer, leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";

afterEach(leaveTab);

const HOUR = 3_600_000;
const person = (name: string) => ({ member: `m-${name.toLowerCase()}`, oid: name, name, guest: false });
const people = { people: [person("Ana"), person("Ben")] };
const teacherBen = { role: "teacher", member: "m-ben", toldAt: NOW };
const seat = { session: "x1", epoch: 1, member: "m-ana", leaseMs: 0, fact: null };

const openSessions = (...sessions: readonly unknown[]) => openAt("sessions", sessions);

function openAt(subPage: string, sessions: readonly unknown[]) {
  const server = createFakeServer({
    people,
    formats: { formats: [] },
    "sessions?state=open": { sessions, next: null },
    sessions: { session: sessionOf("x1", "Indexes"), seat },
    "sessions/x1": sessionOf("x1", "Indexes"),
    "sessions/x1/cancelled": {},
    "sessions/x1/declined": sessionOf("x1", "Indexes"),
    "sessions/x1/format": learningLoopLesson,
  });
  const tab = openTab(server, { subPage });
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
        inAdvance: false,
        isRecorded: true,
      },
    ]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("[K20] row S20: offers that nothing is recorded, and says what that means; what is planned changes it in its lobby", async () => {
    const { sent } = openSessions(sessionOf("x1", "Indexes", { canChange: true }));
    fireEvent.click(await screen.findByRole("button", { name: "Plan a session" }));
    const box = await screen.findByLabelText("Record nothing of this session");
    const why = document.getElementById(box.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toContain("What is said and written is deleted when it ends.");
    fireEvent.click(box);
    await act(async () => fireEvent.submit(screen.getByRole("form")));
    expect(sent("/sessions")).toMatchObject([{ isRecorded: false }]);
    fireEvent.click(await screen.findByRole("button", { name: "Change Indexes" }));
    await screen.findByRole("form", { name: "Change what is planned" });
    expect(screen.queryByLabelText("Record nothing of this session")).toBeNull();
    await act(async () => fireEvent.submit(screen.getByRole("form")));
    expect(Object.keys(Object(sent("/sessions/x1")[0]))).not.toContain("isRecorded");
  });

  it("[B8] invites contributions in advance where the format has a step that stays sealed", async () => {
    const { sent } = openSessions();
    fireEvent.click(await screen.findByRole("button", { name: "Plan a session" }));
    fireEvent.click(await screen.findByRole("radio", { name: "Learning-loop lesson" }));
    fireEvent.click(screen.getByLabelText("Invite contributions in advance"));
    fireEvent.click(screen.getByRole("radio", { name: /^Troika/ }));
    expect(screen.queryByLabelText("Invite contributions in advance")).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: "Learning-loop lesson" }));
    await act(async () => fireEvent.submit(screen.getByRole("form")));
    expect(sent("/sessions")).toMatchObject([{ format: "learning-loop-lesson", inAdvance: true }]);
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

  it("[B9] says before it is changed that what was contributed goes back to its writers", async () => {
    openSessions(sessionOf("x1", "Indexes", { ...mine, inAdvance: true }));
    fireEvent.click(await screen.findByRole("button", { name: "Change Indexes" }));
    await screen.findByRole("form", { name: "Change what is planned" });
    expect(screen.queryByText(/goes back to its writers/)).toBeNull();
    fireEvent.click(screen.getByLabelText("Invite contributions in advance"));
    expect(screen.getByText("What was contributed in advance goes back to its writers.")).toBeTruthy();
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

describe("whoever is asked for a role", () => {
  const startsAt = NOW + 48 * HOUR;
  const asked = (toldAt = NOW) => ({
    format: "learning-loop-lesson",
    startsAt,
    speakers: [{ role: "teacher", member: "m-ana", toldAt }],
  });
  const cannot = "I cannot take the role “teacher” in “Indexes”";

  it("row S29: reads in what, when and for what, and what happens when they cannot", async () => {
    openSessions(sessionOf("x1", "Indexes", asked()));
    expect(await screen.findByText(/^You are asked to take the role “teacher” in “Indexes”, Thu/)).toBeTruthy();
    expect(await screen.findByText(/about 10 min/)).toBeTruthy();
    expect(screen.getByText(/Only who planned the session sees that it was you/)).toBeTruthy();
    expect(screen.queryByText(/less than a day/)).toBeNull();
  });

  it("[B5] row S29: is told when the notice was short", async () => {
    openSessions(sessionOf("x1", "Indexes", asked(startsAt - 23 * HOUR)));
    expect(await screen.findByText(/less than a day's notice/)).toBeTruthy();
  });

  it("[B6] can say no, undo that for a moment, and reads that the role is free", async () => {
    const { server, sent, passTime } = openSessions(sessionOf("x1", "Indexes", asked()));
    fireEvent.click(await screen.findByRole("button", { name: cannot }));
    fireEvent.click(screen.getByRole("button", { name: `Undo: ${cannot}` }));
    await passTime(6_000);
    expect(sent("/declined")).toEqual([]);

    fireEvent.click(screen.getByRole("button", { name: cannot }));
    server.answers["sessions?state=open"] = { sessions: [sessionOf("x1", "Indexes")], next: null };
    await passTime(6_000);
    expect(sent("/declined")).toEqual([{ role: "teacher" }]);
    expect(await screen.findByText(/^The role is free again/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: cannot })).toBeNull();
  });

  it("[B6] keeps the role when saying no does not arrive, and reads why", async () => {
    const { server, passTime } = openSessions(sessionOf("x1", "Indexes", asked()));
    server.answers["sessions/x1/declined"] = new TypeError("no network");
    fireEvent.click(await screen.findByRole("button", { name: cannot }));
    await passTime(6_000);
    expect(await screen.findByText(/^Peerloop cannot be reached/)).toBeTruthy();
    expect(screen.getByRole("button", { name: cannot })).toBeTruthy();
  });

  it("row S29: finds it on Home, and nobody else does", async () => {
    openAt("", [sessionOf("x1", "Indexes", asked())]);
    const mine = await screen.findByRole("region", { name: "Asked of you" });
    expect(await within(mine).findByRole("button", { name: cannot })).toBeTruthy();
    leaveTab();
    openAt("", [sessionOf("x1", "Indexes", { ...asked(), speakers: [{ ...teacherBen }] })]);
    expect(await screen.findByRole("heading", { name: "Indexes" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Asked of you" })).toBeNull();
  });
});

describe("a planned session whose time has passed", () => {
  const missed = { startsAt: NOW - 3 * HOUR, speakers: [{ role: "teacher", member: "m-ana", toldAt: 0 }] };

  it("[B7] stands last and says so; who planned it can still move or cancel it, and nobody is asked for it", async () => {
    openSessions(
      sessionOf("x2", "Theirs", missed),
      sessionOf("x1", "Mine", { ...missed, canChange: true }),
      sessionOf("x3", "Whenever"),
    );
    expect(await screen.findByText(/^Its time has passed.*Choose another time, or cancel it/)).toBeTruthy();
    expect(screen.getAllByText(/^Its time has passed/)).toHaveLength(2);
    const titles = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(["Whenever", "Theirs", "Mine"]);
    expect(screen.getAllByText(/^Join the meeting/)).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Change Mine" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Cancel session Mine" })).toBeTruthy();
    expect(screen.queryByText(/^You are asked/)).toBeNull();
  });

  it("[B7] is no next session on Home", async () => {
    openAt("", [sessionOf("x2", "Missed", missed), sessionOf("x3", "Whenever")]);
    expect(await screen.findByRole("heading", { name: "Whenever" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Missed" })).toBeNull();
  });
});
