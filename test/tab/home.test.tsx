import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, sessionOf } from "./fake-space.tsx";

afterEach(leaveTab);

describe("Home", () => {
  it("says what to do first while nothing has been kept", async () => {
    openTab(createFakeServer());

    expect(await screen.findByRole("heading", { name: "Nothing has been learned here yet" })).toBeTruthy();
    expect(screen.getByText(/Plan a session/)).toBeTruthy();
  });

  it("shows the newest records", async () => {
    openTab(
      createFakeServer({ entries: { entries: [entryOf("e1", "On call"), entryOf("e2", "Query plans")], next: null } }),
    );

    const link = await screen.findByRole("link", { name: "On call" });
    expect(link.getAttribute("href")).toBe("#/records/e1");
    expect(screen.getAllByText(/1 hour ago/)).toHaveLength(2);
  });

  it("[K13] shows no draft among what all see, not even to its author", async () => {
    const entries = [{ ...entryOf("e1", "Half a lesson"), type: "lesson", draft: true }, entryOf("e2", "Deploys")];
    openTab(createFakeServer({ entries: { entries, next: null } }));
    await screen.findByRole("link", { name: "Deploys" });
    expect(screen.queryByRole("link", { name: "Half a lesson" })).toBeNull();
  });

  it("shows a running session before a planned one, and how to join it", async () => {
    const live = sessionOf("x2", "Retro", { state: "live", startedAt: NOW });
    openTab(createFakeServer({ "sessions?state=open": { sessions: [sessionOf("x1", "Lunch"), live], next: null } }));

    expect(await screen.findByRole("heading", { name: "Running now" })).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
      "Retro",
      "Lunch",
    ]);
    expect(screen.getByText(/You land on the current step/)).toBeTruthy();
  });

  it("shows a record when it arrives, tells screen readers, and leaves focus where it is", async () => {
    const server = createFakeServer({ entries: { entries: [entryOf("e1", "On call")], next: null } });
    openTab(server);
    const link = await screen.findByRole("link", { name: "On call" });
    link.focus();

    server.answers.entries = { entries: [entryOf("e2", "Query plans"), entryOf("e1", "On call")], next: null };
    act(() => server.say({ type: "entry", entry: "e2" }));

    expect(await screen.findByRole("link", { name: "Query plans" })).toBeTruthy();
    expect(await screen.findByText("Something new has arrived in the library.")).toBeTruthy();
    expect(document.activeElement).toBe(link);
  });

  it("asks again after the stream was away, since what happened meanwhile was not heard", async () => {
    const server = createFakeServer({ entries: { entries: [entryOf("e1", "On call")], next: null } });
    const { passTime } = openTab(server);
    await screen.findByRole("link", { name: "On call" });
    await waitFor(() => expect(server.asked.filter(({ address }) => address.endsWith("/events"))).toHaveLength(1));

    server.answers.entries = { entries: [entryOf("e2", "Query plans"), entryOf("e1", "On call")], next: null };
    server.breakLine();
    expect(await screen.findByText(/Not connected/)).toBeTruthy();
    await passTime(250);

    expect(await screen.findByRole("link", { name: "Query plans" })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/Not connected/)).toBeNull());
  });

  it("keeps showing what it knows when the server cannot be asked again", async () => {
    const server = createFakeServer({ entries: { entries: [entryOf("e1", "On call")], next: null } });
    openTab(server);
    await screen.findByRole("link", { name: "On call" });

    server.answers.entries = new TypeError("offline");
    act(() => server.say({ type: "entry", entry: "e2" }));

    expect(await screen.findByText("Something new has arrived in the library.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "On call" })).toBeTruthy();
  });

  it("says what failed and tries again when asked to", async () => {
    const server = createFakeServer({ entries: new TypeError("offline") });
    openTab(server);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/cannot be reached/);

    server.answers.entries = { entries: [entryOf("e1", "On call")], next: null };
    fireEvent.click(within(alert).getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("link", { name: "On call" })).toBeTruthy();
  });
});

describe("the door", () => {
  it.each([
    ["not-a-member", 403, /Only members/],
    ["tenant-not-allowed", 403, /organization/],
  ])("%s gets a plain page that says why", async (code, status, words) => {
    openTab(createFakeServer({ "/api/spaces/resolve": problem(code, status) }));

    expect(await screen.findByRole("heading", { level: 1, name: "You cannot see this space" })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("opens when it is tried again after a failure", async () => {
    const server = createFakeServer();
    const resolve = server.answers["/api/spaces/resolve"];
    server.answers["/api/spaces/resolve"] = new TypeError("offline");
    openTab(server);
    const retry = await screen.findByRole("button", { name: "Try again" });

    server.answers["/api/spaces/resolve"] = resolve;
    fireEvent.click(retry);

    expect(await screen.findByRole("heading", { level: 1, name: "Good to know today" })).toBeTruthy();
  });

  it("says where Peerloop belongs when it was opened elsewhere", async () => {
    openTab(createFakeServer(), { team: undefined, channel: undefined });

    expect(await screen.findByRole("heading", { name: "Add Peerloop to a channel" })).toBeTruthy();
  });
});
