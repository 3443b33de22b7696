import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, untended } from "./fake-space.tsx";

afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const lesson = {
  ...entryOf("k1", "A bowline"),
  type: "lesson",
  author: ben,
  people: 1,
  text: "Make a loop.",
  from: null,
  key: null,
};
const untouched = {
  mine: { opened: false, finished: false, applied: false },
  readers: { opened: null, finished: null, applied: null },
  hasAnswered: false,
  reply: null,
  recall: null as unknown,
  forAuthor: null as unknown,
};
const told = { isQueued: true, outcome: null, words: ["Lost me"] };

const serverWith = (reading: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  createFakeServer({
    "entries/k1": lesson,
    "entries/k1/about": untended,
    "entries/k1/learning": reading,
    ...more,
  });
const sent = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const region = async (name: string) => within(await screen.findByRole("region", { name }));

describe("the page of a lesson", () => {
  it("[RE1] [RE2] row S26: lets its reader mark it, for themselves, and take that back", async () => {
    const finished = {
      ...untouched,
      mine: { opened: true, finished: true, applied: false },
      readers: { opened: 10, finished: 5, applied: null },
    };
    const server = serverWith(untouched, { "entries/k1/marks": finished });
    openTab(server, { subPage: "entries/k1" });
    const marks = await region("Where are you with it?");
    expect(marks.getByText(/^Only you see this/)).toBeTruthy();
    expect(marks.queryByText(/at least/)).toBeNull();
    await act(async () => fireEvent.click(marks.getByRole("button", { name: "Finished" })));
    expect(marks.getByRole("button", { name: "Finished", pressed: true })).toBeTruthy();
    expect(marks.getByText("opened by at least 10 · finished by at least 5")).toBeTruthy();
    await act(async () => fireEvent.click(marks.getByRole("button", { name: "Finished" })));
    expect(sent(server, "/marks")).toEqual([
      { mark: "finished", on: true },
      { mark: "finished", on: false },
    ]);
  });

  it("[RE3] row S26: takes three taps and a word, keeps them on the device, and sends them without a name", async () => {
    const server = serverWith(untouched, { "entries/k1/feedback": { ...untouched, hasAnswered: true } });
    openTab(server, { subPage: "entries/k1" });
    const form = await region("How was this lesson?");
    const tap = (group: string, name: string) =>
      fireEvent.click(within(form.getByRole("group", { name: group })).getByRole("button", { name }));
    tap("It is clear to me", "Unclear");
    tap("I can use it", "Partly");
    fireEvent.click(form.getByRole("button", { name: "Send feedback" }));
    expect(sent(server, "/feedback")).toEqual([]);
    expect(form.getByText("Three taps make an answer.")).toBeTruthy();
    fireEvent.change(form.getByLabelText(/^A word to the author/), { target: { value: "Which way around?" } });
    tap("Nothing is missing", "No");
    await act(async () => fireEvent.click(form.getByRole("button", { name: "Send feedback" })));
    expect(sent(server, "/feedback")).toMatchObject([
      { clear: "no", useful: "partly", whole: "no", word: "Which way around?" },
    ]);
    expect(form.getByText(/^Sent without your name/)).toBeTruthy();
    tap("It is clear to me", "Clear");
    await act(async () => fireEvent.click(form.getByRole("button", { name: "Change my feedback" })));
    const [first, second] = sent(server, "/feedback") as { slip: string; clear: string }[];
    expect([second?.slip, second?.clear]).toEqual([first?.slip, "yes"]);
  });

  it("[RE5] row S29: says to its reader when its questions come back, and takes that they are muted", async () => {
    const recall = { isMuted: false, isAllMuted: false, nextAt: NOW + 3 * 86_400_000 };
    const server = serverWith(
      { ...untouched, recall },
      { "recall/muted": { waiting: [], nextAt: null, isMuted: false } },
    );
    openTab(server, { subPage: "entries/k1" });
    const part = await region("Recall");
    expect(part.getByText(/^Its questions come back to you, and to you alone: next on/)).toBeTruthy();
    server.answers["entries/k1/learning"] = { ...untouched, recall: { ...recall, isMuted: true } };
    await act(async () => fireEvent.click(part.getByRole("button", { name: "Ask nothing more about this lesson" })));
    expect(sent(server, "/muted")).toEqual([{ entry: "k1", muted: true }]);
    expect(await part.findByText("Nothing more is asked about it.")).toBeTruthy();
    server.answers["entries/k1/learning"] = { ...untouched, recall: { ...recall, nextAt: NOW - 1 } };
    await act(async () => fireEvent.click(part.getByRole("button", { name: "Ask again" })));
    expect(await part.findByText(/^Its questions wait for you on Home/)).toBeTruthy();
  });

  it("[RE3] says so where feedback was given on another device", async () => {
    window.localStorage.clear();
    openTab(serverWith({ ...untouched, hasAnswered: true }), { subPage: "entries/k1", tenantId: "elsewhere" });
    const form = await region("How was this lesson?");
    expect(form.getByText(/^You have given feedback on another device/)).toBeTruthy();
    expect(form.queryByRole("button")).toBeNull();
  });

  it("[RE4] row S26: tells its author alone what readers say, and takes the reply", async () => {
    const reply = { by: ben, at: 0, text: "Around the back." };
    const server = serverWith(
      { ...untouched, forAuthor: told },
      { "entries/k1/feedback/reply": { ...untouched, reply, forAuthor: { ...told, isQueued: false, words: [] } } },
    );
    openTab(server, { subPage: "entries/k1" });
    const part = await region("What readers say");
    expect(part.getByText(/found this lesson unclear/)).toBeTruthy();
    expect(part.getByText("Lost me")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "How was this lesson?" })).toBeNull();
    fireEvent.change(part.getByLabelText(/^Your reply/), { target: { value: "Around the back." } });
    await act(async () => fireEvent.click(part.getByRole("button", { name: "Reply" })));
    expect(sent(server, "/reply")).toEqual([{ text: "Around the back." }]);
    expect((await region("What Ben Okafor says to the feedback")).getByText("Around the back.")).toBeTruthy();
  });

  it("[RE1] is read all the same when what readers make of it cannot be had, and says so", async () => {
    openTab(serverWith(new TypeError("no network")), { subPage: "entries/k1" });
    expect(await screen.findByText("Make a loop.")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

describe("home", () => {
  it("[RE4] row S26: names to its author what to improve, and nothing to anybody else", async () => {
    openTab(serverWith(untouched, { "to-improve": { lessons: [{ entry: "k1", title: "A bowline" }] } }));
    const part = await region("To improve");
    expect(part.getByText(/^Only you see this/)).toBeTruthy();
    expect(part.getByRole("link", { name: "A bowline" }).getAttribute("href")).toBe("#/entries/k1");
    leaveTab();
    openTab(serverWith(untouched));
    await screen.findByText("Nothing has been learned here yet");
    expect(screen.queryByRole("region", { name: "To improve" })).toBeNull();
  });
});
