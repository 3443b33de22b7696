import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";
import {
  ana,
  ben,
  bodies,
  content,
  DAY_MS,
  dateOf,
  openSeries,
  press,
  series,
  serverWith,
  summary,
} from "./series-play.ts";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

const region = (name: string) => within(screen.getByRole("region", { name }));

describe("the list of series", () => {
  it("[SE1] row S16: leads to each, and says what to do while there is none", async () => {
    const server = serverWith({}, { series: { series: [] } });
    openTab(server, { subPage: "series" });
    await screen.findByText("No series yet");
    leaveTab();
    server.answers.series = { series: [summary] };
    openTab(server, { subPage: "series" });
    expect((await screen.findByRole("link", { name: content.name })).getAttribute("href")).toBe("#/series/r1");
    expect(screen.getByText(/Every week · 2 sessions held · 1 person comes · You come/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "New series" }).getAttribute("href")).toBe("#/series/new");
  });

  it("[SE1] is reached from the sessions, each of which has a way to its series or to begin one", async () => {
    const sessions = [sessionOf("x1", "Alone"), sessionOf("x2", "Third", { series: "r1" })];
    openTab(serverWith({}, { "sessions?state=open": { sessions, next: null } }), { subPage: "sessions" });
    expect((await screen.findByRole("link", { name: "Series" })).getAttribute("href")).toBe("#/series/");
    expect((await screen.findByRole("link", { name: "Make a series of it: Alone" })).getAttribute("href")).toBe(
      "#/series/new?session=x1",
    );
    expect(screen.getByRole("link", { name: "Its series: Third" }).getAttribute("href")).toBe("#/series/r1");
  });
});

describe("the page of a series", () => {
  it("row S16: shows what is open from its sessions, their records, its dates, and who comes", async () => {
    const by = { session: "x0", title: "First", endedAt: NOW };
    await openSeries(
      serverWith({
        sessions: [sessionOf("x2", "Third")],
        past: { sessions: [sessionOf("x0", "First", { state: "ended", endedAt: NOW, record: "e1" })], next: null },
        open: {
          commitments: [{ ...by, by: ana, text: "Write the runbook" }],
          questions: [{ id: "q1", title: "First", author: null, text: "Since when?" }],
          recall: [{ entry: "e2", title: "Splicing", question: "What holds it?" }],
        },
      }),
    );
    const stillOpen = region("Still open");
    for (const text of ["Write the runbook", "Ana Silva, in “First”", "Since when?", "What holds it?"])
      expect(stillOpen.getByText(text)).toBeTruthy();
    expect(stillOpen.getByRole("link", { name: "Splicing" }).getAttribute("href")).toBe("#/entries/e2");
    expect(await region("Held").findByRole("link", { name: /First/ })).toBeTruthy();
    expect(await region("Planned and running").findByText("Third")).toBeTruthy();
    expect(region("Next dates").getAllByRole("listitem")).toHaveLength(2);
    expect(region("Who comes").getByText("Ben Okafor")).toBeTruthy();
  });

  it("row S16: reads on in what was held, and none of it goes when another one is over", async () => {
    const held = (id: string, title: string) => sessionOf(id, title, { state: "ended", endedAt: NOW });
    const server = serverWith(
      { past: { sessions: [held("x2", "Second")], next: "c1" } },
      { "series/r1/sessions?cursor=c1": { sessions: [held("x1", "First")], next: null } },
    );
    await openSeries(server);
    await press("Show more");
    await region("Held").findByText("First");
    server.answers["series/r1"] = { ...series, past: { sessions: [held("x3", "Third")], next: "c2" } };
    act(() => server.say({ type: "series" }));
    await region("Held").findByText("Third");
    for (const title of ["Second", "First"]) expect(region("Held").getByText(title)).toBeTruthy();
  });

  it("[SE6] row S16: plans the next session with one click, as the series is held", async () => {
    const planned = {
      session: sessionOf("x9", "T"),
      seat: { session: "x9", epoch: 1, member: "m-ana", leaseMs: 1, fact: null },
    };
    const server = serverWith({}, { sessions: planned });
    await openSeries(server);
    server.answers["series/r1"] = { ...series, dates: [dateOf("2026-12-02")] };
    await press(/^Plan this session: /);
    await waitFor(() => expect(region("Next dates").getAllByRole("listitem")).toHaveLength(1));
    expect(
      region("Next dates")
        .getByText(/^Planned: .*Nov 25/)
        .getAttribute("role"),
    ).toBe("status");
    await waitFor(() =>
      expect(bodies(server, "/sessions")).toEqual([
        {
          title: content.name,
          format: "what-so-what-now-what",
          minutes: 45,
          startsAt: dateOf("2026-11-25").at,
          speakers: [],
          inAdvance: false,
          isRecorded: true,
          series: { id: "r1", date: "2026-11-25T14:00" },
        },
      ]),
    );
  });

  it("[SE3] row S17: says what the vote decided, plans with it, and lets one vote where it matters", async () => {
    const outcome = { format: "troika", cadence: "biweekly", votes: null, formats: [], cadences: [] };
    const server = serverWith(
      { meets: { format: "troika", cadence: "biweekly", isFormatVoted: true, isCadenceVoted: true } },
      {
        votes: { open: null, closed: { id: "v1", outcome }, agreed: outcome },
        "votes/v1/confirmed": { open: null, closed: null, agreed: outcome },
      },
    );
    await openSeries(server);
    expect(region("Next dates").getByText("As the space has voted: Troika, every two weeks.")).toBeTruthy();
    const vote = within(await screen.findByRole("region", { name: "How we meet" }));
    const asked = () => server.asked.filter(({ address }) => address.endsWith("series/r1")).length;
    const before = asked();
    await act(async () => fireEvent.click(vote.getByRole("button", { name: "Confirm and plan" })));
    // What it decides changes the dates at once.
    await waitFor(() => expect(asked()).toBeGreaterThan(before));
  });

  it("[SE3] calls a format of the space's own by its title, never by its id", async () => {
    const [shipped] = formats;
    const own = {
      format: { ...shipped, id: "own-1", title: "Bring one knot" },
      author: "m-ana",
      savedAt: NOW,
      pack: null,
    };
    const held = { ...series.meets, format: "own-1", isFormatVoted: true };
    await openSeries(
      serverWith({ meets: held, content: { ...content, format: "own-1" } }, { formats: { formats: [own] } }),
    );
    await screen.findByText("As the space has voted: Bring one knot.");
    expect(screen.getByText(/Every week · 45 min · Bring one knot/)).toBeTruthy();
    leaveTab();
    await openSeries(serverWith({ meets: held, content: { ...content, format: "own-1" } }));
    await screen.findByText("As the space has voted: Another format.");
    expect(screen.queryByText(/own-1/)).toBeNull();
  });

  it("[F8] row S18: suggests its format of the month here, and plans the next date with it", async () => {
    const uses = { uses: [{ format: "what-so-what-now-what", at: NOW - 40 * DAY_MS }], dismissed: null };
    const server = serverWith({}, { "formats/uses": uses });
    await openSeries(server);
    await screen.findByRole("region", { name: "Something else this month?" });
    await press("Plan with it");
    const form = within(await screen.findByRole("form", { name: "Plan a session" }));
    expect(form.getByLabelText(/^Title/)).toHaveProperty("value", content.name);
    fireEvent.change(form.getByLabelText(/^Title/), { target: { value: "Mine" } });
    // Somebody else plans the date meanwhile: what is being written stays in sight.
    server.answers["series/r1"] = { ...series, dates: [dateOf("2026-12-02")] };
    act(() => server.say({ type: "series" }));
    await waitFor(() => expect(region("Next dates").getAllByRole("listitem")).toHaveLength(1));
    expect(form.getByLabelText(/^Title/)).toHaveProperty("value", "Mine");
  });

  it("[SE6] says why the next session cannot be planned at once", async () => {
    await openSeries(
      serverWith({ meets: { ...series.meets, format: "mastermind" }, content: { ...content, minutes: 5 } }),
    );
    await screen.findByText(/does not fit into 5 minutes/);
    leaveTab();
    await openSeries(serverWith({ meets: { ...series.meets, format: null } }));
    await screen.findByText(/^Choose a format/);
    leaveTab();
    await openSeries(serverWith({ dates: [], content: { ...content, starts: null } }));
    expect(screen.getByText(/^It has no dates yet/)).toBeTruthy();
  });

  it("[SE5] leaves a date out, moves one, and takes each back", async () => {
    const moved = dateOf("2026-12-02", { movedTo: "2026-12-03T09:00", at: Date.parse("2026-12-03T09:00Z") });
    const server = serverWith({ dates: [dateOf("2026-11-25", { skipped: true }), moved] });
    server.answers["series/r1/date"] = server.answers["series/r1"];
    await openSeries(server);
    const dates = region("Next dates");
    expect(dates.getByText("Left out")).toBeTruthy();
    expect(dates.getByText(/^Moved from/)).toBeTruthy();
    await press(/^Hold it after all/);
    await press(/^Back to its own time/);
    await press(/^Move /);
    fireEvent.change(dates.getByLabelText(/^To, in UTC/), { target: { value: "2026-12-04T10:00" } });
    await press("Move it there");
    await press(/^Leave out/);
    expect(bodies(server, "/date")).toEqual([
      { date: "2026-11-25T14:00", skipped: false, movedTo: null },
      { date: "2026-12-02T14:00", skipped: false, movedTo: null },
      { date: "2026-12-02T14:00", skipped: false, movedTo: "2026-12-04T10:00" },
      { date: "2026-12-02T14:00", skipped: true, movedTo: "2026-12-03T09:00" },
    ]);
  });

  it("[SE2] is ended and gone on with; of a group's series others are told who changes it", async () => {
    const ended = { ...series, endedAt: NOW };
    const server = serverWith();
    server.answers["series/r1/ended"] = ended;
    await openSeries(server);
    await press("End the series");
    expect(screen.getByText("This series was ended. What it has held stays.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Next dates" })).toBeNull();
    server.answers["series/r1/ended"] = series;
    await press("Go on with it");
    expect(bodies(server, "/ended")).toEqual([{ ended: true }, { ended: false }]);
    leaveTab();
    await openSeries(serverWith({ canChange: false, group: { id: "g1", name: "On call" } }));
    expect(screen.getByText("Members of its group change and plan it.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Of the group On call" })).toBeTruthy();
    for (const name of ["Change", "End the series", /^Leave out/, /^Plan /])
      expect(screen.queryByRole("button", { name })).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("[SE8] lets one say that one comes, and take it back", async () => {
    const server = serverWith();
    server.answers["series/r1/comes"] = { ...series, comes: [ana, ben], isComing: true };
    await openSeries(server);
    await press("I come");
    expect(region("Who comes").getByText("Ana Silva")).toBeTruthy();
    server.answers["series/r1/comes"] = series;
    await press("I do not come any more");
    expect(bodies(server, "/comes")).toEqual([{ comes: true }, { comes: false }]);
  });
});
