import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { json, problem } from "../api/fake-fetch.ts";
import { bodies, event, noRotas, people, summary, withEvents } from "./calendar-play.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

describe("the page of events", () => {
  it("[CE5] lists what is to come, one's own and what is over, and says what to do where nothing is", async () => {
    const server = withEvents([summary("e1", "Knots"), summary("e2", "Gone", { cancelledAt: NOW })]);
    openTab(server, { subPage: "events" });
    const first = await screen.findByRole("link", { name: "Knots" });
    expect(first.getAttribute("href")).toBe("#/events/e1");
    const cards = screen.getAllByRole("listitem").map((one) => one.textContent);
    expect(cards.find((text) => text?.includes("Knots"))).toMatch(
      /Lunch & learn.*Hosted by .*1 person comes · 1 place free/,
    );
    expect(cards.find((text) => text?.includes("Gone"))).toMatch(/Called off/);
    fireEvent.click(screen.getByRole("button", { name: "Mine" }));
    await screen.findByText("Nothing of yours is to come");
    fireEvent.click(screen.getByRole("button", { name: "Over" }));
    await screen.findByText("Nothing is over yet");
  });

  it("[CE5] reads on where there are more, and says so when it cannot be had", async () => {
    const server = withEvents([summary("e1", "Knots")], "9.e1");
    openTab(server, { subPage: "events" });
    fireEvent.click(await screen.findByRole("button", { name: "Show more" }));
    await screen.findByText(/That did not work/);
    server.answers["calendar?which=upcoming&cursor=9.e1"] = { events: [summary("e2", "Splices")], next: null };
    fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    await screen.findByRole("link", { name: "Splices" });
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("says so where it cannot be had, and tries again", async () => {
    const server = createFakeServer({
      "calendar?which=upcoming": problem("not-a-member", 403),
      "calendar-rota": noRotas,
    });
    openTab(server, { subPage: "events" });
    const alert = await screen.findByRole("alert");
    server.answers["calendar?which=upcoming"] = { events: [], next: null };
    fireEvent.click(within(alert).getByRole("button", { name: "Try again" }));
    await screen.findByText("Nothing is planned yet");
  });
});

describe("an event", () => {
  it("[CE4] row S22: is signed up for; who waits is told their turn, and of a place that became free", async () => {
    const server = withEvents(
      [],
      null,
      event({ content: { limit: 1 }, coming: [{ member: "m-ben", name: "Ben Okafor" }] }),
    );
    openTab(server, { subPage: "events/e1" });
    const section = within(await screen.findByRole("region", { name: "Who comes" }));
    expect(section.getByText(/All places are taken/)).toBeTruthy();
    server.answers["calendar/e1/coming"] = event({ waiting: null, mine: { hasPlace: false, turn: 1, isNew: false } });
    fireEvent.click(section.getByRole("button", { name: "Wait for a place" }));
    await section.findByText("You wait for a place: your turn is number 1.");
    server.answers["calendar/e1"] = event({ mine: { hasPlace: true, turn: null, isNew: true } });
    act(() => server.say({ type: "calendar" }));
    await section.findByText("A place has become free, and it is yours.");
    server.answers["calendar/e1/seen"] = event({ mine: { hasPlace: true, turn: null, isNew: false } });
    fireEvent.click(section.getByRole("button", { name: "Good" }));
    await section.findByText("You come.");
    server.answers["calendar/e1/coming"] = event();
    fireEvent.click(section.getByRole("button", { name: "I cannot come" }));
    await section.findByRole("button", { name: "Sign up" });
    expect(bodies(server, "/coming")).toEqual([{ coming: true }, { coming: false }]);
  });

  it("[CE1] row S11: says that cameras are optional and nothing is recorded, and leads into the meeting", async () => {
    openTab(withEvents([], null, event({ content: { description: "Bring a **rope**." } })), { subPage: "events/e1" });
    const link = await screen.findByRole("link", { name: "Open the meeting" });
    expect(link.getAttribute("href")).toBe("https://teams.example.com/l/1");
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(screen.getByText("at teams.example.com")).toBeTruthy();
    expect(screen.getByText(/Cameras are optional · Nothing is recorded/)).toBeTruthy();
    expect((await screen.findByText("rope")).tagName).toBe("STRONG");
    expect(screen.queryByRole("button", { name: "Change" })).toBeNull();
  });

  it("[CE3] is called off and brought back by whoever may", async () => {
    const server = withEvents([], null, event({ canChange: true }));
    openTab(server, { subPage: "events/e1" });
    server.answers["calendar/e1/cancelled"] = event({ canChange: true, cancelledAt: NOW });
    fireEvent.click(await screen.findByRole("button", { name: "Call off" }));
    await screen.findByText(/^This event was called off/);
    server.answers["calendar/e1/cancelled"] = event({ canChange: true });
    fireEvent.click(screen.getByRole("button", { name: "Bring back" }));
    await screen.findByRole("button", { name: "Sign up" });
    expect(bodies(server, "/cancelled")).toEqual([{ cancelled: true }, { cancelled: false }]);
  });
});

describe("the reader's own calendar", () => {
  it("[CE6] row S11: takes an event as a file", async () => {
    const saved: Blob[] = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      saved.push(file);
      return make(file);
    };
    openTab(withEvents([], null, event({ content: { title: "Knots / two" } })), { subPage: "events/e1" });
    fireEvent.click(await screen.findByRole("button", { name: "Add to my calendar" }));
    URL.createObjectURL = make;
    expect(saved.map(({ type }) => type)).toEqual(["text/calendar;charset=utf-8"]);
    expect(await saved[0]?.text()).toContain("SUMMARY:Knots / two");
  });

  it("[CE7] is given an address, which is told once, made anew and ended with one press", async () => {
    const server = withEvents([]);
    openTab(server, { subPage: "events" });
    const own = within(await screen.findByRole("region", { name: "Your own calendar" }));
    server.answers["calendar-feed"] = { token: "t".repeat(43) };
    const make = await own.findByRole("button", { name: "Make an address" });
    fireEvent.click(make);
    fireEvent.click(make);
    const address = await own.findByText(/calendar\/t{43}\.ics$/);
    expect(address.closest("[dir=ltr]")).toBeTruthy();
    server.answers["calendar-feed"] = { token: "u".repeat(43) };
    fireEvent.click(own.getByRole("button", { name: "Make a new one" }));
    await own.findByText(/calendar\/u{43}\.ics$/);
    server.answers["calendar-feed/ended"] = { exists: false };
    fireEvent.click(own.getByRole("button", { name: "End it" }));
    await own.findByText(/^The address is dead/);
    // Two presses make one address: a second would be the end of the first.
    const made = server.asked.filter(({ address, method }) => address.endsWith("calendar-feed") && method === "POST");
    expect(made).toHaveLength(2);
    expect(own.queryByText(/calendar\/u{43}/)).toBeNull();
  });
});

describe("writing an event", () => {
  const put = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it("[CE1] row S11: takes a title and a link: all else has something sound already", async () => {
    const server = withEvents([], null, undefined);
    openTab(server, { subPage: "events/new" });
    const save = await screen.findByRole("button", { name: "Put it in" });
    expect(save.getAttribute("aria-description")).toBe("It needs a title.");
    put("Title", "Knots over lunch");
    put("Link to the meeting", "http://teams.example.com");
    expect(save.getAttribute("aria-description")).toBe("The link is no https address.");
    put("Link to the meeting", "https://teams.example.com/l/1");
    server.answers.calendar = event();
    server.answers["calendar/e1"] = event();
    fireEvent.click(save);
    await screen.findByRole("region", { name: "Who comes" });
    expect(bodies(server, "/calendar")).toEqual([
      {
        slip: expect.stringMatching(/^.{22,}$/),
        content: expect.objectContaining({
          type: "lunch-and-learn",
          title: "Knots over lunch",
          host: "m-ana",
          starts: expect.stringMatching(/T12:00$/),
          minutes: 40,
          camerasOptional: true,
          isRecorded: false,
          limit: null,
        }),
      },
    ]);
  });

  it("[CE1] changes the length with what it is, but not one that was chosen", async () => {
    openTab(withEvents([], null, undefined), { subPage: "events/new" });
    fireEvent.click(await screen.findByRole("radio", { name: "Workshop" }));
    expect(screen.getByLabelText("Minutes")).toHaveProperty("value", "90");
    put("Minutes", "75");
    fireEvent.click(screen.getByRole("radio", { name: "Mixer" }));
    expect(screen.getByLabelText("Minutes")).toHaveProperty("value", "75");
  });

  it("[CE1] names speakers, a limit and a zone, where somebody wants to say more", async () => {
    const server = withEvents([], null, undefined);
    openTab(server, { subPage: "events/new" });
    fireEvent.click(await screen.findByRole("button", { name: "More about it" }));
    await screen.findAllByRole("option", { name: "Ben Okafor" });
    put("Title", "T");
    put("Add a speaker", "m-ben");
    put("Limit of places", "12");
    put("Time zone", "Nowhere");
    const save = screen.getByRole("button", { name: "Put it in" });
    expect(save.getAttribute("aria-description")).toBe("There is no such time zone.");
    put("Time zone", "Asia/Kolkata");
    server.answers.calendar = problem("server-down", 503);
    fireEvent.click(save);
    await screen.findByText(/cannot be reached/);
    expect(bodies(server, "/calendar")).toMatchObject([
      { content: { speakers: ["m-ben"], limit: 12, zone: "Asia/Kolkata" } },
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Take out Ben Okafor" }));
    expect(screen.queryByRole("button", { name: "Take out Ben Okafor" })).toBeNull();
  });

  it("[CE3] shows both where two changed the same, and writes on top of what the other saved", async () => {
    const standing = event({ canChange: true });
    const server = withEvents([], null, standing);
    openTab(server, { subPage: "events/e1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    put("Title", "Mine");
    const theirs = { ...standing.content, title: "Theirs", place: "Roof" };
    const conflict = {
      yours: { ...theirs, title: "Mine" },
      theirs: { content: theirs, by: people[1], at: NOW },
      met: ["title"],
    };
    const refusal = { type: "about:blank", title: "refused", status: 409, code: "refused" };
    server.answers["calendar/e1"] = json({ ...refusal, reason: "event-changed", conflict }, 409);
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    const both = within(await screen.findByRole("region", { name: "Two changed the same" }));
    expect(both.getByText("Theirs")).toBeTruthy();
    fireEvent.click(both.getByRole("button", { name: "Keep mine" }));
    server.answers["calendar/e1"] = event({ canChange: true, content: { ...theirs, title: "Mine" } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { name: "Mine" });
    expect(bodies(server, "/calendar/e1")).toEqual([
      { base: standing.content, content: { ...standing.content, title: "Mine" } },
      { base: theirs, content: { ...theirs, title: "Mine" } },
    ]);
  });

  it("[CE3] writes on top of what somebody saved while the form stood open and nothing was entered", async () => {
    const standing = event({ canChange: true });
    const server = withEvents([], null, standing);
    openTab(server, { subPage: "events/e1" });
    fireEvent.click(await screen.findByRole("button", { name: "Change" }));
    await screen.findByLabelText("Title");
    const theirs = { ...standing.content, link: "https://teams.example.com/l/2" };
    server.answers["calendar/e1"] = event({ canChange: true, content: theirs });
    act(() => server.say({ type: "calendar" }));
    await screen.findByDisplayValue("https://teams.example.com/l/2");
    put("Title", "Mine");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(bodies(server, "/calendar/e1")).toEqual([{ base: theirs, content: { ...theirs, title: "Mine" } }]),
    );
  });
});
