import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const ana = { member: "m-ana", name: "Ana Silva" };
const ben = { member: "m-ben", name: "Ben Okafor" };

const step = {
  id: "what",
  title: "What?",
  mode: "silent",
  prompts: ["What happened?"],
  plannedMs: 60_000,
  reflections: [
    { author: null, text: "<img src=x onerror=alert(1)>", same: 2 },
    { author: ben, text: "The hand-over was late", same: 0 },
  ],
  typedTurns: [{ speaker: ben, text: "I typed my turn" }],
};

const record = {
  session: "x1",
  title: "On call",
  format: "what-so-what-now-what",
  startedAt: NOW - 2_700_000,
  endedAt: NOW,
  facilitators: [ana],
  participants: [ben],
  taught: [ben],
  helped: [ana],
  steps: [step],
  questions: [
    { id: "q1", author: null, text: "Who owns it?", votes: 2, answered: false },
    { id: "q2", author: ben, text: "Since when?", votes: 0, answered: true },
  ],
  commitments: [{ by: ben, text: "Write the runbook" }],
};

const serverWith = () => createFakeServer({ "entries/e1": { ...entryOf("e1", "On call"), record } });

describe("a record", () => {
  it("[K9] row S2: tells who, what, when, who taught and who helped, and names nobody who wrote without a name", async () => {
    openTab(serverWith(), { subPage: "records/e1" });

    expect(await screen.findByRole("heading", { level: 1, name: "On call" })).toBeTruthy();
    expect(screen.getByText("Facilitated by Ana Silva")).toBeTruthy();
    expect(screen.getByText("Taught by Ben Okafor")).toBeTruthy();
    expect(screen.getByText("Helped by Ana Silva")).toBeTruthy();
    const notes = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(notes).toContain("<img src=x onerror=alert(1)>Anonymous · same here ×2");
    expect(notes).toContain("The hand-over was lateBen Okafor");
    expect(notes).toContain("I typed my turnBen Okafor");
    expect(notes).toContain("Who owns it?Anonymous · 2 votes · not answered yet");
    expect(notes).toContain("Since when?Ben Okafor · answered");
    expect(notes).toContain("Write the runbookBen Okafor");
    expect(document.querySelector("article img")).toBeNull();
    expect(document.title).toBe("On call · Peerloop");
  });

  it("is opened by a deep link, and gives one", async () => {
    const { calls } = openTab(serverWith(), { subPage: "records/e1" });

    expect(window.location.hash).toBe("#/records/e1");
    fireEvent.click(await screen.findByRole("button", { name: "Copy link" }));

    expect(calls).toContain("shareDeepLink records/e1 On call");
  });

  it("prints", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    openTab(serverWith(), { subPage: "records/e1" });

    fireEvent.click(await screen.findByRole("button", { name: "Print" }));

    expect(print).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it("[K4] lets whoever wrote something take it back, at the latest when they leave the page", async () => {
    const own = { key: "commitment/m-ana", kind: "commitment", step: null, text: "Call Ben" };
    const server = createFakeServer({
      "entries/e1": { ...entryOf("e1", "On call"), session: "x1", record },
      "sessions/x1/record/own": { words: [own] },
      "sessions/x1/record/take-back": { words: [] },
    });
    const { passTime } = openTab(server, { subPage: "records/e1" });
    const taken = () => server.asked.filter(({ address }) => address.endsWith("take-back")).map(({ body }) => body);

    fireEvent.click(await screen.findByRole("button", { name: "Take back: Call Ben" }));
    fireEvent.click(screen.getByRole("button", { name: "Undo: Call Ben" }));
    await passTime(6_000);
    expect(taken()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Take back: Call Ben" }));
    leaveTab();
    await vi.waitFor(() => expect(taken()).toEqual([{ key: own.key }]));
  });

  it("says so when taking back did not work, and keeps the words in reach", async () => {
    const own = { key: "commitment/m-ana", kind: "commitment", step: null, text: "Call Ben" };
    const server = createFakeServer({
      "entries/e1": { ...entryOf("e1", "On call"), session: "x1", record },
      "sessions/x1/record/own": { words: [own] },
      "sessions/x1/record/take-back": problem("refused", 409),
    });
    const { passTime } = openTab(server, { subPage: "records/e1" });

    fireEvent.click(await screen.findByRole("button", { name: "Take back: Call Ben" }));
    await passTime(5_000);
    expect(await screen.findByText(/Peerloop could not do that/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take back: Call Ben" })).toBeTruthy();
  });

  it("[K6] is saved as a file that the page makes by itself", async () => {
    const saved: Promise<string>[] = [];
    const names: string[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved.push((blob as Blob).text());
      return "blob:here";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    openTab(serverWith(), { subPage: "records/e1" });

    fireEvent.click(await screen.findByRole("button", { name: "Save as Markdown" }));
    fireEvent.click(screen.getByRole("button", { name: "Save as JSON" }));

    expect(names).toEqual(["On-call.md", "On-call.json"]);
    const [markdown = "", json = ""] = await Promise.all(saved);
    expect(markdown).toContain("> &lt;img src=x onerror=alert(1)&gt;\n>\n> — Anonymous · same here ×2");
    expect(JSON.parse(json)).toMatchObject({ kind: "peerloop-record", title: "On call" });
    vi.restoreAllMocks();
  });

  it("[K8] says what participants said of the session once that was published, and nothing before", async () => {
    const server = createFakeServer({
      "entries/e1": { ...entryOf("e1", "On call"), session: "x1", record },
      "sessions/x1/feedback": { until: NOW, mine: false, outcome: null },
    });
    openTab(server, { subPage: "records/e1" });
    await screen.findByRole("heading", { name: "On call" });
    expect(screen.queryByRole("heading", { name: "Feedback" })).toBeNull();

    const outcome = { enough: true, worth: "yes", useful: "partly", heard: "no" };
    server.answers["sessions/x1/feedback"] = { until: NOW, mine: false, outcome };
    server.say({ type: "sessions", session: "x1" });
    await screen.findByRole("heading", { name: "Feedback" });
    expect(screen.getByText("At least five people answered. The middle answer to each:")).toBeTruthy();
    const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    for (const line of ["Worth my time: yes", "Something I can use: partly", "I was heard: no"])
      expect(lines).toContain(line);
  });

  it("that is not there says so, with the way home still open", async () => {
    openTab(serverWith(), { subPage: "records/gone" });

    await screen.findByText(/It may have been removed/);
    expect(within(screen.getByRole("navigation")).getByRole("link", { name: "Home" })).toBeTruthy();
  });
});
