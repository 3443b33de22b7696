import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Gaps, Programme, Thanks } from "../../src/contract/programme.ts";
import { monthsUntil, SETUP_STEPS } from "../../src/domain/programme.ts";
import { gapsAsCsv, monthsAsCsv } from "../../src/tab/programme/figures-as-csv.ts";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const nothing = { sessions: 0, people: 0, lessons: 0, experiences: 0, questions: 0, answered: 0 };
const months = monthsUntil(Date.UTC(2026, 10, 20)).map((month, at) => ({
  month,
  ...nothing,
  ...(at >= 10 ? { sessions: at - 8, people: 9, lessons: 4 } : {}),
}));
const programme: Programme = {
  setup: SETUP_STEPS.map((step, at) => ({ step, done: at < 2 })),
  months,
  lessons: 8,
  practised: 2,
};
const noGaps: Gaps = { unanswered: { count: 0, newest: [] }, withoutLesson: [], unclear: [], wanted: [] };
const gaps = {
  unanswered: {
    count: 7,
    newest: [
      {
        id: "q1",
        author: null,
        text: "Which anchor?\n\nIn mud.",
        votes: 0,
        entry: "e1",
        kept: true,
        answers: 0,
        title: "",
        publishedAt: 1,
      },
    ],
  },
  withoutLesson: [{ topic: "=Shallows", entries: 2 }],
  unclear: [{ entry: "e2", title: "Tides, roughly" }],
  wanted: [{ id: "w", topic: 'Knots, "fast"', askers: null }],
} as unknown as Gaps;
const thanks = {
  isOn: true,
  isNamed: true,
  people: [
    {
      member: "m-ana",
      name: "Ana Silva",
      deeds: [{ entry: "e3", title: "A bowline", type: "taught", isRecord: false }],
    },
  ],
} as unknown as Thanks;

const opened = (changes: Readonly<Record<string, unknown>> = {}) => {
  const server = createFakeServer({
    programme,
    "programme/gaps": gaps,
    "programme/thanks": thanks,
    ...changes,
  });
  openTab(server, { subPage: "programme" });
  return server;
};
const part = async (name: string) => within(await screen.findByRole("region", { name }));

describe("the programme", () => {
  it("[PG1] shows what is set up, and the way to what is not", async () => {
    opened();
    const setup = await part("Set up in seven steps");
    expect(setup.getByText(/^2 of 7 done/)).toBeTruthy();
    expect(setup.getAllByRole("listitem")).toHaveLength(7);
    expect(setup.getAllByRole("img", { name: "Done" })).toHaveLength(2);
    const link = setup.getByRole("link", { name: "Go there: Make a path for newcomers" });
    expect(link.getAttribute("href")).toBe("#/paths");
    expect(setup.getByRole("link", { name: "Import" }).getAttribute("href")).toBe("#/import");
    expect(setup.queryByRole("link", { name: /Agree how you treat/ })).toBeNull();
  });

  it("[PG1] says in one line that all of it stands", async () => {
    opened({ programme: { ...programme, setup: programme.setup.map(({ step }) => ({ step, done: true })) } });
    const setup = await part("Set up in seven steps");
    expect(setup.getByText("All seven steps stand.")).toBeTruthy();
    expect(setup.queryByRole("list")).toBeNull();
  });

  it("[PG2] tells each month since the first in which something happened", async () => {
    opened();
    const table = within((await part("Month by month")).getByRole("table"));
    const rows = table.getAllByRole("row").map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ["Month", "Sessions", "Took part", "Lessons", "Experiences", "Questions", "Answered"],
      ["October 2026", "2", "9", "4", "0", "0", "0"],
      ["November 2026", "3", "9", "4", "0", "0", "0"],
    ]);
    expect(screen.getByText("Of 8 lessons, 2 were applied by five people or more.")).toBeTruthy();
  });

  it("[PG2] says what to do first where nothing has happened", async () => {
    opened({ programme: { ...programme, months: months.map(({ month }) => ({ month, ...nothing })), lessons: 0 } });
    expect((await part("Month by month")).getByText(/^Nothing has happened/)).toBeTruthy();
    expect(screen.queryByText(/were applied/)).toBeNull();
  });

  it("[PG3] row S5: lists the gaps, each with the way to close it", async () => {
    opened();
    const list = await part("Gaps");
    const linked = (name: string) => list.getByRole("link", { name }).getAttribute("href");
    await list.findByRole("heading", { name: "7 questions need an answer" });
    expect(linked("Which anchor?")).toBe("#/entries/e1");
    expect(linked("All questions")).toBe("#/questions");
    expect(linked("Write a lesson on =Shallows")).toBe("#/write/lesson?topic=%3DShallows");
    expect(linked("Tides, roughly")).toBe("#/entries/e2");
    expect(linked('Knots, "fast"')).toBe("#/library");
  });

  it("[PG3] says that nothing is missing, and which part could not be read", async () => {
    const server = opened({ "programme/gaps": noGaps, programme: problem("server-down", 503) });
    expect(await (await part("Gaps")).findByText(/^No gap that we know of/)).toBeTruthy();
    server.answers.programme = programme;
    fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await part("Month by month")).toBeTruthy();
  });

  it("[PG4] thanks by name; a reader's own name and all of it can be left out", async () => {
    const server = opened();
    const list = await part("Thanks");
    expect((await list.findByRole("link", { name: "A bowline" })).getAttribute("href")).toBe("#/entries/e3");
    server.answers["programme/thanks/me"] = { ...thanks, isNamed: false, people: [] };
    fireEvent.click(list.getByRole("checkbox", { name: "Name me here" }));
    expect(await list.findByText(/^Nobody yet/)).toBeTruthy();
    expect(list.getByRole("checkbox", { name: "Name me here" })).toHaveProperty("checked", false);
    server.answers["programme/thanks"] = problem("not-the-owner", 403);
    fireEvent.click(list.getByRole("checkbox", { name: "This space thanks people by name" }));
    expect(await list.findByText(/^Only an owner of this space can change that/)).toBeTruthy();
    expect(list.getByRole("checkbox", { name: "This space thanks people by name" })).toHaveProperty("checked", true);
    server.answers["programme/thanks"] = { isOn: false, isNamed: true, people: [] };
    fireEvent.click(list.getByRole("checkbox", { name: "This space thanks people by name" }));
    await waitFor(() => expect(list.queryByRole("checkbox", { name: "Name me here" })).toBeNull());
    expect(list.getByText("This space does not thank people by name.")).toBeTruthy();
  });
});

describe("figures for a spreadsheet", () => {
  it("[PG2] have one line a month", () => {
    expect(monthsAsCsv(months.slice(-1))).toBe(
      "month,sessions,people,lessons,experiences,questions,answered\r\n2026-11,3,9,4,0,0,0\r\n",
    );
  });

  it("[PG3] are quoted, and nothing in them is a formula", () => {
    expect(gapsAsCsv(gaps).split("\r\n")).toEqual([
      "gap,about,entry",
      'unanswered question,"Which anchor?\n\nIn mud.",e1',
      "topic without a lesson,'=Shallows,",
      'unclear lesson,"Tides, roughly",e2',
      'wanted lesson,"Knots, ""fast""",',
      "",
    ]);
  });
});
