import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { json, problem } from "../api/fake-fetch.ts";
import { createFakeServer, entryOf, leaveTab, NOW, openTab, untended } from "./fake-space.tsx";

beforeEach(() => localStorage.clear());
afterEach(leaveTab);

const ben = { member: "m-ben", name: "Ben Okafor" };
const ana = { member: "m-ana", name: "Ana Silva" };
const asked = {
  ...entryOf("k1", "Which rope?"),
  type: "question",
  author: ben,
  people: 1,
  text: "Which rope?",
  from: null,
  key: null,
};
const given = {
  id: "a1",
  author: ben,
  text: "The **long** one",
  version: 1,
  at: NOW - 3_600_000,
  changedAt: null,
  votes: 0,
  voted: false,
  mine: false,
  accepted: false,
};
const reply = (answers: readonly (typeof given)[], parts = {}) => ({
  answers,
  needsAnswer: true,
  canAccept: false,
  nameless: false,
  ...parts,
});
const serverWith = (answers: unknown, entry: unknown = asked) =>
  createFakeServer({ "entries/k1": entry, "entries/k1/about": untended, "entries/k1/answers": answers });
const region = async () => within(await screen.findByRole("region", { name: "Answers" }));
const sentTo = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);
const writePlainly = async (within: Awaited<ReturnType<typeof region>>) => {
  fireEvent.click(await within.findByRole("button", { name: "Write Markdown" }));
  return within.findByRole("textbox", { name: "Your answer" });
};

describe("answers below a question", () => {
  it("[QA1] are written by any reader, kept on the device until they are sent, and shown then", async () => {
    const server = serverWith(reply([]));
    openTab(server, { subPage: "entries/k1" });
    let answers = await region();
    expect(answers.getByText(/Nobody has answered yet/)).toBeTruthy();
    fireEvent.change(await writePlainly(answers), { target: { value: "A short one" } });
    leaveTab();

    openTab(server, { subPage: "entries/k1" });
    answers = await region();
    expect(await writePlainly(answers)).toHaveProperty("value", "A short one");
    server.answers["entries/k1/answers"] = problem("not-a-member", 403);
    fireEvent.click(answers.getByRole("button", { name: "Answer" }));
    expect((await answers.findByText(/Only members of this channel/)).getAttribute("role")).toBe("status");
    expect(answers.getByRole("textbox", { name: "Your answer" })).toHaveProperty("value", "A short one");
    server.answers["entries/k1/answers"] = reply([{ ...given, author: ana, text: "A short one", mine: true }]);
    fireEvent.click(answers.getByRole("button", { name: "Answer" }));
    expect(await answers.findByRole("button", { name: "Take back" })).toBeTruthy();
    const [first, second] = sentTo(server, "entries/k1/answers") as { slip: string; text: string }[];
    expect(second).toEqual(first);
    expect(first?.text).toBe("A short one");
  });

  it("[QA1] keep what is written while one is sent, as the beginning of the next, and say that it is there", async () => {
    const server = serverWith(reply([]));
    openTab(server, { subPage: "entries/k1" });
    const answers = await region();
    const box = await writePlainly(answers);
    fireEvent.change(box, { target: { value: "A short one" } });
    server.answers["entries/k1/answers"] = reply([{ ...given, author: ana, text: "A short one", mine: true }]);
    fireEvent.click(answers.getByRole("button", { name: "Answer" }));
    fireEvent.change(box, { target: { value: "A short one\n\nAnd dry" } });
    expect(await answers.findByText("Your answer is there.")).toBeTruthy();
    expect(answers.getByRole("textbox", { name: "Your answer" })).toBe(box);
    expect(box).toHaveProperty("value", "And dry");
  });

  it("[QA1] [Y12] are changed and taken back by whoever gave them, with a moment to undo it", async () => {
    const mine = { ...given, author: ana, mine: true };
    const server = serverWith(reply([mine]));
    const { passTime } = openTab(server, { subPage: "entries/k1" });
    const answers = await region();
    const item = within((await answers.findAllByRole("listitem"))[0] as HTMLElement);
    expect(item.queryByRole("button", { name: "Upvote" })).toBeNull();
    fireEvent.click(item.getByRole("button", { name: "Edit" }));
    const box = await writePlainly(item);
    expect(box).toHaveProperty("value", "The **long** one");
    fireEvent.change(box, { target: { value: "The longest" } });
    const elsewhere = { ...mine, text: "From my phone", version: 2 };
    server.answers["entries/k1/answers"] = reply([elsewhere]);
    act(() => server.say({ type: "entry-changed", entry: "k1" }));
    await item.findByText("From my phone");
    expect(item.getByRole("alert").textContent).toMatch(/changed this answer elsewhere/);
    server.answers["entries/k1/answers/a1"] = reply([{ ...elsewhere, text: "The longest", version: 3 }]);
    item.getByRole("button", { name: "Save" }).focus();
    await vi.dynamicImportSettled();
    fireEvent.click(item.getByRole("button", { name: "Save" }));
    await item.findByText("The longest");
    await expect.poll(() => document.activeElement).toBe(item.getByRole("button", { name: "Edit" }));
    expect(sentTo(server, "answers/a1")).toEqual([{ version: 2, text: "The longest" }]);

    fireEvent.click(await item.findByRole("button", { name: "Take back" }));
    fireEvent.click(item.getByRole("button", { name: "Undo" }));
    await passTime(6_000);
    expect(sentTo(server, "taken-back")).toEqual([]);
    server.answers["entries/k1/answers/a1/taken-back"] = reply([]);
    fireEvent.click(item.getByRole("button", { name: "Take back" }));
    await passTime(5_000);
    await answers.findByText(/Nobody has answered yet/);
  });

  it("[QA2] [QA4] can be voted for once, and others' votes come by themselves", async () => {
    const server = serverWith(reply([given]));
    openTab(server, { subPage: "entries/k1" });
    const answers = await region();
    expect(await answers.findByText(/counts as answered once/)).toBeTruthy();
    expect(answers.getByText("long").tagName).toBe("STRONG");
    server.answers["entries/k1/answers/a1/vote"] = reply([{ ...given, votes: 1, voted: true }], { needsAnswer: false });
    fireEvent.click(answers.getByRole("button", { name: "Upvote" }));
    await answers.findByText(/1 person found this helpful/);
    expect(answers.getByRole("button", { name: "Upvote", pressed: true })).toBeTruthy();
    expect(sentTo(server, "vote")).toEqual([{ up: true }]);
    expect(answers.queryByText("Still needs an answer")).toBeNull();
    server.answers["entries/k1/answers"] = reply([{ ...given, votes: 2, voted: true }]);
    act(() => server.say({ type: "entry-changed", entry: "k1" }));
    expect(await answers.findByText(/2 people found this helpful/)).toBeTruthy();
  });

  it("[QA3] are accepted by whoever asked, and by nobody else", async () => {
    const server = serverWith(reply([given], { canAccept: true }));
    openTab(server, { subPage: "entries/k1" });
    const answers = await region();
    server.answers["entries/k1/accepted"] = reply([{ ...given, accepted: true }], { canAccept: true });
    fireEvent.click(await answers.findByRole("button", { name: "Accept" }));
    expect(await answers.findByText("Accepted: this helped whoever asked.")).toBeTruthy();
    expect(sentTo(server, "accepted")).toEqual([{ answer: "a1" }]);
    leaveTab();
    openTab(serverWith(reply([given])), { subPage: "entries/k1" });
    await (await region()).findByRole("button", { name: "Upvote" });
    expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
  });

  it("[QA1] say why they cannot be shown", async () => {
    openTab(serverWith(problem("internal", 500)), { subPage: "entries/k1" });
    expect(await (await region()).findByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

describe("asking without a name", () => {
  const nameless = { ...asked, author: null, people: 0, title: "May one say no?", text: "May one say no?" };

  it("[QA5] [QA6] sends words and nothing else; the device that asked accepts, another does not", async () => {
    const server = createFakeServer({
      questions: { questions: [], next: null },
      "questions/answered": { questions: [], next: null },
      people: { people: [{ ...ana, oid: "oid-ana", guest: false }] },
      "entries/k1": nameless,
      "entries/k1/about": untended,
      "entries/k1/answers": reply([given], { nameless: true }),
    });
    openTab(server, { subPage: "questions" });
    fireEvent.click(await screen.findByRole("button", { name: "Ask anonymously" }));
    const form = within(await screen.findByRole("form", { name: "Ask anonymously" }));
    expect(await form.findByText(/Only 1 person is known here/)).toBeTruthy();
    fireEvent.change(form.getByRole("textbox", { name: "Your question" }), { target: { value: "May one say no?" } });
    expect(server.asked.filter(({ body }) => JSON.stringify(body ?? "").includes("say no"))).toEqual([]);
    server.answers.questions = json({ entry: "k1" });
    fireEvent.click(form.getByRole("button", { name: "Ask without my name" }));
    await screen.findByRole("heading", { level: 1, name: "May one say no?" });
    const [sent] = sentTo(server, "/questions") as { slip: string; key: string }[];
    expect(sent).toEqual({ slip: sent?.slip, key: sent?.key, title: "May one say no?", body: "" });
    expect(sent?.key).not.toBe(sent?.slip);
    expect(screen.getByText(/^Question ·/).textContent).toContain("Anonymous");

    const answers = await region();
    await answers.findByText(/You asked this on this device/);
    server.answers["entries/k1/accepted"] = reply([{ ...given, accepted: true }], { nameless: true });
    fireEvent.click(answers.getByRole("button", { name: "Accept" }));
    await answers.findByText("Accepted: this helped whoever asked.");
    expect(sentTo(server, "accepted")).toEqual([{ answer: "a1", key: sent?.key }]);
    leaveTab();

    localStorage.clear();
    openTab(server, { subPage: "entries/k1" });
    await (await region()).findByRole("button", { name: "Upvote" });
    expect(screen.queryByText(/You asked this on this device/)).toBeNull();
    expect(screen.queryByRole("button", { name: /^Accept/ })).toBeNull();
  });
});

describe("the page Questions", () => {
  it("[QA4] has what still needs an answer first, then what has one", async () => {
    const question = { id: "k1", author: ben, text: "Which rope?", votes: 0, answers: 2, entry: "k1", kept: true };
    const listed = { ...question, title: "", publishedAt: NOW - 3_600_000 };
    const server = createFakeServer({
      questions: { questions: [{ ...listed, answers: 0 }], next: null },
      "questions/answered": { questions: [{ ...listed, id: "k2", entry: "k2", text: "Which knot?" }], next: null },
    });
    openTab(server, { subPage: "questions" });
    const links = await screen.findAllByRole("link", { name: /^Which (?:rope|knot)\?$/ });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#/entries/k1", "#/entries/k2"]);
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(["Still needs an answer", "Answered"]);
    expect(links[1]?.closest("li")?.textContent).toContain("2 answers");
  });
});
